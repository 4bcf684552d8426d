"""A refused point put right by rule: its speaker named, its number the evidence's, its verb a plain one.

Only what the gate objects to is touched, and the gate has the last word on what comes of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Made, Point
from bot.language.briefing.figures import refigured
from bot.language.briefing.named import attributed
from bot.language.gate import attribution, numbers, wording
from bot.language.parse import parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from spacy.tokens import Token

    from bot.domain.analysis import Quote, Refusal
    from bot.language.briefing.material import Briefing
    from bot.language.gate.cited import Cited
    from bot.language.gate.verdict import Verdict

    Judged = Callable[[Point], Sequence[Refusal]]

_JUDGING: Final = """
    acknowledge admit allege assert boast brag claim complain concede confess contend gloat insist lament maintain moan
    profess reveal stress underscore whine
"""
_DOUBLED: Final = {"admit": "admitt", "brag": "bragg"}


def repaired(
    briefing: Briefing, point: Point, against: Iterable[Refusal], quotes: Sequence[Quote], judged: Judged
) -> Point | None:
    """Return the first mechanical repair of a refused point that the gate lets through, None if there is none."""
    objections = {refusal.check for refusal in against}
    plain = point
    if objections & _names(wording.CHECKS):
        plain = replace(plain, text=plainly_said(plain.text, _evidence(briefing, point)))
    if objections & _names(numbers.CHECKS):
        plain = replace(plain, text=refigured(plain.text, _evidence(briefing, point)))
    drafts = [plain]
    if objections & _names(attribution.CHECKS):
        drafts = [*attributed(briefing, plain, quotes)]
    tries = (replace(each, made=Made.REPAIRED) for each in drafts if each != point)
    return next((each for each in tries if not judged(each)), None)


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


def _names(checks: Iterable[Callable[[Cited], Verdict]]) -> frozenset[str]:
    return frozenset(check.__name__ for check in checks)


def _evidence(briefing: Briefing, point: Point) -> str:
    return "\n".join(span.of(briefing.draft.article.text) for span in point.evidence)
