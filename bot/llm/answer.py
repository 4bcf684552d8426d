"""What came back: its tokens, and its text read as the shape that was asked for."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, Field, TypeAdapter, ValidationError

from bot.domain.usage import Usage
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint
from bot.llm.failures import failure

T = TypeVar("T", bound=BaseModel)

_LONGEST: Final = 200_000
"""Characters that are looked through for JSON; no answer of ours comes near."""
_MOST_TRIES: Final = 50
"""Opening braces that are tried in prose."""
_TOLD_AS_ERROR: Final = re.compile(rb'^\s*\{\s*"error"\s*:\s*[{"]')
"""Routers pass on the trouble of those behind them with the status 200."""
_HEAD: Final = 500
_MOST_TOKENS: Final = 10_000_000
"""More than any model takes at once: a larger count is a mistake, and would use up a budget by itself."""
_MOST_PARTS: Final = 1000


def _count(given: object) -> int | None:
    """Return a token count, None for what is none: small servers leave some out."""
    return given if type(given) is int and 0 <= given <= _MOST_TOKENS else None


def _text(given: object) -> str:
    return given if isinstance(given, str) else ""


def _content(given: object) -> str:
    """Return the words of a message, which some servers give in parts."""
    if isinstance(given, list):
        return "".join(_text(part.get("text")) for part in given[:_MOST_PARTS] if isinstance(part, dict))
    return _text(given)


def _members(given: object) -> object:
    return given if isinstance(given, dict) else {}


Count = Annotated[int | None, BeforeValidator(_count)]
Text = Annotated[str, BeforeValidator(_text)]
Content = Annotated[str, BeforeValidator(_content)]


@dataclass(frozen=True, slots=True)
class _PromptDetails:
    cached_tokens: Count = None


@dataclass(frozen=True, slots=True)
class _Tokens:
    prompt_tokens: Count = None
    completion_tokens: Count = None
    prompt_tokens_details: Annotated[_PromptDetails, BeforeValidator(_members)] = _PromptDetails()


@dataclass(frozen=True, slots=True)
class _Said:
    content: Content = ""
    refusal: Text = ""


@dataclass(frozen=True, slots=True)
class _Choice:
    message: Annotated[_Said, BeforeValidator(_members)] = _Said()
    finish_reason: Text = ""

    @property
    def withheld(self) -> str | None:
        """Return why there is no whole answer in it, if there is none."""
        if self.finish_reason == "content_filter":
            return "content_filter"
        if self.message.refusal.strip():
            return "refused"
        return "cut_short" if self.finish_reason == "length" else None


@dataclass(frozen=True, slots=True)
class Completion:
    """A chat completion, as far as it is read; a wrong member counts as a missing one."""

    choices: Annotated[list[_Choice], Field(max_length=100)]
    usage: Annotated[_Tokens, BeforeValidator(_members)] = _Tokens()

    def usage_at(self, tariff: Tariff) -> Usage:
        """Return what this answer cost; half a count tells no more than none, and nothing was ever sent in 0 tokens."""
        tokens = self.usage
        if not tokens.prompt_tokens or tokens.completion_tokens is None:
            return tariff.untold()
        return tariff.answered(
            tokens.prompt_tokens, tokens.completion_tokens, tokens.prompt_tokens_details.cached_tokens or 0
        )

    def read_as(self, shape: type[T], endpoint: Endpoint) -> T:
        """Return the answer; raise `ModelRefused` or `ModelUnusable`, with none of the model's words in it."""
        choice = self.choices[0] if self.choices else _Choice()
        if cause := choice.withheld:
            raise failure(cause, endpoint)
        pieces = list(_pieces(choice.message.content[:_LONGEST]))
        for piece in pieces:
            with suppress(ValidationError):
                return shape.model_validate_json(piece)
        raise failure("wrong_shape" if pieces else "not_json", endpoint)


_COMPLETION: Final = TypeAdapter(Completion)


def completion_in(body: bytes, endpoint: Endpoint) -> Completion:
    """Return the completion in a body that came with the status 200; raise `ModelFailed` where there is none."""
    body = body.removeprefix(BOM_UTF8)  # no JSON begins with it, but what some servers on Windows send does
    try:
        return _COMPLETION.validate_json(body)
    except ValidationError:
        cause = "server_error" if _TOLD_AS_ERROR.search(body[:_HEAD]) else "wrong_url"
    raise failure(cause, endpoint)


def _pieces(text: str) -> Iterator[str]:
    """Yield the JSON objects of a text one after the other; what a model thinks aloud comes before its answer."""
    text = text.rpartition("</think>")[2]
    decoder, start = json.JSONDecoder(), text.find("{")
    for _ in range(_MOST_TRIES):
        if start < 0:
            return
        try:
            end = decoder.raw_decode(text, start)[1]
        except (ValueError, RecursionError):
            end = start + 1
        else:
            yield text[start:end]
        start = text.find("{", end)
