"""A model's answer → what it chose: each item that is sound is kept, each that is not is refused and told.

A number that was not shown, an item given twice or of the wrong shape is a slip in one place, and small models make one
in many answers. To refuse a whole answer for it would cost a reader the sound rest, which has to stand for itself in
any case: a point before the gate, a quote as the article's own words. So the item is refused, and the reply counts it
with what the gate refused. But where no point is left, or more than half of the items are refused, the model did not
work on what it was given: nothing of that answer is believed, and it is asked for once more. A point that names one
wrong sentence among right ones is refused whole, since nobody knows which of its words rest on that one.
"""

from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.analysis import Refusal
from bot.domain.errors import ModelUnusable
from bot.language.briefing import Choice, ChosenPoint, ChosenQuote, Portion
from bot.llm.shapes import Answer, Malformed, Merged, PickedQuote, Repairs, RewrittenPoint, WrittenPoint

Item = TypeVar("Item")
Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class _Sorted(Generic[Chosen]):
    """The sound items by what makes each one itself, and what is held against the others."""

    sound: dict[Hashable, Chosen]
    refused: tuple[Refusal, ...]


class _SlipError(Exception):
    """What is wrong with an item."""

    def __init__(self, check: str, reason: str) -> None:
        super().__init__(check, reason)
        self.check = check
        self.reason = reason


def choice_of(answer: Answer, portion: Portion, speakers: int) -> Choice:
    """Return the choice that an answer makes of a portion; raise `ModelUnusable` if too little of it is sound."""

    def point_of(point: WrittenPoint) -> tuple[Hashable, ChosenPoint]:
        return point.text.casefold(), _cited(point, portion.sentences)

    def quote_of(quote: PickedQuote) -> tuple[Hashable, ChosenQuote]:
        candidate = _within(quote.candidate, portion.candidates, "quote")
        speaker = None if quote.speaker is None else _within(quote.speaker, range(speakers), "speaker")
        return candidate, ChosenQuote(candidate, quote.label, speaker)

    points = _sorted_out(answer.points, "point", point_of)
    quotes = _sorted_out(answer.quotes, "quote", quote_of)
    refused = _if_believable(points.sound, (*points.refused, *quotes.refused), (*answer.points, *answer.quotes))
    return Choice(answer.kind, tuple(points.sound.values()), tuple(quotes.sound.values()), refused)


def rewritten_of(answer: Repairs, refused: int, sentences: Sequence[int]) -> dict[int, ChosenPoint]:
    """Return the new points by the places of the refused ones; raise `ModelUnusable` if too little of it is sound.

    What is refused of them is not told: the point whose place it should take is, and stays so.
    """

    def point_of(point: RewrittenPoint) -> tuple[Hashable, tuple[int, ChosenPoint]]:
        place = _within(point.number, range(refused), "point")
        return place, (place, _cited(point, sentences))

    new = _sorted_out(answer.points, "point", point_of)
    if answer.points:
        _if_believable(new.sound, new.refused, answer.points)
    return dict(new.sound.values())


def picked_of(answer: Merged, whole: Choice) -> Choice:
    """Return the points and quotes picked of a whole choice; raise `ModelUnusable` if too little of it is sound."""

    def picked(items: Sequence[int | Malformed], what: str, among: Sequence[Chosen]) -> _Sorted[Chosen]:
        def one(number: int) -> tuple[Hashable, Chosen]:
            place = _within(number, range(len(among)), what)
            return place, among[place]

        return _sorted_out(items, what, one)

    points, quotes = picked(answer.points, "point", whole.points), picked(answer.quotes, "quote", whole.quotes)
    refused = _if_believable(points.sound, (*points.refused, *quotes.refused), (*answer.points, *answer.quotes))
    return Choice(whole.kind, tuple(points.sound.values()), tuple(quotes.sound.values()), (*whole.refused, *refused))


def _sorted_out(
    items: Iterable[Item | Malformed], what: str, read: Callable[[Item], tuple[Hashable, Chosen]]
) -> _Sorted[Chosen]:
    sound: dict[Hashable, Chosen] = {}
    refused: list[Refusal] = []
    for place, item in enumerate(items, 1):
        try:
            key, chosen = _read(item, read)
            _refuse_repeat(key, sound, what)
        except _SlipError as slip:
            words = item.text if isinstance(item, WrittenPoint) else f"The model's {what} no. {place}"
            refused.append(Refusal(words, slip.check, slip.reason))
        else:
            sound[key] = chosen
    return _Sorted(sound, tuple(refused))


def _read(item: Item | Malformed, read: Callable[[Item], tuple[Hashable, Chosen]]) -> tuple[Hashable, Chosen]:
    if isinstance(item, Malformed):
        check = "wrong_shape"
        raise _SlipError(check, "it is not of the form that was asked for")
    return read(item)


def _refuse_repeat(key: Hashable, given: Container[Hashable], what: str) -> None:
    if key in given:
        check = f"repeated_{what}"
        raise _SlipError(check, f"the model gave the same {what} twice")


def _if_believable(
    points: Iterable[Hashable], refused: tuple[Refusal, ...], items: Sequence[object]
) -> tuple[Refusal, ...]:
    """Return what was refused; raise `ModelUnusable` where no point is left or more than half is refused."""
    if refused and (not list(points) or 2 * len(refused) > len(items)):
        message = "The model's answer names too much that it was not shown, or the same again and again."
        raise ModelUnusable(message, reason=refused[0].check)
    return refused


def _cited(point: WrittenPoint, sentences: Sequence[int]) -> ChosenPoint:
    cited = dict.fromkeys(_within(number, sentences, "sentence") for number in point.sentences)
    return ChosenPoint(point.text, tuple(cited))


def _within(shown: int, numbers: Sequence[int], what: str) -> int:
    """Return the index behind a number as it was shown, which begins at 1."""
    if shown - 1 not in numbers:
        check = f"no_such_{what}"
        raise _SlipError(check, f"it names a {what} that the model was not shown")
    return shown - 1
