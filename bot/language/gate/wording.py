"""Checks on a written point's tone: neutral reporting verbs, and no loaded word that the article does not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.attribution.titles import TITLES
from bot.language.gate import grave
from bot.language.gate.judging import (
    BLAMING,
    FORCED,
    FORMER,
    MEANT,
    NEUTRAL_MANNER,
    PRAISING,
    REPORTING,
    STANDING,
    UNTOLD,
    alike,
)
from bot.language.gate.likeness import listed, root_of
from bot.language.gate.verdict import PASS, Verdict
from bot.language.judgement.loaded import loaded_words, outside_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Token

_FAVOURITES: Final = """
alarming alarmingly astonishing astounding bitter bitterly bold boldly breathtaking calamitous chaotic controversial
controversially crackdown crippling critical critically crucial crucially dire disturbing dramatic dramatically dreaded
drastic drastically embattled explosive extraordinary fierce fiercely fiery firebrand game-changing groundbreaking
hard-hitting hardline harsh heated historic historical horrific iconic immense impressive infamous key landmark
long-awaited looming massive massively momentous monumental much-needed notorious outspoken pivotal plagued poignant
powerful profound remarkable remarkably renowned revolutionary robust scandal sensational severe severely shocking
shockingly skyrocketed skyrocketing so-called soaring staggering stark starkly startling striking sweeping tragic
transformative troubling turmoil unprecedented urgent urgently vital vitally worrying worryingly
"""
_MILD: Final = listed("bitter critical dramatic harsh heated historical key powerful robust severe urgent vital fierce")
"""Only loaded before a noun; as a name ("Key Bank") or a measure they stand in honest summaries."""
_TRUTH: Final = re.compile(
    r"\b(?:rightly|wrongly|falsely|correctly claims?|in fact|clearly|obviously|of course|undeniably|undoubtedly"
    r"|without (?:a )?doubt|no doubt|debunk(?:s|ed|ing)?|disprov(?:es|ed|en)|prov(?:es|ed|en)|truthfully|in reality"
    r"|in truth|unsurprisingly|predictably|naturally,|sadly|unfortunately|fortunately|thankfully|hopefully|tellingly"
    r"|ironically|baseless(?:ly)?|unfounded|misleading(?:ly)?|mistakenly|the truth is|exposes? the)\b",
    re.IGNORECASE,
)
_FRAMING: Final = re.compile(
    r"\b(?:explain(?:s|ed|ing)? away|would have (?:\w+ ){1,2}believe|forced to (?:say|admit|concede)"
    r"|repeat(?:s|ed|ing)? (?:the|an?|his|her|its|their) (?:\w+ )?(?:excuse|line|myth|lie|claim)|had to admit"
    r"|(?:merely|only|even|finally|simply|again|at last|conveniently) (?:said|says|told|wrote|argued|announced)"
    r"|(?:forced|waved|rushed|pushed|nodded|rammed|whipped) (?:\w+ ){0,4}through)\b",
    re.IGNORECASE,
)
"""Turns of phrase that tell the reader what to think of what is said or done."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FAVOURED: Final = frozenset(_FAVOURITES.split()) | FORCED | {word for word in BLAMING | PRAISING if "-" in word}
_NOT_DONE: Final = listed("decline fail refuse unwilling reluctant")
_PREFIX: Final = 5
"""Letters; words that share so many are forms of one word here: "legal" and "legality"."""


def reports_neutrally(cited: Cited) -> Verdict:
    """A verb that judges what was said ("admitted", "slammed") may stand only where the evidence has it."""
    words = _words(cited.evidence)
    held = {REPORTING[word] for word in words if word in REPORTING}
    for verb in _verbs(cited):
        judged = REPORTING.get(verb.lower_)
        if judged is None or not _judges(cited, verb, judged) or not MEANT.get(judged, frozenset()).isdisjoint(words):
            continue
        if held.isdisjoint(alike(judged)):
            return Verdict(f"“{verb.text}” judges what was said; the article does not use it here")
    framed = _FRAMING.search(outside_marks(cited.point.text))
    if framed is not None and framed.group().casefold() not in cited.evidence.casefold():
        return Verdict(f"“{framed.group()}” judges what was said or done; the article does not put it so here")
    return PASS


