"""What Sayso makes of an article: points, quotes, sources, and what was refused.

A `Draft` is an analyst's proposal and proves nothing. An `Analysis` is what the gate let through; only `language.gate`
builds one.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.domain.usage import NOTHING_USED, Usage


class QuoteType(StrEnum):
    """How the article carries somebody's words."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Label(StrEnum):
    """What the content of one quote is; never whether it is true."""

    OPINION = "opinion"
    REPORTED_CLAIM = "reported_claim"


class SourceKind(StrEnum):
    """What sort of thing an article rests on."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    DATA_SET = "data set"
    GROUP = "group"
    UNNAMED = "unnamed"


class Maker(StrEnum):
    """What a source that is quoted has to do with the article itself."""

    AUTHOR = "author"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have spoken.

    `name` is the fullest name the article gives and `name_at` where it stands; `mention` is the word beside the quote
    ("He", "the ambassador"); both may be the same. `role` is a title the article gives, in its words.
    """

    name: str
    name_at: Span
    mention: Span
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A label with the words of the article that decided it."""

    label: Label
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What someone is reported to have said; its words are `span.of(article.text)` and are stored nowhere else.

    `utterance` numbers what was said in one breath: the parts of a quotation that its attribution splits, or that runs
    over several paragraphs, share it. `via` is the relay chain, outermost last. `spoken` is False for what the article
    says that somebody thinks, was asked, or did not say; such a quote is never shown. `key` marks those worth showing.
    """

    span: Span
    type: QuoteType
    judgement: Judgement
    speaker: Speaker | None = None
    cue: Span | None = None
    via: tuple[str, ...] = ()
    utterance: int = 0
    spoken: bool = True
    key: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A person, organisation, document, data set or outlet that the article rests on.

    `mentions` are where the article names it; `quotes` are indices into the analysis' quotes. `cited` is where it is
    named as ground or relay without words of its own; `links` are the article's own links to it. `named` says whether
    the article tells who or which it is. `maker` is set only where the article quotes its own author or publisher.
    """

    name: str
    kind: SourceKind
    role: str | None = None
    mentions: tuple[Span, ...] = ()
    quotes: tuple[int, ...] = ()
    cited: tuple[Span, ...] = ()
    links: tuple[str, ...] = ()
    named: bool = True
    maker: Maker | None = None


class Made(StrEnum):
    """How a point came to be; a reply says it, since a reader trusts the article's words more than a model's."""

    EXTRACTED = "extracted"
    WRITTEN = "written"
    REPAIRED = "repaired"


@dataclass(frozen=True, slots=True)
class Point:
    """One summary sentence and the spans of the article it rests on.

    An extracted point is the article's own words; a written one is a model's; a repaired one is a model's with a
    number or a speaker put right by rule.
    """

    text: str
    evidence: tuple[Span, ...]
    made: Made = Made.EXTRACTED


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something the gate did not let through, the check that stopped it, and why in a reader's words."""

    text: str
    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class Engine:
    """Which analyst made an analysis; `model` is None for the embedded one."""

    name: str
    version: str
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An analyst's proposal, not yet checked by the gate.

    `refused` is what the gate already stopped on the way here, before repair; `shortfall` says in a reader's words why
    the embedded analyst stands in for the model, wholly or for a part, if it does; `usage` is what the model cost.
    """

    article: Article
    kind: Kind
    engine: Engine
    points: tuple[Point, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Source, ...] = ()
    refused: tuple[Refusal, ...] = ()
    shortfall: str | None = None
    usage: Usage = NOTHING_USED


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the gate let through, and what it refused."""

    article: Article
    kind: Kind
    engine: Engine
    points: tuple[Point, ...]
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    refused: tuple[Refusal, ...]
    shortfall: str | None = None
    usage: Usage = NOTHING_USED
