"""An article as Sayso reads it: one immutable text and what is known about it."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.span import Span


class Kind(StrEnum):
    """What sort of text an article is; an opinion piece is said to be one on every reply."""

    REPORT = "report"
    OPINION_PIECE = "opinion piece"
    PRESS_RELEASE = "press release"
    INTERVIEW = "interview"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Origin:
    """How a cleaned text maps back to what was posted.

    `pieces` are `(start, posted_start, length)`, in characters, sorted by `start`: stretches that were kept as they
    stood. What lies between two pieces was removed (site chrome, invisible characters) or is a line break of ours.
    """

    pieces: tuple[tuple[int, int, int], ...]

    def posted(self, span: Span) -> Span:
        """Return where the characters of a non-empty `span` stood in what was posted."""
        return Span(self._at(span.start), self._at(span.end - 1) + 1)

    def _at(self, offset: int) -> int:
        index = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        start, posted_start, length = self.pieces[max(index, 0)]
        return posted_start + min(max(offset - start, 0), length)


@dataclass(frozen=True, slots=True)
class Cut:
    """How many characters were read, from the beginning, of how many."""

    read: int
    whole: int


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link of the article: the words that carry it, at `at`, and the web address it leads to."""

    at: Span
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its head matter; every offset in Sayso points into `text`.

    `paragraphs` are the body's, in order. `headline` is where the title stands in `text`, or None when it is known
    only from outside it (a page's metadata). `origin` is None when `text` is exactly what was given.
    `links` are those of the page or of a marked-up text, in order; an address written out is in `text` itself.
    """

    text: str
    paragraphs: tuple[Span, ...]
    title: str | None = None
    headline: Span | None = None
    byline: str | None = None
    url: str | None = None
    site: str | None = None
    published: str | None = None
    section: str | None = None
    origin: Origin | None = None
    links: tuple[Hyperlink, ...] = ()
    cut: Cut | None = None
    """Only of a text too long to read: `text` is its beginning."""
