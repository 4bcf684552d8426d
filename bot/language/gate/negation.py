"""Whether a word is denied where it stands: by a "not", a "no", a "without", or by a verb such as "refuse" over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.parse.tokens import Token

NEGATORS: Final = listed(
    "not n't n’t never no none nobody no-one nothing neither nor nowhere without cannot hardly scarcely"
)
_DENYING: Final = listed("""
    absence avoid cancel decline denial deny disown fail failure forbid impossible incapable lack neglect
    prevent refusal refuse reject unable unlikely unwilling reluctant
    abandon ban bar block cease discourage halt oppose prohibit rule+out scrap shelve suspend veto withhold
    turn+down call+off put+off hold+off give+up vote+down throw+out hold+back
    """)
"""Words over another that mean that it is not so or was not done; a verb with its particle is joined by "+"."""
_NEGATIVE: Final = listed("""
    absent against avert contradict dismiss dispute doubt drop exclude false few hard instead little miss missing object
    only rarely resist seldom short shortage stop too unless untrue withdraw wrong yet zero pull+out stay+away
    run+out sell+out rule+out refrain hardly scarcely barely loss unable
    """)
"""Words that can say in another way what a "not" says, though they deny nothing that hangs on them."""
_LASTING: Final = listed("remain stay still keep until out free lose")
"""Words of a state that lasts: "stays shut until May" is "does not open before May"."""
_PREFIXED: Final = re.compile(r"(?:un|in|im|il|ir|non|dis)-?[a-z]{4,}|[a-z]{3,}less")
_NOT_PREFIXED: Final = re.compile(
    r"(?:under|unit|union|uni|until|unless|inter|intro|inst|inv|inf|ind|inc|inj|ins|imp[or]|imm|imag|disc|dist|disp|int"
    r"|unc(?:le|tion)|unan|univ|uniq|unif|internat|imit|imply|impli|illus|irrit)"
)
_BESIDES: Final = frozenset({"nsubj", "nsubjpass", "advcl", "conj"})
_LIGHT: Final = listed("""
    bring carry come conduct do draw express face feel file find get give have hold impose launch lodge make offer play
    put raise reach receive reveal see set show suffer take uncover undergo
    """)
"""Verbs that say nothing without their object: who did not take part took no part."""
_CHAIN: Final = frozenset({"xcomp", "acomp", "attr", "oprd"})
"""What a "not" over a verb reaches: the verb's own complement, not what stands beside it."""
_UP: Final = frozenset({*_CHAIN, "ccomp", "pcomp", "conj"})
_NOMINAL: Final = frozenset({"dobj", "pobj", "prep", "acl"})
_FAR: Final = 4  # steps up; farther off, a "not" denies something else
_RAISING: Final = listed("able appear be believe expect get have intend like likely need plan seek seem think want")
_KEEPING: Final = listed("""
    abstain ban bar block desist deter discourage dissuade exclude hinder keep prevent prohibit refrain restrain save
    shy stop
    """)
"""Verbs that what comes "from" behind does not happen with."""
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_EMPTYING: Final = frozenset({"no", "neither", "none", "nobody", "nothing"})


def is_denied(token: Token) -> bool:
    """Return whether what the word says is denied: an odd number of denials stands over it."""
    return len(set(denials(token))) % 2 == 1


def denials(token: Token) -> Iterator[int]:
    """Yield the places of what denies a word."""
    yield from _beside(token)
    below, unbroken = token, True
    for _ in range(_FAR):
        above = below.head
        if above == below:
            return
        if _stands_apart(below):
            return
        if above.lower_ == "without" or _denies(above, below, token):
            yield above.i
        light = below == token and below.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in _LIGHT
        if not light and below.dep_ not in _UP and not (below.dep_ in _NOMINAL and above.pos_ != "AUX"):
            return
        if token.pos_ == "NOUN" and below.dep_ == "prep" and above.pos_ == "VERB":
            return  # "did not fall on the road": there was a road
        unbroken = unbroken and (below.dep_ in {*_CHAIN, "conj"} or light or above.lemma_ in _RAISING)
        if unbroken and (light or below.dep_ in {*_CHAIN, "conj", "ccomp"}):
            yield from _negated(above) if below.dep_ == "conj" else _beside(above)
        below = above


def _stands_apart(below: Token) -> bool:
    """Return whether what is over the word does not reach it: a clause of its own, a "but", what one is sorry for.

    A verb with its tense is a clause of its own: who "did not pay and left" left.
    """
    if below.dep_ == "conj":
        own = {"nsubj", "nsubjpass", "aux", "auxpass"} if below.pos_ in {"VERB", "AUX"} else _SUBJECTS
        parts = (*below.children, *below.head.children)
        finite = below.tag_ in {"VBD", "VBZ", "VBP"} and not any(part.lower_ == "nor" for part in parts)
        return finite or any((part.dep_ in own and part.head == below) or part.lower_ == "but" for part in parts)
    return below.dep_ == "prep" and below.head.pos_ == "ADJ"  # "not sorry for the goals": there were goals


