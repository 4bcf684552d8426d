"""How long to wait before the next try."""

import math
from typing import Final

import openai
from tenacity import RetryCallState, wait_exponential_jitter

LONGEST_WAIT: Final = 30.0
_backoff: Final = wait_exponential_jitter(multiplier=0.5, max=8, jitter=0.5)


def seconds_to_wait(state: RetryCallState) -> float:
    """Return what the server asks for, else a growing pause with some chance in it."""
    asked = asked_wait(state.outcome.exception()) if state.outcome else None
    return _backoff(state) if asked is None else asked


def asks_too_long(error: BaseException) -> bool:
    """Say whether the server wants to be left alone for longer than anybody waits for a summary."""
    asked = asked_wait(error)
    return asked is not None and asked > LONGEST_WAIT


def asked_wait(error: BaseException | None) -> float | None:
    """Return the seconds of Retry-After; None for its date form, which the backoff stands in for."""
    if not isinstance(error, openai.APIStatusError):
        return None
    try:
        asked = float(error.response.headers.get("retry-after", ""))
    except ValueError:
        return None
    return asked if asked > 0 and not math.isnan(asked) else None
