"""What a model chooses from: numbered sentences, quote candidates and speakers, all of them the article's own."""

from dataclasses import dataclass

from bot.domain.analysis import Draft, Speaker
from bot.domain.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be shown as a quote; its words are `span.of(article.text)`.

    `quotes` are indices into the draft's quotes, the parts of one utterance; empty for a whole sentence in which the
    rules found no quote though it speaks of somebody's words. `speaker` is an index into the briefing's speakers.
    """

    quotes: tuple[int, ...]
    span: Span
    speaker: int | None


@dataclass(frozen=True, slots=True)
class Briefing:
    """The embedded draft, and what may be cited and chosen of its article.

    Every number in a `Choice` is an index, from 0, into one of these tuples. Whoever makes a `Choice` of a model's
    answer has checked its numbers: one that is out of range is a mistake in our own code and an IndexError here.
    `alone` are the numbers of the sentences that can stand as a point word for word.
    """

    draft: Draft
    sentences: tuple[Span, ...]
    candidates: tuple[Candidate, ...]
    speakers: tuple[Speaker, ...]
    alone: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of an article that one request can hold: the numbers of its sentences and of the candidates in them."""

    sentences: tuple[int, ...]
    candidates: tuple[int, ...]
