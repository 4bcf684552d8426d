"""What a model chose, as numbers of what it was shown; every number is checked before one of these is made."""

from dataclasses import dataclass

from bot.domain.analysis import Label, Refusal
from bot.domain.article import Kind


@dataclass(frozen=True, slots=True)
class ChosenPoint:
    """A summary sentence in the model's words, and the numbers of the sentences that it cites."""

    text: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChosenQuote:
    """The number of a candidate, its label, and the number of its speaker; None keeps the one that the rules found."""

    candidate: int
    label: Label
    speaker: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """All that a model said of one article; `kind` is None where it named none that Sayso knows.

    `refused` is what of its answer was no choice at all: a number that it was not shown, a repeat, a wrong shape.
    """

    kind: Kind | None
    points: tuple[ChosenPoint, ...]
    quotes: tuple[ChosenQuote, ...]
    refused: tuple[Refusal, ...] = ()
