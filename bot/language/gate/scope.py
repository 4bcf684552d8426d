"""How far a word of speaking reaches in its sentence: which words it tells as somebody's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.attribution.cues import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.parse.tokens import Token

_CLAUSES: Final = frozenset({"relcl", "acl"})
_BESIDE: Final = frozenset({"advcl", "parataxis", "ccomp", "prep", "conj", "dep"})
_BIDDING: Final = frozenset(
    {"urge", "demand", "ask", "propose", "promise", "pledge", "vow", "threaten", "plan", "instruct"}
)
"""What "as" tells no words of: "they were not suspended, as Falk had urged"."""
_OPENING: Final = frozenset({"in", "by", "from", "per", "on", "to", "according"})
"""What opens a phrase that tells whose the whole clause is: "in Falk's view", "by her account"."""
_TELLING: Final = frozenset({"tell", "inform", "remind"})
"""Verbs whose object is who hears it."""
_FEWEST: Final = 5
"""Words of a clause and its speaker."""
_COMPLEMENTS: Final = frozenset({"ccomp", "dobj", "xcomp", "prep", "oprd", "acomp", "attr", "dative"})


def scope(token: Token) -> frozenset[int]:
    """Return the places of the words that a word of speaking tells as its speaker's."""
    if token.pos_ in {"VERB", "AUX"}:
        return frozenset(each.i for each in _of_verb(token))
    if token.pos_ == "ADP" and token.lower_ not in {"according", "per"}:
        return frozenset(each.i for each in token.head.subtree)
    return frozenset(each.i for each in (token.subtree if token.dep_ == "acomp" else _of_noun(token)))


def _of_verb(verb: Token) -> Iterator[Token]:
    if verb.dep_ == "amod":
        return
    if verb.lower_ == "according" or _is_passive(verb) or _follows(verb):
        yield from _whole(verb)
    elif verb.dep_ in _CLAUSES or (
        verb.dep_ in _BESIDE and ((is_aside(verb) and verb.lemma_ not in _BIDDING) or not _has_complement(verb))
    ):
        yield from verb.head.subtree
    else:
        spoken_by = {below for child in verb.children if child.dep_ == "nsubj" for below in child.subtree}
        yield from (each for each in verb.subtree if each not in spoken_by)


def _of_noun(noun: Token) -> Iterator[Token]:
    above = noun.head
    if noun.lower_ in {"according", "per"} or above.lower_ == "according":
        yield from _whole(noun)
    elif noun.dep_ == "pobj" and above.lower_ in _OPENING and above.head.pos_ in {"VERB", "AUX"}:
        yield from above.head.subtree
    elif noun.dep_ in {"nsubj", "dobj", "attr"} and above.pos_ in {"VERB", "AUX"} and _tells(above):
        yield from above.subtree
    else:
        yield from noun.subtree
        if noun.dep_ == "dobj":  # "welcomed a pledge by Falk to reopen it"
            yield from (each for aim in above.rights if aim.dep_ == "xcomp" and aim.i > noun.i for each in aim.subtree)


def _whole(token: Token) -> Iterator[Token]:
    yield from token.sent


def _is_passive(verb: Token) -> bool:
    """Return whether it is "… was demanded by Falk", which tells whose all of it is."""
    relations = {child.dep_ for child in verb.children if child.tag_ not in {"WDT", "WP"}}
    return {"nsubjpass", "agent"} <= relations


def is_aside(verb: Token) -> bool:
    """Return whether it is "as Falk put it", which tells whose the clause around it is."""
    return any(child.lower_ in {"as", "so"} and child.dep_ in {"mark", "advmod"} for child in verb.children)


def _has_complement(verb: Token) -> bool:
    heard = {"dobj", "dative"} if verb.lemma_ in _TELLING else frozenset()
    return any(child.dep_ in _COMPLEMENTS - heard for child in verb.children)


def _follows(verb: Token) -> bool:
    """Return whether it stands behind the words it tells, with its speaker between commas: "…, the agency reported"."""
    if verb.lemma_ not in VERBS or _has_complement(verb) or any(child.dep_ == "relcl" for child in (verb,)):
        return False
    words = [token for token in verb.sent if token.i < verb.i]
    commas = [token for token in words if token.text == ","]
    doers = [child for child in verb.children if child.dep_ == "nsubj" and commas and child.i > commas[-1].i]
    return bool(doers) and len(words) > _FEWEST and not any(t.dep_ == "mark" for t in verb.children if t.i < verb.i)


def _tells(verb: Token) -> bool:
    """Return whether it says what a view is: "Falk's fear is that …", "she made the point that …"."""
    return verb.lemma_ == "be" or any(child.dep_ == "ccomp" for child in verb.children)
