"""Checks on who did what to whom, where the grammar of point and evidence shows it.

Each verb, and each noun made of one ("the council's attack on the mayor"), is read as a deed with those who do it and
those whom it is done to; the passive is turned round, and so are verbs that tell a deed from the other end ("bought
from" for "sold to"). Only a deed that both texts tell, with its two sides swapped, is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import carries, listed, root
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Doc, Token

_MUTUAL: Final = listed("meet marry fight agree talk compete discuss speak merge clash divorce")
"""What each does with the other."""
_CONVERSE: Final = {
    "buy": ("sell", "from"), "purchase": ("sell", "from"), "acquire": ("sell", "from"),
    "lose": ("beat", "to"), "receive": ("give", "from"), "get": ("give", "from"), "borrow": ("lend", "from"),
    "inherit": ("leave", "from"), "rent": ("let", "from"), "learn": ("teach", "from"), "win": ("give", "from"),
}  # fmt: skip
"""Verbs that tell another verb's deed from its other end, and what stands before that end."""
_ONE: Final = {"defeat": "beat", "hand": "give", "award": "give", "grant": "give", "donate": "give"}
_TO_WHOM: Final = frozenset({"sell", "give", "lend", "let", "teach", "send", "leave", "pay", "tell"})
_ON: Final = frozenset({"on", "against", "of", "at"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb's root with the roots of who does it and of who has it done to them."""

    word: str
    shown: str
    doers: frozenset[str]
    others: frozenset[str]
    is_active: bool = True


def keeps_who_did_what_to_whom(cited: Cited) -> Verdict:
    """Doer and done-to of a deed are not swapped."""
    told = list(deeds(cited.grounds.doc))
    for deed in deeds(cited.said.doc):
        same = [each for each in told if each.word == deed.word]
        if any(_agree(deed, each) for each in same):
            continue
        if any(_are_swapped(deed, each) for each in same):
            return Verdict(f"the article tells it the other way round: who did it to whom (“{deed.shown}”)")
    return PASS


def _agree(deed: Deed, other: Deed) -> bool:
    if deed.doers & other.others and not deed.doers & other.doers:
        return False
    return bool(deed.doers & other.doers or deed.others & other.others)


def _are_swapped(deed: Deed, told: Deed) -> bool:
    doers, others = deed.doers & told.others, deed.others & told.doers
    if doers and others:
        return True
    if doers and not deed.others:
        return bool(told.doers) and not deed.is_active  # a mere "the shop opened" may be told of "they opened the shop"
    return bool((doers or (others and not deed.doers)) and told.doers and told.others and deed.others)


def deeds(doc: Doc) -> Iterator[Deed]:
    """Yield the deeds that a text tells."""
    for token in doc:
        if token.pos_ == "VERB" and token.lemma_ not in _MUTUAL:
            found = _verbal(token)
        else:
            found = [_nominal(token)] if token.pos_ == "NOUN" else []
        yield from (deed for deed in found if deed.doers or deed.others)


def _verbal(verb: Token) -> list[Deed]:
    """Return the deed of a verb, and the same told from its other end where there is one."""
    subjects = _children(verb, "nsubj") or _inherited(verb)
    passive = [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else _children(verb, "nsubjpass")
    by = [below for child in _children(verb, "agent") for below in child.children]
    passive = passive or (subjects if by else [])  # "Falk, fined by the court, said …" may be read as "Falk fined"
    objects = _children(verb, "dobj")
    if not objects and not passive:
        objects = [below for preposition in ("against", "on") for below in _behind(verb, preposition)]
    doers, others = (by, passive) if passive else (subjects, objects)
    plain = Deed(root(verb), verb.text, _who(doers), _who(others), not passive)
    lemma = _ONE.get(verb.lemma_, verb.lemma_)
    if lemma in _CONVERSE and (far := _behind(verb, _CONVERSE[lemma][1])):
        return [Deed(f"{_CONVERSE[lemma][0]} to", verb.text, _who(far), _who(by if passive else subjects))]
    if lemma == "beat":
        return [Deed("beat to", verb.text, plain.doers, plain.others, not passive)]
    if lemma in _TO_WHOM:
        whom = [*_behind(verb, "to"), *(child for child in _children(verb, "dative") if child.pos_ != "ADP")]
        return [
            Deed(f"{lemma} to", verb.text, plain.doers, _who(whom)),
            *([] if whom and len(objects) > 1 else [plain]),
        ]
    return [plain]


def _children(verb: Token, relation: str) -> list[Token]:
    return [child for child in verb.children if child.dep_ == relation]


def _inherited(verb: Token) -> list[Token]:
    """Return the subject of the verb that this one goes on from: "Falk rose and thanked Orr", "won, beating Orr"."""
    above = verb.head
    if verb.dep_ in {"conj", "xcomp"} and above.pos_ == "VERB":
        return _children(above, "nsubj")
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and above.pos_ == "VERB":
        return _children(above, "nsubj") or _children(above, "nsubjpass") or _inherited(above)
    return []


def _behind(verb: Token, preposition: str) -> list[Token]:
    return [
        below
        for child in verb.children
        if child.dep_ in {"prep", "dative"} and child.lower_ == preposition
        for below in child.children
        if below.dep_ == "pobj"
    ]


def _nominal(noun: Token) -> Deed:
    doers = [child for child in noun.children if child.dep_ == "poss"]
    doers += [below for child in noun.children if child.lower_ == "by" for below in child.children]
    others = [
        below
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in _ON and doers
        for below in child.children
        if below.dep_ == "pobj"
    ]
    return Deed(root(noun), noun.text, _who(doers) if others else frozenset(), _who(others))


def _who(heads: list[Token]) -> frozenset[str]:
    """Return the roots of the heads, of the names they are part of, and of what is joined to them."""
    joined = [each for head in heads for each in (head, *head.conjuncts, *_relative(head))]
    named = [part for each in joined for part in (each, *each.children) if part == each or part.dep_ == "appos"]
    return frozenset(root(each) for each in named if _is_somebody(each))


def _is_somebody(token: Token) -> bool:
    return token.ent_type_ not in {"DATE", "TIME"} and (carries(token) or token.pos_ == "PROPN" or token.tag_ == "PRP")


def _relative(token: Token) -> list[Token]:
    """Return the noun that a "who" or "which" stands for."""
    return [token.head.head] if token.lower_ in {"who", "which", "that"} and token.head.dep_ == "relcl" else []


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (keeps_who_did_what_to_whom,)
