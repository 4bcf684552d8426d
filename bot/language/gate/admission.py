"""Draft in, Analysis out: the only way from an analyst to a reply."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from bot.domain.analysis import Analysis, Draft, Made, Point, Quote, Refusal, Source
from bot.domain.article import Article
from bot.language.gate.cited import Cited
from bot.language.gate.points import is_verbatim
from bot.language.gate.table import POINT_CHECKS, QUOTE_CHECKS, SOURCE_CHECKS, WRITTEN_CHECKS
from bot.language.gate.torn import is_whole
from bot.language.gate.verdict import Verdict

Checked = TypeVar("Checked")
Given = TypeVar("Given")


def admit(draft: Draft) -> Analysis:
    """Return what passes every check, with what did not and why."""
    text = draft.article.text
    quotes, quotes_refused = _sorted_out(text, draft.quotes, QUOTE_CHECKS, lambda quote: quote.span.of(text))
    points, points_refused = _points(draft, quotes)
    sources, sources_refused = _sorted_out(draft.article, draft.sources, SOURCE_CHECKS, lambda source: source.name)
    return Analysis(
        article=draft.article,
        kind=draft.kind,
        engine=draft.engine,
        points=points,
        quotes=quotes,
        sources=_renumbered(sources, draft.quotes, quotes),
        refused=(*draft.refused, *points_refused, *quotes_refused, *sources_refused),
        shortfall=draft.shortfall,
        usage=draft.usage,
    )


def refusals(article: Article, point: Point, quotes: tuple[Quote, ...]) -> tuple[Refusal, ...]:
    """Return everything that the gate holds against a point; nothing if it may be posted.

    A point that is its evidence word for word passes at once, if that is whole sentences and nobody's speech.
    """
    cited = Cited(article, point, quotes)
    first = next(_refused(cited, POINT_CHECKS), None)
    if first is not None:
        return (first,)
    copied = is_verbatim(cited) and (point.made is Made.EXTRACTED or is_whole(cited))
    return () if copied else tuple(_refused(cited, WRITTEN_CHECKS))


def _refused(cited: Cited, checks: tuple[Callable[[Cited], Verdict], ...]) -> Iterator[Refusal]:
    for check in checks:
        reason = check(cited).reason
        if reason is not None:
            yield Refusal(cited.point.text, check.__name__, reason)


def _points(draft: Draft, quotes: tuple[Quote, ...]) -> tuple[tuple[Point, ...], tuple[Refusal, ...]]:
    """Return the points that may be posted, and the first reason against each of the others."""
    admitted: list[Point] = []
    refused: list[Refusal] = []
    for point in draft.points:
        against = refusals(draft.article, point, quotes)
        refused += against[:1]
        admitted += () if against else (point,)
    return tuple(admitted), tuple(refused)


def _sorted_out(
    given: Given,
    proposed: Iterable[Checked],
    checks: tuple[Callable[[Given, Checked], Verdict], ...],
    words: Callable[[Checked], str],
) -> tuple[tuple[Checked, ...], tuple[Refusal, ...]]:
    admitted: list[Checked] = []
    refused: list[Refusal] = []
    for item in proposed:
        refusal = _first_refusal(given, item, checks, words)
        if refusal is None:
            admitted.append(item)
        else:
            refused.append(refusal)
    return tuple(admitted), tuple(refused)


def _first_refusal(
    given: Given,
    item: Checked,
    checks: tuple[Callable[[Given, Checked], Verdict], ...],
    words: Callable[[Checked], str],
) -> Refusal | None:
    for check in checks:
        verdict = check(given, item)
        if verdict.reason is not None:
            return Refusal(words(item), check.__name__, verdict.reason)
    return None


def _renumbered(sources: tuple[Source, ...], before: tuple[Quote, ...], after: tuple[Quote, ...]) -> tuple[Source, ...]:
    """Point each source's quote numbers at the admitted quotes; a refused quote is nobody's."""
    place = {id(quote): number for number, quote in enumerate(after)}
    moved = {old: place[id(quote)] for old, quote in enumerate(before) if id(quote) in place}
    return tuple(
        replace(source, quotes=tuple(moved[number] for number in source.quotes if number in moved))
        for source in sources
    )
