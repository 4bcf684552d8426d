"""Draft in, Analysis out: the only way from an analyst to a reply."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from bot.domain.analysis import Analysis, Draft, Quote, Refusal, Source
from bot.language.gate.table import POINT_CHECKS, QUOTE_CHECKS, SOURCE_CHECKS
from bot.language.gate.verdict import Verdict

Checked = TypeVar("Checked")
Given = TypeVar("Given")


def admit(draft: Draft) -> Analysis:
    """Return what passes every check, with what did not and why."""
    text = draft.article.text
    quotes, quotes_refused = _sorted_out(text, draft.quotes, QUOTE_CHECKS, lambda quote: quote.span.of(text))
    points, points_refused = _sorted_out(text, draft.points, POINT_CHECKS, lambda point: point.text)
    sources, sources_refused = _sorted_out(draft.article, draft.sources, SOURCE_CHECKS, lambda source: source.name)
    return Analysis(
        article=draft.article,
        kind=draft.kind,
        engine=draft.engine,
        points=points,
        quotes=quotes,
        sources=_renumbered(sources, draft.quotes, quotes),
        refused=(*points_refused, *quotes_refused, *sources_refused),
    )


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
