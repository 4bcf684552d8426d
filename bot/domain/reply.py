"""What Sayso will say, before Discord: a digest of an article, its list of sources, or one honest line.

A `Quotation` holds no words of its own, only a place in the article, so no reply can carry an invented quotation.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.analysis import Engine, Label, Maker, QuoteType, SourceKind
from bot.domain.article import Cut, Kind
from bot.domain.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of the article, word for word. `shortened` says that the article's quotation goes on after it."""

    article_text: str
    span: Span
    shortened: bool = False

    @property
    def words(self) -> str:
        """The article's own characters, unchanged."""
        return self.span.of(self.article_text)


@dataclass(frozen=True, slots=True)
class Voice:
    """One utterance to show: what was said (in one or more parts), by whom, relayed by whom, and its label.

    `cue` is the article's own reporting word where it says more than "said": without "denied", a denial would read as
    the very claim that was denied.
    """

    parts: tuple[Quotation, ...]
    type: QuoteType
    label: Label
    because: tuple[str, ...]
    speaker: str | None = None
    role: str | None = None
    via: tuple[str, ...] = ()
    cue: str | None = None


PEOPLE = frozenset((SourceKind.PERSON, SourceKind.GROUP))
DESCRIBED = frozenset((SourceKind.DOCUMENT, SourceKind.DATA_SET, SourceKind.GROUP, SourceKind.UNNAMED))


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a list of sources, with counts.

    `quotes` counts all that it says, `paraphrased` those of them without its own words; `mentions` is how often the
    article names it, `cited` how often as ground or relay alone.
    """

    name: str
    kind: SourceKind
    role: str | None
    mentions: int
    quotes: int
    paraphrased: int = 0
    cited: int = 0
    links: tuple[str, ...] = ()
    named: bool = True
    maker: Maker | None = None

    @property
    def used(self) -> str:
        """How the article uses it, in words: "quoted 3 times, paraphrased once"; "" for what it only links to."""
        counts = (("quoted", self.quotes - self.paraphrased), ("paraphrased", self.paraphrased), ("cited", self.cited))
        uses = [f"{how} {times(count)}" for how, count in counts if count > 0]
        if not uses and not self.links:
            uses.append(f"named {times(self.mentions)}")
        return ", ".join(uses)

    @property
    def called(self) -> str:
        """Its name as a line begins: a description with a capital, a name as it is."""
        described = self.kind in DESCRIBED or self.name.startswith(("a ", "an ", "the ", "its ", "their "))
        return self.name[:1].upper() + self.name[1:] if described else self.name

    @property
    def what(self) -> str:
        """What it is, "unnamed" where the article keeps the name to itself; "" where a name and role say enough."""
        if self.maker is not None:
            return f"the article's own {self.maker.value}"
        if self.kind is SourceKind.UNNAMED:
            return "unnamed"
        if not self.named and self.kind in PEOPLE:
            return f"unnamed {self.kind.value}"
        return "" if self.kind in {SourceKind.PERSON, SourceKind.ORGANISATION} else self.kind.value


def times(count: int) -> str:
    """Return a count as a person says it."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


@dataclass(frozen=True, slots=True)
class Heading:
    """What the article is: its title, its address if it has one, its byline, site and kind; how much was read of it."""

    title: str
    kind: Kind
    url: str | None = None
    byline: str | None = None
    site: str | None = None
    cut: Cut | None = None


def beginning_only(cut: Cut) -> str:
    """Return the sentence that says how much of a long article a reply rests on."""
    return f"This article has {cut.whole:,} characters, and Sayso read only the first {cut.read:,}."


@dataclass(frozen=True, slots=True)
class Authorship:
    """Whose words the points are: what stands above them, and a line on whose judgements they may hold."""

    title: str
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """The reply to an article.

    `extracted` is how many of the points are the article's own sentences; `shortfall` says why a model's reply is not
    one, where one was asked.
    """

    heading: Heading
    authorship: Authorship
    points: tuple[str, ...]
    voices: tuple[Voice, ...]
    sources: tuple[SourceLine, ...]
    engine: Engine
    refused: int
    quotes_found: int
    extracted: int = 0
    shortfall: str | None = None


@dataclass(frozen=True, slots=True)
class SourceList:
    """The sources of one article, all of them; its author and publisher stand apart."""

    title: str
    url: str | None
    sources: tuple[SourceLine, ...]
    byline: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class QuoteList:
    """Everything that is spoken in one article, in its order; it may be longer than one message."""

    heading: Heading
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """One honest line: what could not be done, and what the reader can do about it.

    `again_at` is when Sayso tries again on its own, if it does.
    """

    subject: str
    text: str
    again_at: datetime | None = None


Reply = Digest | SourceList | Notice
