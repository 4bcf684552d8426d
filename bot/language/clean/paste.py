"""From what was posted to an article: its text, paragraphs, title and byline, and where each character stood."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.article import Article, Origin
from bot.domain.span import Span
from bot.language.clean.chrome import Chrome, chrome, weight
from bot.language.clean.head import byline, is_name, title_among
from bot.language.clean.invisible import visible
from bot.language.clean.layout import paragraphs
from bot.language.clean.posted import assembled

_BY = frozenset({"by", "written by", "author", "words by", "story by"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A posted text without what surrounds its article.

    `text` is the title, if there is one, and the body, with an empty line between paragraphs; `paragraphs` are the
    body's, `headline` is the title's place. The byline is not part of the text.
    """

    text: str
    paragraphs: tuple[Span, ...]
    origin: Origin
    title: str | None = None
    headline: Span | None = None
    byline: str | None = None


def article_from_paste(posted: str) -> Article:
    """Return the article in a posted text; it may be short, or no article at all."""
    clean = cleaned(posted)
    return Article(
        text=clean.text,
        paragraphs=clean.paragraphs,
        title=clean.title,
        headline=clean.headline,
        byline=clean.byline,
        origin=clean.origin,
    )


def cleaned(posted: str) -> Cleaned:
    """Return the article's part of a posted text; cleaning it again changes nothing."""
    found = paragraphs(visible(posted))
    lines = [paragraph.text for paragraph in found]
    bylines = _bylines(lines)
    weights = [Chrome.SMALL.value if at in bylines else weight(line) for at, line in enumerate(lines)]
    usable = [at for at, line in enumerate(lines) if at not in bylines and chrome(line) is None]
    run = _heaviest_run(weights)
    body = [at for at in usable if at in run]
    title = _title(lines, [at for at in usable if at < run.start], body)
    body = [at for at in body if at != title]
    text, spans, origin = assembled([found[at] for at in ([] if title is None else [title]) + body])
    headline = None if title is None else spans[0]
    return Cleaned(
        text=text,
        paragraphs=spans if headline is None else spans[1:],
        origin=origin,
        title=headline.of(text) if headline else None,
        headline=headline,
        byline=next(iter(bylines.values()), None),
    )


def _bylines(lines: Sequence[str]) -> dict[int, str]:
    """Return where the bylines stand and whom they name; a name may stand under a "By" of its own."""
    named = {at: names for at, line in enumerate(lines) if (names := byline(line))}
    under = {
        at: line
        for at, (above, line) in enumerate(pairwise(lines), 1)
        if above.strip(" :").casefold() in _BY and is_name(line)
    }
    return dict(sorted((named | under).items()))


def _heaviest_run(weights: Sequence[int]) -> range:
    """Return the run of paragraphs with the greatest sum; all of them if none speaks for an article."""
    best, best_sum = range(len(weights)), 0
    start, running = 0, 0
    for at, each in enumerate(weights):
        if running <= 0:
            start, running = at, 0
        running += each
        if running > best_sum:
            best, best_sum = range(start, at + 1), running
    return best


def _title(lines: Sequence[str], before: Sequence[int], body: Sequence[int]) -> int | None:
    """Return which paragraph is the title: one above the body, or the body's first if a longer one follows."""
    first = [at for at in body[:1] if len(body) > 1 and len(lines[at]) < len(lines[body[1]])]
    candidates = [*before, *first]
    chosen = title_among([lines[at] for at in candidates], [lines[at] for at in body[1:] or body])
    return None if chosen is None else candidates[chosen]
