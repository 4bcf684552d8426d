"""The shape of a model's answers.

The schema sent along holds only what every server understands: types, names, no bounds. Small servers enforce not even
those, so all of it is checked here. A list that is too long or without one item of its form makes an answer none; a
single item that is not of its form is `Malformed`, and `bot.llm.sorting` decides what that means for the answer.
"""

from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema

from bot.domain.analysis import Label
from bot.domain.article import Kind
from bot.llm.fence import on_one_line

MOST_POINTS = 5
MOST_CHARACTERS = 400  # of a point
MOST_CITED = 12  # sentences of one point
MOST_QUOTES = 24  # the prompt asks for fewer; more than this is a model out of hand

Item = TypeVar("Item")
_KIND: TypeAdapter[Kind] = TypeAdapter(Kind)


def _at_most(most: int, what: str) -> BeforeValidator:
    """Refuse a longer list before its items are looked at."""

    def few(given: object) -> object:
        if isinstance(given, list) and len(given) > most:
            message = f"more than {most} {what}"
            raise ValueError(message)
        return given

    return BeforeValidator(few)


def _some(given: list[Item]) -> list[Item]:
    if all(isinstance(item, Malformed) for item in given):
        message = "nothing in the list that was asked for"
        raise ValueError(message)
    return given


def _statement(given: str) -> str:
    words = on_one_line(given)
    if not any(character.isalnum() for character in words):
        message = "a point without words"
        raise ValueError(message)
    if len(words) > MOST_CHARACTERS:
        message = f"a point of more than {MOST_CHARACTERS} characters"
        raise ValueError(message)
    return words


def _known_kind(given: object) -> object:
    """A kind that Sayso does not know is none; the rules then decide."""
    try:
        return _KIND.validate_python(given)
    except ValidationError:
        return None


Statement = Annotated[str, AfterValidator(_statement)]
Cited = Annotated[list[int], _at_most(MOST_CITED, "sentences cited"), AfterValidator(_some)]


class _Shape(BaseModel):  # type: ignore[explicit-any]  # pydantic's own signature holds one
    """What a strict schema asks for: every field there and no other; an extra one is not read."""

    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra={"additionalProperties": False})


class Malformed(_Shape):  # type: ignore[explicit-any]
    """Whatever stands where an item should, and is none: it has no place in the schema, and nothing of it is read."""

    @model_validator(mode="before")
    @classmethod
    def _nothing_of(cls, given: object) -> object:
        del given
        return {}


Lenient = Annotated[Item | SkipJsonSchema[Malformed], Field(union_mode="left_to_right")]


class WrittenPoint(_Shape):  # type: ignore[explicit-any]
    """A summary sentence and the numbers of the sentences that it rests on."""

    text: Statement
    sentences: Cited


class PickedQuote(_Shape):  # type: ignore[explicit-any]
    """The number of a quote candidate, its label, and the number of its speaker, if the rules have the wrong one."""

    candidate: int
    label: Label
    speaker: int | None


class Answer(_Shape):  # type: ignore[explicit-any]
    """What is asked of an article, or of a part of one."""

    kind: Annotated[Kind | None, BeforeValidator(_known_kind)]
    points: Annotated[list[Lenient[WrittenPoint]], _at_most(MOST_POINTS, "points"), AfterValidator(_some)]
    quotes: Annotated[list[Lenient[PickedQuote]], _at_most(MOST_QUOTES, "quotes")]


class RewrittenPoint(WrittenPoint):  # type: ignore[explicit-any]
    """A point written anew, with the number of the refused one."""

    number: int


class Repairs(_Shape):  # type: ignore[explicit-any]
    """What is asked of refused points."""

    points: Annotated[list[Lenient[RewrittenPoint]], _at_most(MOST_POINTS, "points")]


class Merged(_Shape):  # type: ignore[explicit-any]
    """What is asked of the points and quotes chosen of a long article's parts."""

    points: Annotated[list[Lenient[int]], _at_most(MOST_POINTS, "points"), AfterValidator(_some)]
    quotes: Annotated[list[Lenient[int]], _at_most(MOST_QUOTES, "quotes")]
