"""A model's choice → a draft in which every point passes the gate. Runs in a worker."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import sqrt
from typing import Final

from bot.domain.analysis import Draft, Engine, Made, Point, Quote, Refusal
from bot.domain.article import Kind
from bot.domain.span import Span
from bot.language.briefing.choice import Choice, ChosenPoint
from bot.language.briefing.chosen import with_chosen
from bot.language.briefing.material import Briefing
from bot.language.briefing.repair import faults, repairs
from bot.language.gate import admit, refusals
from bot.language.gate.cited import Cited
from bot.language.gate.points import is_verbatim
from bot.language.judgement.kind import labelled_kind
from bot.language.standalone import after_dateline
from bot.language.summary.terms import terms

MOST_POINTS: Final = 5
FEWEST_POINTS: Final = 3
"""A model that answers with fewer is filled up from the rules' own, as far as they have more to say."""
_SAME: Final = 0.9
"""Cosine from which on two points say the same."""

Judged = Callable[[Point], tuple[Refusal, ...]]


def judged_points(briefing: Briefing, points: Sequence[ChosenPoint]) -> tuple[tuple[Refusal, ...], ...]:
    """Return what the gate holds against each of these points, nothing for one that may be posted."""
    judged = _judge(briefing, _admitted(briefing.draft))
    return tuple(judged(_point(briefing, each)) for each in points)


def settled(briefing: Briefing, choice: Choice, engine: Engine, refused: tuple[Refusal, ...] = ()) -> Draft:
    """Return the draft that a choice makes: its points that pass, the others repaired or replaced, all refusals kept.

    `refused` is what the gate refused before, when the model was asked again; what was no choice at all comes first.
    """
    draft = with_chosen(briefing, choice.quotes)
    points, stopped = _points(briefing, choice.points, _admitted(draft))
    return replace(
        draft,
        kind=_kind(draft, choice.kind),
        engine=engine,
        points=points,
        refused=(*choice.refused, *{(each.text, each.check): each for each in (*refused, *stopped)}.values()),
    )


def _admitted(draft: Draft) -> tuple[Quote, ...]:
    """Return the quotes that the gate will have before it when it looks at the points."""
    return admit(replace(draft, points=(), sources=())).quotes


def _judge(briefing: Briefing, quotes: tuple[Quote, ...]) -> Judged:
    article = briefing.draft.article
    return lambda point: refusals(article, point, quotes)


def _point(briefing: Briefing, chosen: ChosenPoint) -> Point:
    """Return a chosen point on its sentences; one that is their words is no work of the model's."""
    article = briefing.draft.article
    evidence = tuple(briefing.sentences[number] for number in sorted(set(chosen.sentences)))
    point = Point(" ".join(chosen.text.split()), evidence, Made.WRITTEN)
    if not is_verbatim(Cited(article, point)):
        return point
    behind = after_dateline(article, evidence[0])
    if len(evidence) == 1 and behind != evidence[0]:
        return Point(behind.of(article.text), (behind,))
    return replace(point, made=Made.EXTRACTED)


def _points(
    briefing: Briefing, chosen: Sequence[ChosenPoint], quotes: tuple[Quote, ...]
) -> tuple[tuple[Point, ...], list[Refusal]]:
    """Return three to five points in the article's order, no two alike, and the first reason against each refused one.

    There are fewer where the rules have nothing to add, and none where no sentence of the article could be a point.
    """
    judged = _judge(briefing, quotes)
    kept: list[Point] = []
    lost: list[Point] = []
    stopped: list[Refusal] = []
    for point in (_point(briefing, each) for each in chosen):
        against = judged(point)
        stopped += against[:1]
        tries = repairs(briefing, point, faults(against), quotes) if against else (point,)
        fit = next((each for each in tries if not against or not judged(each)), None)
        if fit is None:
            lost.append(point)
        elif not _is_said(fit, kept):
            kept.append(fit)
    for point in lost:
        kept += _first_new((*_own_sentences(briefing, point), *briefing.draft.points), kept, judged)
    while len(kept) < FEWEST_POINTS and (more := _first_new(briefing.draft.points, kept, judged)):
        kept += more
    return _ordered(kept[:MOST_POINTS] or briefing.draft.points), stopped


def _first_new(offers: Iterable[Point], kept: Sequence[Point], judged: Judged) -> tuple[Point, ...]:
    """Return the first of the article's own sentences that passes, rests on nothing cited yet and is not said yet."""
    cited = [span for one in kept for span in one.evidence]
    new = (each for each in offers if not _meet(each.evidence, cited) and not _is_said(each, kept))
    return next(((each,) for each in new if not judged(each)), ())


def _own_sentences(briefing: Briefing, point: Point) -> Iterator[Point]:
    """Yield those of the cited sentences that can stand alone, the one nearest to the point first."""
    article = briefing.draft.article
    standing = {briefing.sentences[number] for number in briefing.alone}
    spans = [after_dateline(article, span) for span in point.evidence if span in standing]
    offers = [Point(span.of(article.text), (span,)) for span in spans]
    yield from sorted(offers, key=lambda each: -_likeness(each, point))


def _is_said(point: Point, kept: Sequence[Point]) -> bool:
    """Return whether a point that is kept already rests on the same sentences or says the same."""
    return any(point.evidence == other.evidence or _likeness(point, other) >= _SAME for other in kept)


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(span.meets(other) for span in spans for other in others)


def _likeness(point: Point, other: Point) -> float:
    """Return the cosine of the words of two points."""
    one, two = terms(point.text), terms(other.text)
    lengths = sqrt(sum(count**2 for count in one.values()) * sum(count**2 for count in two.values()))
    return sum(count * two[word] for word, count in one.items()) / lengths if lengths else 0.0


def _ordered(points: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: point.evidence))


def _kind(draft: Draft, chosen: Kind | None) -> Kind:
    """Return the model's kind, unless the publisher itself calls the text an opinion or a release."""
    return labelled_kind(draft.article) or chosen or draft.kind
