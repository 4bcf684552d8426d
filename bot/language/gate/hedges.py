"""Whether a word is hedged where it stands: possible, expected, planned, alleged, or only under a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

_MODALS: Final = frozenset({"may", "might", "could"})
_ADVERBS: Final = listed("""
    allegedly apparently conceivably maybe ostensibly perhaps possibly potentially presumably probably purportedly
    reportedly seemingly supposedly tentatively provisionally likely
    """)
# "hop" is how the model reads "hoped".
_OVER: Final = listed("""
    aim allege anticipate appear attempt believe bid chance consider contemplate expect explore fear forecast hop hope
    intend intention likelihood likely mull plan possibility predict project propose proposal risk rumour rumor seek
    seem suspect suspicion tend think threaten threat unlikely want weigh wish possible examine discuss study
    """)
"""Words that make what hangs on them no fact: "plans to open", "the possibility of a strike"."""
_MODIFIERS: Final = listed("""
    alleged anticipated apparent expected intended likely planned possible potential presumed probable projected
    proposed prospective provisional purported reported rumoured rumored supposed suspected tentative would-be draft
    """)
_IF: Final = frozenset({"if", "unless", "provided", "assuming", "whether"})
_OTHERS: Final = listed("""
    around ask assume call can chance conditional danger demand depend estimate forecast indicate look
    ought pending prospect prepare push request should subject suggest talk unclear unsure urge warn warning would
    due set schedule await eye encourage recommend invite allegation claim prompt prospective feel unconfirmed
    might whether doubt doubtful open option candidate goal target ambition promise pledge vow will-be
    """)
"""What in a point may stand for a hedge of the evidence."""
_UP: Final = frozenset({"xcomp", "ccomp", "acomp", "attr", "oprd", "pcomp", "conj", "acl", "dobj", "pobj", "prep"})
_FAR: Final = 4


def hedges(token: Token) -> frozenset[str]:
    """Return the hedges over a word, as lemmas; none where it is said outright."""
    return frozenset(_hedges(token))


def _hedges(token: Token) -> Iterator[str]:
    yield from _beside(token)
    below = token
    for _ in range(_FAR):
        above = below.head
        if above == below or below.dep_ not in {*_UP, "nsubjpass", "csubj", "nsubj"}:
            return
        if below.dep_ in {"nsubj", "nsubjpass"} and not _is_raised(below):
            return
        if below.dep_ == "conj" and any(child.dep_ in {"nsubj", "nsubjpass"} for child in below.children):
            return
        lemma = above.lemma_.lower()
        if lemma in _OVER and _governs(above, below):
            yield lemma
        if below.dep_ in {"xcomp", "acomp", "attr", "oprd", "conj"}:
            yield from _beside(above)
        below = above


def _is_raised(token: Token) -> bool:
    """Return whether the subject is what is hedged: "a strike is possible", "a merger is being considered"."""
    return token.head.lemma_ == "be" or token.dep_ == "nsubjpass"


def _governs(above: Token, below: Token) -> bool:
    if below.dep_ in {"nsubj", "csubj"}:
        return False
    if below.dep_ == "dobj" and above.dep_ == "relcl":
        return False  # "Falk, who proposed the delay": the delay is only named
    if below.dep_ == "dobj":
        return above.lemma_ in {"consider", "contemplate", "mull", "weigh", "propose", "plan", "threaten", "explore"}
    return below.dep_ != "conj"


def _beside(token: Token) -> Iterator[str]:
    for child in token.children:
        lower = child.lower_
        if (
            (lower in _MODALS and child.dep_ in {"aux", "ROOT"})
            or (lower in _ADVERBS and child.dep_ in {"advmod", "amod", "acomp"})
            or (lower in _MODIFIERS and child.dep_ == "amod")
        ) or (child.dep_ == "acomp" and lower in {"possible", "likely", "probable", "expected"}):
            yield lower
        elif child.dep_ == "advcl" and any(mark.lower_ in _IF and mark.dep_ == "mark" for mark in child.children):
            yield "if"


def hedging(tokens: Iterable[Token]) -> frozenset[str]:
    """Return all that can hedge among the words, as lemmas or as written."""
    forms = (
        form
        for token in tokens
        if token.pos_ != "PROPN" and not _is_sure(token)
        for form in (token.lower_, token.lemma_.lower())
    )
    return _ALL.intersection(forms)


def _is_sure(token: Token) -> bool:
    """Return whether it is the "can" of "can prove", which is surer than saying so."""
    return token.lower_ == "can" and token.head.lemma_ in {"prove", "show", "confirm", "demonstrate"}


_ALL: Final = _MODALS | _ADVERBS | _OVER | _MODIFIERS | _IF | _OTHERS
