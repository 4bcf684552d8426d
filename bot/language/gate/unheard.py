"""Speech in the evidence that the reading of the article missed, so that it cannot pass for fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.attribution.cues import VERBS, Strength
from bot.language.gate.likeness import roots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from bot.language.parse import Parse

_RELATIVES: Final = frozenset({"which", "who", "whose", "where"})
_JUDGING: Final = {
    "portray": {"as"}, "depict": {"as"}, "characterise": {"as"}, "characterize": {"as"}, "remember": {"as"},
    "regard": {"as"}, "view": {"as"}, "see": {"as"}, "describe": {"as", ""},
    "blame": {"on", "for"}, "pin": {"on"}, "attribute": {"to"}, "ascribe": {"to"}, "credit": {"with"},
    "liken": {"to"}, "compare": {"to", "with"}, "put": {"at", "down"}, "estimate": {"at"}, "value": {"at"},
}  # fmt: skip
"""Verbs that tell how somebody sees a thing, and what goes before what it is seen as; "" is nothing."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """A stretch that somebody says: who that is in the article's words, and the places of the words said."""

    speaker: str
    said: frozenset[int]


def unheard(doc: Doc, known: frozenset[int]) -> Iterator[Unheard]:
    """Yield what the grammar shows to be said and `known`, the places of the speech that was found, does not hold."""
    for token in doc:
        speaker, clauses = _told(token)
        said = frozenset(below.i for clause in clauses for below in clause) - known
        if speaker and roots(doc[place] for place in said):
            yield Unheard(speaker, said)


def glosses(parse: Parse) -> frozenset[int]:
    """Return the places of what the article itself puts into reported speech: "said the bridge, which is old, …"."""
    return frozenset(
        below.i
        for token in parse.doc
        if token.dep_ == "relcl" and _is_set_off(token)
        for below in token.subtree
        if not any(mark.outer.start <= below.idx < mark.outer.end for mark in parse.marked)
    )


def _is_set_off(verb: Token) -> bool:
    first = verb.left_edge
    return first.lower_ in _RELATIVES and first.i > 0 and first.nbor(-1).text == ","


def _told(token: Token) -> tuple[str, list[list[Token]]]:
    """Return who says something by a word, and the clauses that tell what; nothing if the word reports no speech."""
    if token.lower_ == "according" and token.head != token:
        speaker = next((_words(below) for child in token.children for below in child.children), "")
        return speaker, [[below for below in token.head.subtree if below not in set(token.subtree)]]
    if token.pos_ != "VERB" or any(child.dep_ == "neg" for child in token.children):
        return "", []
    if _judges(token):
        return _speaker(token), [list(child.subtree) for child in token.rights]
    if not _says(token):
        return "", []
    if _points_back(token):
        return _speaker(token), [list(token.doc[token.sent.start - 1].sent)]
    return _speaker(token), [list(clause.subtree) for clause in _complements(token)]


def _judges(verb: Token) -> bool:
    """Return whether it tells how somebody sees a thing: "blamed the strike on them", "put the cost at 3 million"."""
    turns = _JUDGING.get(verb.lemma_.lower())
    if turns is None:
        return False
    after = [child for child in verb.rights if child.dep_ != "punct"]
    beside = [*after, *(below for child in after if child.dep_ == "dobj" for below in child.children)]
    amount = any(below.like_num for below in verb.subtree)
    return any(each.lower_ in turns and (each.lower_ != "at" or amount) for each in beside) or (
        "" in turns and any(child.dep_ == "dobj" for child in after)
    )


def _points_back(verb: Token) -> bool:
    """Return whether it is "That is what Falk told reporters", which is said of the sentence before."""
    first = verb.sent[0] if not verb.sent[0].is_space else verb.sent[1]
    return (
        first.lower_ in {"that", "this"} and first.dep_ == "nsubj" and verb.head == first.head and verb.sent.start > 0
    )


def _says(verb: Token) -> bool:
    frame = VERBS.get(verb.lemma_.lower())
    return frame is not None and frame.strength >= Strength.SHOWN


def _speaker(verb: Token) -> str:
    return next((_words(child) for child in verb.children if child.dep_ == "nsubj"), "")


def _words(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def _complements(verb: Token) -> Iterator[Token]:
    """Yield the heads of the clauses that tell what is said: "said that …", "told a hearing that …", "but that …"."""
    for child in verb.children:
        if child.dep_ == "ccomp":
            yield child
        elif child.dep_ == "dobj":
            yield from (below for below in child.children if below.dep_ == "acl" and _opens_with_that(below))
        elif child.dep_ == "conj" and _opens_with_that(child):
            yield child


def _opens_with_that(verb: Token) -> bool:
    """Return whether the clause begins with "that", whatever the grammar takes that to be."""
    first = verb.left_edge
    return first.lower_ == "that" and first != verb
