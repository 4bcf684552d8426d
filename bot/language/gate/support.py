"""Checks that what a written point says has ground in the sentences it cites: no statement of the model's own making.

The other checks ask whether a word of the evidence is turned. A statement that shares only a name with its evidence
turns nothing; so these ask the other way round: where in the evidence do the point's words come from?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.attributing import attributes
from bot.language.gate.hedges import hedging
from bot.language.gate.kindred import KINDRED, stem
from bot.language.gate.likeness import carries, listed
from bot.language.gate.negation import sounds_negative
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Token

_COUNTED: Final = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_FREE: Final = listed("""
    able accord action add ahead allow amount annual area article attempt aim base bear become begin billion body bring
    call case cause century chief city close come company complete condition consider contain continue contrast country
    currency date day deal decade detail dollar due end enough euro event exceed expect face fact fail far father few
    figure find firm follow force former full further future general give group half happen head help high hold hour
    however idea importance important include increase instead issue know large late lead leave level lie like line
    list little local long look lot low main make man matter mean measure meet member million minister minute month
    more move mr mrs ms name near nearly need next night number occur offer office official once only open order
    other own paper part pass past people per percent period person place plan play point possible post pound present
    previous probably problem provide put quarter question raise rather reach reason receive recent regard relate
    remain report responsible rest result return rise role rough roughly run rule second see seek seem sen series set
    several share short show side similar since single size sort stage stand start state statement stay step still
    stop story take tell term the thing third thousand time today together tomorrow total town try turn type use
    village want way week well whole win woman word work world write yard year yesterday young
    """)
"""Words that tell too little to be ground or to need it: light verbs, measures of time and money, common nouns."""
_PREFIX: Final = 5
_WITHIN: Final = 4
"""Letters that two words share at the front, or that one has of the other, if they are forms of one."""
_MOST_NEW: Final = 0.6
_FEWEST: Final = 2


def has_ground(cited: Cited) -> Verdict:
    """Most of what the point says stands in its evidence, in kindred words at least; so does each statement in it."""
    known = _stems(cited.grounds.doc)
    content = [token for token in _own(cited) if _is_content(token)]
    words = [token for token in content if _needs_ground(token)]
    new = [token for token in words if not _stands(token, known)]
    if len(new) >= _FEWEST and len(new) >= _MOST_NEW * len(words):
        return Verdict(_unfounded(new))
    for said in _statements(words):
        if len(said) >= _FEWEST and all(token in new for token in said):
            return Verdict(_unfounded(said))
    if content and len(words) < _FEWEST and not any(_stands(token, known) for token in content):
        return Verdict(_unfounded(content))
    if len(new) == len(words) and not cited.said.marked and not any(map(_is_given, cited.said.doc)):
        return Verdict("it names nobody and nothing of which the sentences it cites tell")
    return PASS


def strangers(point: Iterable[Token], speech: Iterable[Token]) -> tuple[int, int]:
    """Return how many words of a point have no word of their own root in a speech, and of how many that need one."""
    known = _stems(speech)
    words = [token for token in point if _is_content(token) and not attributes(token)]
    return sum(known.isdisjoint(stem(form) for form in _forms(token)) for token in words), len(words)


def _unfounded(tokens: Iterable[Token]) -> str:
    words = ", ".join(f"“{token.text}”" for token in list(tokens)[:3])
    return f"the sentences it cites say nothing of {words}"


def _own(cited: Cited) -> Iterator[Token]:
    """Yield the point's words outside quotation marks: what stands inside is held by the check on quoted words."""
    marked = [each.outer for each in cited.said.marked]
    yield from (token for token in cited.said.doc if not any(at.start <= token.idx < at.end for at in marked))


def _is_content(token: Token) -> bool:
    """Return whether a word says something, and is no name and no number, which other checks hold."""
    return token.pos_ in _COUNTED and carries(token) and (token.i == 0 or not token.text[:1].isupper())


def _is_given(token: Token) -> bool:
    """Return whether it is a name or a number, which stand in the evidence as the checks on them have seen."""
    return token.pos_ in {"PROPN", "NUM"} or token.text[:1].isdigit() or (token.i > 0 and token.text[:1].isupper())


def _needs_ground(token: Token) -> bool:
    """Return whether a word says enough to need ground where others stand beside it."""
    lemma = token.lemma_.lower()
    if sounds_negative(token) or hedging([token]) or (token.pos_ == "ADV" and token.dep_ in {"prt", "advmod"}):
        return False  # what is denied, and how sure it is, other checks hold
    return lemma not in _FREE and not attributes(token)


def _statements(words: list[Token]) -> Iterator[list[Token]]:
    """Yield the words of each statement that a verb makes of its subject: the verb, its objects and circumstances."""
    for verb in {_verb(token) for token in words}:
        yield [token for token in words if _verb(token) == verb and not _in_subject(token, verb)]


def _verb(token: Token) -> Token:
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _in_subject(token: Token, verb: Token) -> bool:
    while token not in {verb, token.head}:
        if token.dep_ in {"nsubj", "nsubjpass"}:
            return True
        token = token.head
    return False


def _stems(tokens: Iterable[Token]) -> frozenset[str]:
    words = (form for token in tokens if token.is_alpha or "-" in token.text for form in _forms(token))
    return frozenset(stem(word) for word in words)


def _forms(token: Token) -> tuple[str, ...]:
    return (token.lower_, token.lemma_.lower(), *token.lower_.split("-"))


def _stands(token: Token, known: frozenset[str]) -> bool:
    mine = {stem(form) for form in _forms(token)}
    family = mine.union(*(KINDRED.get(word, ()) for word in mine))
    return not known.isdisjoint(family) or any(_alike(word, other) for word in mine for other in known)


def _alike(one: str, other: str) -> bool:
    """Return whether two stems are forms of one word: "economy" and "economic", "answer" and "unanswered"."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _PREFIX and one[:_PREFIX] == other[:_PREFIX]:
        return True
    return len(short) >= _WITHIN and (long.startswith(short) or long.endswith(short))


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (has_ground,)
