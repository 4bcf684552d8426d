"""From what was posted to an article: its text, paragraphs, title and byline, and where each character stood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.article import Article, Hyperlink, Origin
from bot.domain.span import Span
from bot.language.clean.authors import author, bylines_in
from bot.language.clean.body import Weighed, body_range
from bot.language.clean.boilerplate import end_of_news
from bot.language.clean.boxes import link_items
from bot.language.clean.chrome import Chrome, chrome, weight
from bot.language.clean.echoes import echoes
from bot.language.clean.head import title_among
from bot.language.clean.hyperlinks import carried, without_markup
from bot.language.clean.invisible import visible
from bot.language.clean.label import PRESS_RELEASE, label, salutation
from bot.language.clean.layout import paragraphs
from bot.language.clean.posted import Posted, assembled


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
    section: str | None = None
    """What the publisher says that it is: a label beside the title, or a press release by its boilerplate."""
    links: tuple[Hyperlink, ...] = ()
    """Where the links that were written as Markdown stand in `text`."""


def article_from_paste(posted: str, links: tuple[Hyperlink, ...] = ()) -> Article:
    """Return the article in a posted text with its links, those known beforehand too; it may be no article at all."""
    clean = cleaned(posted)
    return Article(
        text=clean.text,
        paragraphs=clean.paragraphs,
        title=clean.title,
        headline=clean.headline,
        byline=clean.byline,
        section=clean.section,
        origin=clean.origin,
        links=tuple(sorted((*clean.links, *carried(links, clean.origin)), key=lambda link: link.at)),
    )


def cleaned(posted: str) -> Cleaned:
    """Return the article's part of a posted text; cleaning it again changes nothing."""
    unmarked, links = without_markup(visible(posted))
    found = paragraphs(unmarked)
    lines = [paragraph.text for paragraph in found]
    bylines = bylines_in(lines)
    run, usable = _usable(lines, bylines)
    title, body = _title_and_body(lines, [at for at in usable if at < run.start], [at for at in usable if at in run])
    body, published_as = _without_boilerplate(lines, body)
    above = lines[: body[0]] if body else lines
    shown = [found[at] for at in body] if title is None else [_as_title(found[title]), *(found[at] for at in body)]
    text, spans, origin = assembled(shown)
    headline = None if title is None else spans[0]
    return Cleaned(
        text=text,
        paragraphs=spans if headline is None else spans[1:],
        origin=origin,
        title=headline.of(text) if headline else None,
        headline=headline,
        byline=author(lines, bylines, title, body),
        section=published_as or label(above, [lines[at] for at in body[:1]]),
        links=carried(links, origin),
    )


def _usable(lines: Sequence[str], bylines: Mapping[int, str]) -> tuple[range, list[int]]:
    """Return where the body stands, and every line that may belong to an article."""
    items = link_items(lines)
    weights = [Chrome.SMALL.value if at in bylines or at in items else weight(line) for at, line in enumerate(lines)]
    run = body_range(Weighed(lines, weights, items, frozenset(bylines)))
    kept = (at for at, line in enumerate(lines) if at not in bylines and chrome(line) is None)
    return run, [at for at in kept if at not in items or at < run.start]


def _title_and_body(lines: Sequence[str], above: Sequence[int], body: Sequence[int]) -> tuple[int | None, list[int]]:
    """Return which paragraph is the title, and the body's, each once; what is said twice decides nothing."""
    said_twice = {body[at] for at in echoes([lines[at] for at in body])}
    body = [at for at in body if at not in said_twice]
    greeting = salutation(lines[: body[0]] if body else lines)
    if greeting is not None:
        title = _title(lines, [at for at in above if at < greeting], body, may_open_body=False)
        title = greeting if title is None else title
    else:
        title = _title(lines, above, body)
    return title, [at for at in body if at != title]


def _title(
    lines: Sequence[str], above: Sequence[int], body: Sequence[int], *, may_open_body: bool = True
) -> int | None:
    """Return which paragraph is the title: one above the body, or the body's first if a longer one follows."""
    shorter = may_open_body and len(body) > 1 and len(lines[body[0]]) < len(lines[body[1]])
    candidates = [*above, *(body[:1] if shorter else [])]
    chosen = title_among([lines[at] for at in candidates], [lines[at] for at in body[1:] or body])
    return None if chosen is None else candidates[chosen]


def _without_boilerplate(lines: Sequence[str], body: Sequence[int]) -> tuple[list[int], str | None]:
    """Return the body above a press release's boilerplate, and the label that such boilerplate is."""
    kept = list(body[: end_of_news([lines[at] for at in body])])
    return kept, PRESS_RELEASE if len(kept) < len(body) else None


def _as_title(line: Posted) -> Posted:
    """Return a title without the comma behind a greeting."""
    return line.cut(0, len(line.text.rstrip(" ,:;")))
