"""Why a summary is not the model's, or not all of it, in a reader's words."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.domain.errors import (
    ModelRefused,
    ModelRejected,
    ModelUnavailable,
    ModelUnusable,
    OverBudget,
    SaysoError,
)

_WHYS: Final[Mapping[type[Exception], str]] = {
    ModelUnavailable: "The model could not be reached or did not answer in time",
    ModelRejected: "The model's service turned the request down",
    ModelRefused: "The model declined to work on this article",
    ModelUnusable: "The model's answer could not be used",
    OverBudget: "The budget for the model does not cover this article today",
}
_OTHER: Final = "Something went wrong while the model was asked"
_SLOW: Final = "The model did not answer in time"
_EXTRACT: Final = "so this summary is an extract by the built-in rules."

NO_SENTENCES: Final = f"The article has no whole sentences for the model to cite, {_EXTRACT}"


def of_all(error: Exception) -> str:
    """Return why a model's summary is none."""
    return f"{_why(error)}, {_EXTRACT}"


def of_parts(failed: Sequence[Exception], parts: int) -> str:
    """Return why some parts of a long article are the rules' work."""
    where = "that part" if len(failed) == 1 else "those parts"
    return f"{_why(failed[0])} ({len(failed)} of {parts} parts), so the built-in rules chose what to show of {where}."


def of_merging(error: Exception) -> str:
    """Return why the rules chose among what the model wrote of a long article's parts."""
    return f"{_why(error)} when it was to choose among the parts of this article, so the built-in rules chose."


def _why(error: Exception) -> str:
    if isinstance(error, TimeoutError) or (isinstance(error, SaysoError) and error.reason == "too_slow"):
        return _SLOW
    return next((words for kind, words in _WHYS.items() if isinstance(error, kind)), _OTHER)
