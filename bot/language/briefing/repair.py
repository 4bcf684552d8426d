"""A refused point put right by rule: its speaker named, its number the evidence's, its verb a plain one.

Only what the gate objects to is touched, and the gate has the last word on what comes of it.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Made
from bot.language.briefing.figures import refigured
from bot.language.briefing.named import attributed
from bot.language.gate import attribution, numbers, wording
from bot.language.parse import parsed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from bot.domain.analysis import Point, Quote, Refusal
    from bot.language.briefing.material import Briefing
    from bot.language.parse.tokens import Token

_JUDGING: Final = """
    acknowledge admit allege assert boast brag claim complain concede confess contend gloat insist lament maintain moan
    profess reveal stress underscore whine
"""
_DOUBLED: Final = {"admit": "admitt", "brag": "bragg"}


class Fault(Enum):
    """What is wrong with a point, as far as a rule can put it right: the checks of one family of the gate's."""

    SPEAKER = "speaker"
    NUMBER = "number"
    VERB = "verb"


def faults(against: Iterable[Refusal]) -> frozenset[Fault]:
    """Return which of the gate's objections a repair may meet."""
    return frozenset(fault for refusal in against if (fault := _FAULTS.get(refusal.check)) is not None)


def repairs(briefing: Briefing, point: Point, wrong: Collection[Fault], quotes: Sequence[Quote]) -> Iterator[Point]:
    """Yield the mechanical repairs of a point with these faults, the likeliest first."""
    text, evidence = point.text, "\n".join(span.of(briefing.draft.article.text) for span in point.evidence)
    if Fault.VERB in wrong:
        text = plainly_said(text, evidence)
    if Fault.NUMBER in wrong:
        text = refigured(text, evidence)
    plain = replace(point, text=text, made=Made.REPAIRED)
    if Fault.SPEAKER in wrong:
        yield from attributed(briefing, plain, quotes)
    elif text != point.text:
        yield plain


def plainly_said(text: str, evidence: str) -> str:
    """Return the text with "said" for every verb that judges while it reports, unless the evidence has that verb."""
    words = {word.casefold() for word in evidence.split()}
    for token in reversed(parsed(text).doc):
        plain = _PLAIN.get(token.lower_)
        if plain and token.lower_ not in words and _reports(token):
            text = text[: token.idx] + plain + text[token.idx + len(token) :]
    return text


def _reports(token: Token) -> bool:
    """Return whether what is said hangs on this verb, so that "said" can stand in its place ("claimed a prize")."""
    said = any(child.dep_ == "ccomp" for child in token.children) or token.dep_ in {"parataxis", "ccomp"}
    ends = token.i + 1 == len(token.doc) or token.nbor().is_punct
    return token.pos_ == "VERB" and (said or ends)


def _plain() -> dict[str, str]:
    """Return every form of the judging verbs with the form of "say" that takes its place."""
    forms: dict[str, str] = {}
    for verb in _JUDGING.split():
        stem = _DOUBLED.get(verb, verb.removesuffix("e"))
        third = verb + ("es" if verb.endswith("s") else "s")
        forms |= {verb: "say", third: "says", f"{stem}ed": "said", f"{stem}ing": "saying"}
    return forms


_PLAIN: Final[Mapping[str, str]] = _plain()


_FAULTS: Final[Mapping[str, Fault]] = {
    check.__name__: fault
    for fault, checks in (
        (Fault.SPEAKER, attribution.CHECKS),
        (Fault.NUMBER, numbers.CHECKS),
        (Fault.VERB, wording.CHECKS),
    )
    for check in checks
}
"""By the name of the check, as a refusal gives it."""
