"""The shape of a model's answers, and the way from an answer to a `Choice`.

The schema sent along holds only what every server understands: types, names, no bounds. Small servers enforce not even
those, so all of it is checked here, and an answer that breaks one rule is no answer.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, TypeAdapter, ValidationError

from bot.domain.analysis import Label
from bot.domain.article import Kind
from bot.domain.errors import ModelUnusable
from bot.language.briefing import Choice, ChosenPoint, ChosenQuote, Portion
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
    if not given:
        message = "an empty list"
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
    points: Annotated[list[WrittenPoint], _at_most(MOST_POINTS, "points"), AfterValidator(_some)]
    quotes: Annotated[list[PickedQuote], _at_most(MOST_QUOTES, "quotes")]


class RewrittenPoint(WrittenPoint):  # type: ignore[explicit-any]
    """A point written anew, with the number of the refused one."""

    number: int


class Repairs(_Shape):  # type: ignore[explicit-any]
    """What is asked of refused points."""

    points: Annotated[list[RewrittenPoint], _at_most(MOST_POINTS, "points")]


class Merged(_Shape):  # type: ignore[explicit-any]
    """What is asked of the points and quotes chosen of a long article's parts."""

    points: Annotated[list[int], _at_most(MOST_POINTS, "points"), AfterValidator(_some)]
    quotes: Annotated[list[int], _at_most(MOST_QUOTES, "quotes")]


def choice_of(answer: Answer, portion: Portion, speakers: int) -> Choice:
    """Return the choice that an answer makes of a portion; raise `ModelUnusable` if a number is wrong."""
    points = [_chosen(point, portion.sentences) for point in answer.points]
    _refuse_repeats((point.text.casefold() for point in points), "point")
    _refuse_repeats((quote.candidate for quote in answer.quotes), "quote")
    quotes = tuple(
        ChosenQuote(
            _within(quote.candidate, portion.candidates, "quote"),
            quote.label,
            None if quote.speaker is None else _within(quote.speaker, range(speakers), "speaker"),
        )
        for quote in answer.quotes
    )
    return Choice(answer.kind, tuple(points), quotes)


def rewritten_of(answer: Repairs, refused: int, sentences: Sequence[int]) -> dict[int, ChosenPoint]:
    """Return the new points by the places of the refused ones; raise `ModelUnusable` if a number is not right."""
    _refuse_repeats((point.number for point in answer.points), "point")
    return {_within(point.number, range(refused), "point"): _chosen(point, sentences) for point in answer.points}


def picked_of(answer: Merged, whole: Choice) -> Choice:
    """Return the points and quotes picked of a whole choice; raise `ModelUnusable` if a number is not right."""
    for numbers, what in ((answer.points, "point"), (answer.quotes, "quote")):
        _refuse_repeats(numbers, what)
    return Choice(
        whole.kind,
        tuple(whole.points[_within(number, range(len(whole.points)), "point")] for number in answer.points),
        tuple(whole.quotes[_within(number, range(len(whole.quotes)), "quote")] for number in answer.quotes),
    )


def _chosen(point: WrittenPoint, sentences: Sequence[int]) -> ChosenPoint:
    cited = dict.fromkeys(_within(number, sentences, "sentence") for number in point.sentences)
    return ChosenPoint(point.text, tuple(cited))


def _within(shown: int, numbers: Sequence[int], what: str) -> int:
    """Return the index behind a number as it was shown, which begins at 1."""
    if shown - 1 not in numbers:
        message = f"The model named a {what} that it was not shown."
        raise ModelUnusable(message, reason=f"no_such_{what}")
    return shown - 1


def _refuse_repeats(items: Iterable[Hashable], what: str) -> None:
    given = list(items)
    if len(set(given)) < len(given):
        message = f"The model gave the same {what} twice."
        raise ModelUnusable(message, reason=f"repeated_{what}")
