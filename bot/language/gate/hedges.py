"""Whether a word is hedged where it stands: possible, expected, planned, alleged, or only under a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import listed
from bot.language.gate.negation import is_denied

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.parse.tokens import Token

MODALS: Final = frozenset({"may", "might", "could"})
_ADVERBS: Final = listed("""
    allegedly apparently conceivably maybe ostensibly perhaps possibly potentially presumably probably purportedly
    reportedly seemingly supposedly tentatively provisionally likely
    """)
# "hop" is how the model reads "hoped".
_OVER: Final = listed("""
    agree aim allege anticipate appear attempt believe bid chance consider contemplate discuss examine expect explore
    fear forecast hop hope intend intention likelihood likely mull offer plan possibility possible predict project
    proposal propose risk rumor rumour seek seem study suspect suspicion tend think threat threaten try unlikely want
    weigh wish
    """)
"""Words that make what hangs on them no fact: "plans to open", "the possibility of a strike"."""
_MODIFIERS: Final = listed("""
    alleged anticipated apparent expected intended likely planned possible potential presumed probable projected
    proposed prospective provisional purported reported rumoured rumored supposed suspected tentative would-be draft
    """)
_IF: Final = frozenset({"if", "unless", "provided", "assuming", "whether"})
_WHEN: Final = frozenset({"once", "when"})
CONDITIONS: Final = _IF | listed("""
    without only otherwise once until pending subject should depend depends depending condition conditional contingent
    case long when need needs require requires await awaits had were
    """)
"""What a condition may be told with."""
_DECIDING: Final = listed("vote decide debate rule")
"""Who votes "on" merging two schools has not merged them."""
_WEIGHING: Final = listed("consider contemplate mull weigh propose plan threaten explore discuss study")
_UNCERTAIN: Final = listed("""
    possibility likelihood chance risk threat suspicion fear rumour rumor hint prospect danger allegation claim
    """)
_OTHERS: Final = listed("""
    around ask assume call can chance conditional danger demand depend estimate forecast indicate look
    ought pending prospect prepare push request should subject suggest talk unclear unsure urge warn warning would
    due set schedule await eye encourage recommend invite allegation claim prompt prospective feel unconfirmed
    estimated scheduled timetabled pencilled likeliest likelier thought said understood rumoured tipped projected
    might whether doubt doubtful open offer vote debate option candidate goal target ambition promise pledge vow will-be
    """)
"""What in a point may stand for a hedge of the evidence."""
DOUBTS: Final = MODALS | _ADVERBS | listed("possible probable appear seem suspect allege suspected alleged reported")
"""Hedges that leave open whether it is so, whatever verb the event is told with."""
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
        over = lemma in _OVER and _governs(above, below) and (token.pos_ != "NOUN" or _doubts(above, below, token))
        if over or (below.lower_ == "on" and lemma in _DECIDING):
            yield lemma
        if below.dep_ in {"xcomp", "acomp", "attr", "oprd", "conj"}:
            yield from _beside(above)
        elif below.dep_ == "ccomp" and any(
            _is_condition(child, above) and child.i > below.i for child in above.children
        ):
            yield "if"  # "she said they would pay if it rained"
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
        return above.lemma_ in _WEIGHING
    return below.dep_ != "conj"


def _doubts(above: Token, below: Token, noun: Token) -> bool:
    """Return whether a word makes a thing uncertain: "the risk of a strike"; a "plan for homes" names only homes."""
    if above.pos_ == "NOUN":
        return above.lemma_ in _UNCERTAIN
    return below == noun and above.lemma_ in _WEIGHING and not is_denied(above)


def _beside(token: Token) -> Iterator[str]:
    for child in token.children:
        lower = child.lower_
        if (
            (lower in MODALS and child.dep_ in {"aux", "ROOT"} and not _is_ability(child))
            or (lower in _ADVERBS and child.dep_ in {"advmod", "amod", "acomp"})
            or (lower in _MODIFIERS and child.dep_ == "amod")
        ) or (child.dep_ == "acomp" and lower in {"possible", "likely", "probable", "expected"}):
            yield lower
        elif _is_condition(child, token):
            yield "if"


def _is_condition(child: Token, verb: Token) -> bool:
    """Return whether something happens only on this: "if", "once", "as long as", "in case of", "should it rain"."""
    below = {each.lower_: each for each in child.children}
    if child.lower_ in {"pending", "subject"}:
        return child.lower_ == "pending" or ("to" in below and child.dep_ != "acomp")
    if any(
        each.lower_ in {"provided", "providing"} and each.dep_ in {"acl", "advcl", "prep"} for each in child.subtree
    ):
        return True
    if child.lower_ == "long":
        return "as" in below and any(each.dep_ == "advcl" for each in child.children)
    if child.dep_ == "advcl":
        marked = any(word in below for word in _IF) or ("as" in below and "long" in below)
        return marked or (_is_ahead(verb) and any(word in below for word in _WHEN)) or _is_inverted(child)
    return child.dep_ == "prep" and child.lower_ == "in" and ("case" in below or "event" in below)


def _is_ahead(verb: Token) -> bool:
    return any(child.lower_ in {"will", "would", "'ll", "’ll", "could", "may", "might"} for child in verb.children)


def _is_inverted(verb: Token) -> bool:
    """Return whether a clause begins with its helper: "had the pumps worked"."""
    helper = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), None)
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    inverted = helper is not None and subject is not None and helper.i < subject.i
    return inverted and helper is not None and helper.lower_ in {"should", "had", "were"}


def _is_ability(modal: Token) -> bool:
    """Return whether it is the "could not" of who was unable, not of what may have been so."""
    beside = {child.lower_ for child in modal.head.children}
    return modal.lower_ == "could" and bool(beside & {"not", "n't", "n’t", "only"}) and not beside & {"have", "be"}


def hedging(tokens: Iterable[Token]) -> frozenset[str]:
    """Return all that can hedge among the words, as lemmas or as written."""
    forms = (
        form
        for token in tokens
        if token.pos_ != "PROPN" and not _is_sure(token)
        for form in (token.lower_, token.lemma_.lower())
        if form != "said" or _is_said_to(token)
    )
    return _ALL.intersection(forms)


def _is_said_to(token: Token) -> bool:
    """Return whether it is the "said" of "is said to have left", which vouches for nothing."""
    return token.tag_ == "VBN" and any(child.dep_ == "xcomp" for child in token.children)


def _is_sure(token: Token) -> bool:
    """Return whether it is the "can" of "can prove", which is surer than saying so."""
    return token.lower_ == "can" and token.head.lemma_ in {"prove", "show", "confirm", "demonstrate"}


_ALL: Final = MODALS | _ADVERBS | _OVER | _MODIFIERS | _IF | _OTHERS


def of_one_kind(one: str, other: str) -> bool:
    """Return whether two hedges are forms of one word: "reported", "reportedly"."""
    return one[:_STEM] == other[:_STEM] or {one, other} in _SAME


_STEM: Final = 4
_SAME: Final = ({"apparently", "appear"}, {"may", "might"})
