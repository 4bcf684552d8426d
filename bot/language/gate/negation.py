"""Whether a word is denied where it stands: by a "not", a "no", a "without", or by a verb such as "refuse" over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

NEGATORS: Final = listed(
    "not n't n’t never no none nobody no-one nothing neither nor nowhere without cannot hardly scarcely"
)
_DENYING: Final = listed("""
    absence avoid cancel decline denial deny disown fail failure forbid impossible incapable lack neglect
    prevent refusal refuse reject unable unlikely unwilling
    """)
"""Words over another that mean that it is not so or was not done."""
_NEGATIVE: Final = listed("""
    abandon absent against ban bar block but cease dismiss drop exclude except few free halt hold instead
    little miss missing neither object off only oppose out prohibit rather rarely remain resist rule scrap seldom
    shelve stop than though suspend unless until veto withdraw withhold yet zero false untrue wrong contradict short
    """)
"""Words that can say in another way what a "not" says."""
_PREFIXED: Final = re.compile(r"(?:un|in|im|il|ir|non|dis)-?[a-z]{4,}|[a-z]{3,}less")
_NOT_PREFIXED: Final = re.compile(
    r"(?:under|unit|union|uni|until|unless|inter|intro|inst|inv|inf|ind|inc|inj|ins|imp[or]|imm|imag|disc|dist|disp|int"
    r"|unc(?:le|tion))"
)
_BESIDES: Final = frozenset({"nsubj", "nsubjpass", "advcl", "conj"})
_UP: Final = frozenset({"xcomp", "ccomp", "acomp", "attr", "oprd", "pcomp", "conj"})
_FAR: Final = 4  # steps up; farther off, a "not" denies something else
_RAISING: Final = listed("able appear be believe expect get have intend like likely need plan seem think want")


def is_denied(token: Token) -> bool:
    """Return whether what the word says is denied: an odd number of denials stands over it."""
    return len(set(_denials(token))) % 2 == 1


def _denials(token: Token) -> Iterator[int]:
    yield from _beside(token)
    below = token
    for _ in range(_FAR):
        above = below.head
        if above == below:
            return
        if below.dep_ == "conj":
            if any(child.dep_ in {"nsubj", "nsubjpass"} or child.lower_ == "but" for child in below.children):
                return
            if any(child.lower_ == "but" for child in above.children):
                return
        if below.dep_ == "prep" and above.pos_ == "ADJ":
            return  # "not sorry for the goals": there were goals
        if above.lower_ == "without" or (above.lemma_.lower() in _DENYING and below.dep_ not in _BESIDES):
            yield above.i
        if below.dep_ not in _UP and not (below.dep_ in {"dobj", "pobj", "prep", "acl"} and above.pos_ != "AUX"):
            return
        if below.dep_ in {"xcomp", "acomp", "attr", "oprd", "conj"} or (
            below.dep_ == "ccomp" and above.lemma_ in _RAISING
        ):
            yield from _beside(above)
        below = above


def _beside(token: Token) -> Iterator[int]:
    for child in token.children:
        if child.lower_ in NEGATORS and child.dep_ not in {"cc", "pobj", "conj", "prep"} and not _is_not_only(child):
            yield child.i
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and token.pos_ in {"VERB", "AUX"}:
            yield from (below.i for below in child.children if below.lower_ in {"no", "neither"})


def _is_not_only(token: Token) -> bool:
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return after in {"only", "just", "least", "doubt", "longer"} and (token.lower_ == "not" or after == "doubt")


def negators(tokens: Iterable[Token]) -> list[Token]:
    """Return the plain negations among the words."""
    return [token for token in tokens if token.lower_ in NEGATORS and not _is_not_only(token)]


def denied_by(negator: Token) -> Token:
    """Return the word that a negation denies: the verb, the adjective behind a "be", the noun behind a "no"."""
    head = negator.head
    if head.lemma_ == "be" or head.pos_ == "AUX":
        return next((child for child in head.children if child.dep_ in {"acomp", "attr"}), head)
    if negator.lower_ == "without":
        return next((child for child in negator.children if child.dep_ in {"pobj", "pcomp"}), head)
    return head


def sounds_negative(tokens: Iterable[Token]) -> bool:
    """Return whether any word can say what a "not" says."""
    return any(
        token.lower_ in NEGATORS or token.lemma_.lower() in _DENYING | _NEGATIVE or _is_prefixed(token.lower_)
        for token in tokens
    )


def _is_prefixed(word: str) -> bool:
    return _PREFIXED.fullmatch(word) is not None and _NOT_PREFIXED.match(word) is None
