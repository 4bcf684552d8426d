"""A page's links, found again in the article that was made of it.

An extractor hands on plain text. So each link keeps the words around it, and where these stand in the text, there the
link stands; links of menus and boxes are nowhere in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from bot.domain.article import Hyperlink
from bot.domain.span import Span
from bot.language.clean.hyperlinks import MOST_LINKS
from bot.language.links import safe_address
from bot.web.visible import visible_line

_MOST_TRIED = 2_000
_INLINE_TAGS = "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s small span strong sub sup time u var"
_INLINE = frozenset(_INLINE_TAGS.split())
_UNSEEN = frozenset(("script", "style", "noscript", "template"))
_REACH = 200  # characters of the page looked at on each side of a link
_CONTEXT = 30  # characters that must stand on a side in the text too
_ENOUGH = 10


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link's words, what stands before and after them on their line, and the address."""

    words: str
    before: str
    after: str
    url: str


@dataclass(slots=True)
class _Line:
    """A run of text between two blocks, while it is being read; a link is where it starts, ends and leads."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        """Take the next words."""
        if text:
            self.pieces.append(text)
            self.length += len(text)


def anchors(root: HtmlElement, page: str | None) -> tuple[Anchor, ...]:
    """Return the links that stand within a line of other text, in order."""
    base = root.find(".//base")
    home = safe_address(base.get("href", ""), page) if base is not None else None
    lines = _lines(root, home or page)
    return tuple(islice((anchor for line in lines for anchor in _of_line(line)), _MOST_TRIED))


def placed(found: Iterable[Anchor], text: str) -> tuple[Hyperlink, ...]:
    """Return the links whose surroundings stand in the text, where they do."""
    links: dict[Span, Hyperlink] = {}
    after = 0
    for each in found:
        start = _place(each, text, after)
        if start is not None and len(links) < MOST_LINKS:
            after = start + len(each.words)
            links.setdefault(Span(start, after), Hyperlink(Span(start, after), each.url))
    return tuple(links[span] for span in sorted(links))


def _lines(root: HtmlElement, page: str | None) -> Iterator[_Line]:
    """Yield the runs of text that hold links; a block's edge ends a run."""
    line, opened, unseen = _Line(), 0, 0
    for event, element in iterwalk(root, events=("start", "end")):
        starts = event == "start"
        unseen += (1 if starts else -1) * (element.tag in _UNSEEN)
        if element.tag not in _INLINE and element.tag not in _UNSEEN:
            if line.links:
                yield line
            line = _Line()
        if element.tag == "a" and starts:
            opened = line.length
        elif element.tag == "a":
            url = safe_address(element.get("href", ""), page)
            line.links += [(min(opened, line.length), line.length, url)] if url and element.get("href") else []
        if not unseen:
            line.add(element.text if starts else element.tail)


def _of_line(line: _Line) -> Iterator[Anchor]:
    """Yield the links of a line that is more than a link."""
    text = "".join(line.pieces)
    for start, end, url in line.links:
        words = visible_line(text[start:end])
        if not words:
            continue
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        before = visible_line(text[max(first - _REACH, 0) : first] + "|")[:-1][-_CONTEXT:]
        after = visible_line("|" + text[end : end + _REACH])[1:][:_CONTEXT]
        if before.strip() or after.strip():
            yield Anchor(words, before, after, url)


def _place(anchor: Anchor, text: str, since: int) -> int | None:
    """Return where the link's words begin: rather behind the link before it than above."""
    for before, after in ((anchor.before, anchor.after), (anchor.before, ""), ("", anchor.after)):
        if len(before + after) >= _ENOUGH or (before + after == anchor.before + anchor.after):
            words = before + anchor.words + after
            start = text.find(words, max(since - len(before), 0))
            start = text.find(words) if start < 0 else start
            if start >= 0:
                return start + len(before)
    return None