def is_emptied(token: Token) -> bool:
    """Return whether there is none of it: "no family will pay"."""
    return any(each.lower_ in NEGATORS for left in token.lefts for each in left.subtree)


def _denies(above: Token, below: Token, token: Token) -> bool:
    """Return whether the word over another says that it is not so; a noun is denied by its own verb only by "deny"."""
    if below.lower_ == "from" and above.lemma_ in _KEEPING:
        return True  # "kept them from landing", "refrain from sending"
    if below.dep_ in _BESIDES or _word(above) not in _DENYING:
        return False
    if token.pos_ != "NOUN" or above.pos_ != "VERB":
        return True
    return (below == token and above.lemma_.lower() in {"deny", "lack"}) or below.lemma_ in _LIGHT


def _word(token: Token) -> str:
    """Return the lemma, with the particle if there is one: "rule+out"."""
    particle = next((child.lower_ for child in token.children if child.dep_ in _PARTICLES and child.lower_ in _OFF), "")
    lemma = token.lemma_.lower()
    joined = f"{lemma}+{particle}"
    return joined if joined in _DENYING | _NEGATIVE else lemma


_PARTICLES: Final = frozenset({"prt", "advmod", "prep"})
_OFF: Final = listed("off out down back up")


def _beside(token: Token) -> Iterator[int]:
    yield from _negated(token)
    if token.pos_ not in {"VERB", "AUX"}:
        return
    for child in token.children:
        if child.dep_ in _SUBJECTS:
            yield from (each.i for each in child.subtree if each.i < child.i and each.lower_ in _EMPTYING)
        elif child.dep_ in {"dobj", "attr"}:
            yield from (each.i for each in child.children if each.lower_ in {"no", "neither"})


_BOUNDING: Final = listed("more less fewer later earlier sooner greater bigger smaller higher lower")
_ONE: Final = frozenset({"one", "a", "any", "all", "every", "everyone", "many", "much", "enough"})


def _negated(token: Token) -> Iterator[int]:
    if token.dep_ in _SUBJECTS and token.head.pos_ == "VERB" and token.head.lemma_ not in _LIGHT:
        return  # "no family will pay": there are families
    if token.dep_ in {"acl", "relcl"} and token.head.pos_ in {"NOUN", "PRON"}:
        yield from _negated(token.head)  # "no witness to support him"
    for child in token.children:
        if child.lower_ in NEGATORS and child.dep_ not in {"cc", "pobj", "conj", "prep"} and not _is_not_only(child):
            yield child.i
        elif child.lower_ in _ONE and child.i and child.nbor(-1).lower_ == "not":
            yield child.i - 1
        elif child.lower_ in {"neither", "nor"} and child.dep_ in {"cc", "preconj"} and child.i < token.i:
            yield child.i


def _is_not_only(token: Token) -> bool:
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if token.lower_ == "no" and (after in _BOUNDING or after[:1].isdigit()):
        return True  # "no fewer than 40"
    return after in {"only", "just", "least", "doubt"} and (token.lower_ == "not" or after == "doubt")


def negators(tokens: Iterable[Token]) -> list[Token]:
    """Return the plain negations among the words; "neither … nor" is one."""
    return [
        token
        for token in tokens
        if token.lower_ in NEGATORS and not _is_not_only(token) and (token.lower_ != "nor" or token.is_sent_start)
    ]


def denied_by(negator: Token) -> Token:
    """Return the word that a negation denies: the verb, the adjective behind a "be", the noun behind a "no"."""
    if negator.lower_ == "without":
        return next((child for child in negator.children if child.dep_ in {"pobj", "pcomp"}), negator.head)
    head = _over_subject(negator) if negator.lower_ in _EMPTYING else negator.head
    if head.lower_ in _ONE and head.head != head:
        head = head.head  # "not one witness"
    if head.lemma_ == "be" or head.pos_ == "AUX":
        return next((child for child in head.children if child.dep_ in {"acomp", "attr"}), head)
    return head


def _over_subject(negator: Token) -> Token:
    """Return the verb whose subject the negation is in: "no family will pay"; else the word that it stands before."""
    below = negator
    while below.pos_ not in {"VERB", "AUX"} and below.head != below:
        if below.dep_ in _SUBJECTS:
            return below.head
        below = below.head
    return negator.head


def denies(token: Token) -> bool:
    """Return whether a word is itself a denial of what hangs on it: "refuse", "rule out", "unable"."""
    return _word(token) in _DENYING


def sounds_negative(token: Token) -> bool:
    """Return whether a word can say what a "not" says."""
    if token.lower_ in {"rather", "want"}:
        return token.pos_ == "NOUN" or (token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "than")
    return token.lower_ in NEGATORS or _word(token) in _DENYING | _NEGATIVE or _is_prefixed(token.lower_)


def lasts(token: Token) -> bool:
    """Return whether a word tells of a state that has not changed, which a "not" may tell too."""
    return _word(token) in _LASTING


def _is_prefixed(word: str) -> bool:
    return _PREFIXED.fullmatch(word) is not None and _NOT_PREFIXED.match(word) is None
