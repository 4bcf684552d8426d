"""Which words of a point attribute what it tells, and whom they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.attribution.cues import NOUNS, VERBS
from bot.language.gate.claims import PRONOUNS
from bot.language.gate.likeness import listed
from bot.language.gate.named import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.parse.tokens import Token

_STANCES: Final = listed("""
    accuse advocate aim anticipate appeal apologise apologize applaud approve attack attribute back blame caution
    challenge commit concern consider consult criticise criticize critique defend demand deny describe disagree dismiss
    dispute doubt encourage endorse expect express favour favor fault focus hail intend invite liken like link offer
    oppose pin plan point portray praise prefer present question quote rebuke recommend regard regret reject request
    resist rule seek see set speak stress support talk thank tie tout urge use value view voice want welcome wish word
    compare count assess reckon find identify put defend justify mourn pay raise remember react outline detail
    foresee envisage contest decide determine rate judge prefer reveal signal
    """)
"""What speakers do besides speaking that carries their view: "Falk wants the pool closed"."""
MINDED: Final = listed("""
    ready willing unwilling reluctant keen eager prepared determined sceptical skeptical confident certain sure unsure
    adamant unhappy happy worried concerned afraid hopeful optimistic pessimistic opposed wary doubtful critical
    """)
"""How speakers are minded: "Falk was ready to sell"."""
_ATTRIBUTING: Final = frozenset(VERBS) | _STANCES
_VIEWS: Final = NOUNS | listed("""
    account accord analysis advice answer appeal assessment belief call comment criticism demand estimate evidence
    expectation fear figure finding forecast hope interview judgement judgment letter opinion plan poll prediction
    proposal remark reply research response study survey testimony theory view word according per
    """)
_DENYING: Final = listed("deny dismiss dispute refute reject contradict rebut")
_FOR_WHOM: Final = frozenset({"to", "for"})
_QUOTING: Final = frozenset({"quote", "cite", "hear", "record"})
_SPEAKING: Final = frozenset({"nsubj", "agent", "prep", "poss", "pobj", "nsubjpass"})
_FUTURE: Final = frozenset({"will", "shall", "’ll", "'ll"})
_JUDGED: Final = frozenset({"oprd", "acomp"})
_RELATIVE: Final = frozenset({"WDT", "WP"})


def attributes(token: Token) -> bool:
    """Return whether it is a word of speaking, thinking or holding a view."""
    lemma = token.lemma_.lower()
    relations = {child.dep_ for child in token.children}
    if token.pos_ == "PROPN":
        return False  # "the Alpine Survey"
    if lemma == "tell" and "nsubjpass" in relations and "agent" not in relations:
        return False  # "he was told to go" names who hears it
    if is_to_come(token):
        return False
    if token.dep_ == "acomp":
        return lemma in MINDED
    if token.dep_ == "prep" and token.pos_ == "ADP":
        return token.lower_ in _FOR_WHOM and token.is_sent_start is True
    return (token.pos_ in {"VERB", "AUX"} and lemma in _ATTRIBUTING) or lemma in _VIEWS


def is_to_come(token: Token) -> bool:
    """Return whether it tells of a deed to come: "she will ask them to return"."""
    return any(child.lower_ in _FUTURE and child.dep_ == "aux" for child in token.children)


def is_anybodys(token: Token) -> bool:
    """Return whether it is a passive that names nobody: "the result is expected in May"."""
    relations = {child.dep_ for child in token.children}
    by = relations | {below.dep_ for child in token.children if child.dep_ in _JUDGED for below in child.children}
    return "auxpass" in relations and "agent" not in by and token.lemma_.lower() not in _QUOTING


def denies(token: Token) -> bool:
    """Return whether it tells that what follows is not so, whoever said it."""
    return token.lemma_.lower() in _DENYING and not is_anybodys(token)


def is_stance(token: Token) -> bool:
    """Return whether it is what speakers do besides speaking, which others do as well: "members backed the deal"."""
    lemma = token.lemma_.lower()
    return lemma not in VERBS and lemma not in _VIEWS


def by_pronoun(token: Token) -> bool:
    """Return whether it is "he said" or "she warned": whom that means, the checks on names ask."""
    speaks = token.lemma_.lower() in VERBS
    return speaks and any(child.dep_ == "nsubj" and child.lower_ in PRONOUNS for child in token.children)


def subjects(token: Token) -> frozenset[str]:
    """Return the words of whoever does the speaking."""
    beside = token.head if token.dep_ == "acomp" else token
    found = [each.text for child in beside.children for each in _doing(token, child)]
    return words_of(" ".join(found))


def _doing(token: Token, child: Token) -> Iterator[Token]:
    """Yield the words of one who speaks, if the word that hangs on the speaking names one."""
    if child.tag_ in _RELATIVE:
        if child.dep_ == "nsubj" and token.dep_ == "relcl":
            clause = set(token.subtree)
            yield from (word for word in token.head.subtree if word not in clause)
    elif child.dep_ in _JUDGED:
        yield from (word for below in child.children if below.dep_ == "agent" for word in below.subtree)
    elif child.dep_ in _SPEAKING and not _is_elsewhere(child):
        is_bare = is_stance(token) and child.dep_ == "nsubj"
        prepositions = [each for each in child.children if is_bare and each.dep_ == "prep"]
        within = {below for each in prepositions for below in each.subtree}
        yield from (word for word in child.subtree if word not in within)


def _is_elsewhere(token: Token) -> bool:
    """Return whether it tells when or where, not who: "in May"."""
    return token.dep_ == "prep" and token.lower_ not in {"by", "from", "of", "to"}