def adds_no_loaded_word(cited: Cited) -> Verdict:
    """A word that praises or blames stands in a point only if its evidence holds it, or between quotation marks."""
    own = outside_marks(cited.point.text)
    held = set(_words(cited.evidence))
    evidence = cited.evidence.casefold()
    added = [word for word in loaded_words(own) if word.casefold() not in evidence]
    added += [word for word in _words(own) if word in _FAVOURED and not _stands(word, held)]
    added += [token.text for token in _coloured(cited) if not _stands(token.lower_, held)]
    return Verdict(f"“{added[0]}” is a loaded word that the article does not use here") if added else PASS


def _coloured(cited: Cited) -> Iterator[Token]:
    """Yield the adverbs of manner, the adjectives before somebody's name or title, and those that praise or blame."""
    for token in _own(cited):
        word = token.lower_
        manner = token.pos_ == "ADV" and word.endswith("ly") and word not in NEUTRAL_MANNER
        before = token.dep_ == "amod" and token.text[:1].islower() is (token.i > 0)
        colours = word in BLAMING | PRAISING or (_is_somebody(token.head) and word not in STANDING)
        if (manner or (before and colours)) and _TRUTH.fullmatch(word) is None:
            yield token


def _is_somebody(noun: Token) -> bool:
    """Return whether the word is a name or stands before one as its title."""
    named = [child for child in (noun, noun.head, *noun.children) if child.pos_ == "PROPN"]
    return bool(named) and noun.is_alpha and (noun.pos_ == "PROPN" or noun.lemma_.lower() in TITLES)


def judges_no_truth(cited: Cited) -> Verdict:
    """Whether something is true, right or a pity is not Sayso's to say."""
    evidence = cited.evidence.casefold()
    for found in _TRUTH.finditer(outside_marks(cited.point.text)):
        if found.group().casefold()[:5] not in evidence:
            return Verdict(f"“{found.group()}” is a judgement of Sayso’s own; the article does not make it here")
    return PASS


def _own(cited: Cited) -> Iterator[Token]:
    """Yield the point's words outside quotation marks."""
    marked = [each.outer for each in cited.said.marked]
    yield from (token for token in cited.said.doc if not any(at.start <= token.idx < at.end for at in marked))


def _verbs(cited: Cited) -> Iterator[Token]:
    """Yield the point's own verbs: "the union's claim" is no verb, and neutral enough."""
    yield from (token for token in _own(cited) if token.pos_ == "VERB")


def _judges(cited: Cited, verb: Token, judged: str) -> bool:
    """Return whether the verb tells how somebody spoke; "alleged sharing" only says that it is not proven."""
    if judged == "allege" and (verb.dep_ == "amod" or any(child.dep_ == "auxpass" for child in verb.children)):
        return False
    if judged in UNTOLD:
        undone = any(child.dep_ == "neg" for child in verb.children) or verb.head.lemma_.lower() in _NOT_DONE
        return not undone and not (judged == "plead" and "guilty" in cited.point.text.casefold())
    return True


def _stands(word: str, held: set[str]) -> bool:
    """Return whether the evidence has the word or another form of it."""
    if word in FORMER:
        return not held.isdisjoint(FORMER)
    root = root_of(word.removesuffix("ly"))
    return word in held or any(root_of(each.removesuffix("ly")) == root or _opens_alike(each, word) for each in held)


def _opens_alike(one: str, other: str) -> bool:
    return len(one) >= _PREFIX and one[:_PREFIX] == other[:_PREFIX]


def _words(text: str) -> list[str]:
    return [found.group().casefold() for found in _WORD.finditer(text)]


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    reports_neutrally,
    adds_no_loaded_word,
    judges_no_truth,
    *grave.CHECKS,
)
