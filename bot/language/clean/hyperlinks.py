"""Links written as Markdown in a posted text: their words stay, the marks around them go, the addresses are kept."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.domain.article import Hyperlink, Origin
from bot.domain.span import Span
from bot.language.clean.posted import Posted
from bot.language.links import safe_address

MOST_LINKS = 200
_DEEPEST = 8
"""Links inside links that are taken apart; only a hostile text has more than a picture in a link."""
_WRITTEN = re.compile(
    r"(?P<picture>!)?\[(?P<words>[^\[\]]*)\]\(\s*<?(?P<url>https?://[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)",
    re.IGNORECASE,
)


def without_markup(posted: Posted) -> tuple[Posted, tuple[Hyperlink, ...]]:
    """Return the text with every link's words alone and without pictures, and where the links' words were posted."""
    links: list[Hyperlink] = []
    for _ in range(_DEEPEST):
        found = list(_WRITTEN.finditer(posted.text))
        if not found:
            break
        links += chain.from_iterable(_links(posted, match) for match in found)
        posted = _kept(posted, found)
    return posted, tuple(links)


def carried(links: Iterable[Hyperlink], origin: Origin) -> tuple[Hyperlink, ...]:
    """Return the links that are still in the cleaned text, in order, where they stand there."""
    pieces = sorted(origin.pieces, key=lambda piece: piece[1])
    moved = (Hyperlink(at, link.url) for link in links if (at := _moved(link.at, pieces)) is not None)
    return tuple(sorted(moved, key=lambda link: link.at))[:MOST_LINKS]


def _links(posted: Posted, match: re.Match[str]) -> Iterator[Hyperlink]:
    url = safe_address(match["url"])
    words = match["words"]
    if url and words.strip() and not match["picture"]:
        start = match.start("words") + len(words) - len(words.lstrip())
        end = match.end("words") - len(words) + len(words.rstrip())
        yield Hyperlink(Span(posted.at[start], posted.at[end - 1] + 1), url)


def _kept(posted: Posted, found: Sequence[re.Match[str]]) -> Posted:
    edges = [0]
    for match in found:
        words = (match.start(), match.start()) if match["picture"] else match.span("words")
        edges += [match.start(), *words, match.end()]
    edges.append(len(posted.text))
    kept = [posted.cut(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return Posted("".join(each.text for each in kept), tuple(chain.from_iterable(each.at for each in kept)))


def _moved(posted: Span, pieces: Sequence[tuple[int, int, int]]) -> Span | None:
    """Return where a posted stretch stands in the text, None unless it opens and ends in it."""
    first, last = _at(posted.start, pieces), _at(posted.end - 1, pieces)
    return None if first is None or last is None or last < first else Span(first, last + 1)


def _at(offset: int, pieces: Sequence[tuple[int, int, int]]) -> int | None:
    index = bisect_right(pieces, offset, key=lambda piece: piece[1]) - 1
    if index < 0:
        return None
    start, posted_start, length = pieces[index]
    return start + offset - posted_start if offset < posted_start + length else None
