"""Speech in the evidence that the reading of the article missed, so that it cannot pass for fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.attribution.cues import VERBS, Strength
from bot.language.gate.attributing import MINDED
from bot.language.gate.likeness import carries, roots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.parse import Parse
    from bot.language.parse.tokens import Doc, Token

_RELATIVES: Final = frozenset({"which", "who", "whose", "where"})
_DOERS: Final = frozenset({"nsubj", "nsubjpass"})
_THINGS: Final = frozenset(
    {"report", "claim", "allege", "predict", "forecast", "project", "promise", "pledge", "recount"}
)
"""Verbs whose object is what is said: "reported a loss"."""
_OF: Final = {
    "hint": {"at"}, "speak": {"of"}, "talk": {"of"}, "tell": {"of"}, "warn": {"of", "about"}, "point": {"to"},
    "complain": {"of", "about"}, "boast": {"of", "about"},
}  # fmt: skip
"""Verbs with the preposition that opens what is said: "warned of floods"."""
_MOST: Final = 0.7
_TO_WHOM: Final = frozenset({"prep", "dobj", "dative", "npadvmod", "advmod", "aux", "prt"})
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
        speaker, clauses = _told(token, known)
        said = frozenset(below.i for clause in clauses for below in clause) - known
        if speaker and roots(doc[place] for place in said):
            yield Unheard(speaker, said)


def glosses(parse: Parse) -> frozenset[int]:
    """Return the places of what the article itself puts into reported speech: "said the bridge, which is old, …"."""
    return frozenset(
        below.i
        for token in parse.doc
        if token.dep_ == "relcl" and _is_set_off(token) and token.lemma_ not in VERBS
        for below in token.subtree
        if not any(mark.outer.start <= below.idx < mark.outer.end for mark in parse.marked)
    )


def _is_set_off(verb: Token) -> bool:
    first = verb.left_edge
    return first.lower_ in _RELATIVES and first.i > 0 and first.nbor(-1).text == ","


def _told(token: Token, known: frozenset[int]) -> tuple[str, list[list[Token]]]:
    """Return who says something by a word, and the clauses that tell what; nothing if the word reports no speech."""
    if token.lower_ == "according" and token.head != token:
        speaker = next((_words(below) for child in token.children for below in child.children), "")
        return speaker, [_without(token, _clause_of(token))]
    if token.pos_ not in {"VERB", "AUX"} or any(child.dep_ == "neg" for child in token.children):
        return "", []
    return _speaker(token), list(_clauses(token, known))


def _clauses(verb: Token, known: frozenset[int]) -> Iterator[list[Token]]:
    """Yield what a verb tells as said or as somebody's view."""
    if _judges(verb):
        yield from (list(child.subtree) for child in verb.rights)
    elif _says(verb) and _points_back(verb):
        yield list(verb.doc[verb.sent.start - 1].sent)
    elif _says(verb) and _is_put_in(verb, known):
        frame = _frame(verb)
        yield [below for below in verb.sent if below not in frame]
    elif _says(verb) or verb.lemma_ in _OF:
        yield from (list(clause.subtree) for clause in _complements(verb))
    elif verb.lemma_ in {"make", "be", "remain", "feel"}:
        yield from (list(clause.subtree) for clause in _views(verb))


def _views(verb: Token) -> Iterator[Token]:
    """Yield the heads of the clauses that tell how somebody is minded: "is convinced that …", "made clear that …"."""
    for child in verb.children:
        if child.dep_ in {"acomp", "ccomp", "oprd"} and child.lemma_.lower() in MINDED | {"clear", "plain"}:
            yield from (
                below for below in (*child.children, *verb.children) if below.dep_ == "ccomp" and below != child
            )


def _clause_of(token: Token) -> Token:
    """Return the verb of the clause that a phrase is put into, helpers apart: "will, according to Falk, close"."""
    verb = token.head
    while verb.head != verb and not (verb.pos_ in {"VERB", "AUX"} and any(c.dep_ in _DOERS for c in verb.children)):
        verb = verb.head
    return verb


def _is_put_in(verb: Token, known: frozenset[int]) -> bool:
    """Return whether it follows the words it reports, and more follow it: "It broke, Falk said, because …"."""
    if verb.i + 1 >= verb.sent.end or verb.nbor().text not in {",", ";"}:
        return False
    frame = _frame(verb)
    before = [token.i for token in verb.sent if token.i < verb.i and carries(token) and token not in frame]
    return bool(before) and _MOST * len(before) <= sum(place in known for place in before)


def _frame(verb: Token) -> set[Token]:
    """Return the words that tell of the speaking itself: who speaks, to whom and when."""
    apart = [c for c in verb.children if c.dep_ in {*_DOERS, "conj"} or (c.dep_ in _TO_WHOM and not _is_cut_off(c))]
    return {verb, *(below for child in apart for below in child.subtree)}


def _is_cut_off(token: Token) -> bool:
    first = token.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", ";"}


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
    doer = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if doer is None:
        return ""
    if doer.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        return " ".join(each.text for each in _without(verb, verb.head))
    return _words(doer)


def _without(part: Token, whole: Token) -> list[Token]:
    inside = set(part.subtree)
    return [each for each in whole.subtree if each not in inside]


def _words(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def _complements(verb: Token) -> Iterator[Token]:
    """Yield the heads of the clauses that tell what is said: "said that …", "told a hearing that …", "but that …"."""
    for child in verb.children:
        is_thing = child.dep_ == "dobj" and verb.lemma_ in _THINGS
        if child.dep_ == "ccomp" or is_thing or (child.dep_ == "prep" and child.lower_ in _OF.get(verb.lemma_, ())):
            yield child
        elif child.dep_ == "dobj":
            yield from (below for below in child.children if below.dep_ == "acl" and _opens_with_that(below))
        elif child.dep_ == "conj" and _opens_with_that(child):
            yield child


def _opens_with_that(verb: Token) -> bool:
    """Return whether the clause begins with "that", whatever the grammar takes that to be."""
    first = verb.left_edge
    return first.lower_ == "that" and first != verb
