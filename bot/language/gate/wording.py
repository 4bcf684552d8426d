"""Checks on a written point's tone: neutral reporting verbs, and no loaded word that the article does not use."""

import re
from collections.abc import Callable
from typing import Final

from bot.language.gate.cited import Cited
from bot.language.gate.likeness import listed
from bot.language.gate.verdict import PASS, Verdict
from bot.language.judgement.loaded import loaded_words, outside_marks

_JUDGING: Final = """
admit allege blast boast brag claim concede confess fume gush insist lambast lambaste rant rave rail reveal scoff slam
sneer thunder whine gloat moan bemoan crow snipe snap hail bash rip skewer tout trumpet parrot spout peddle
"""
_IRREGULAR: Final = {
    "admit": "admits admitted admitting admission", "allege": "alleges alleged alleging allegation",
    "brag": "brags bragged bragging", "concede": "concedes conceded conceding concession",
    "slam": "slams slammed slamming", "claim": "claims claimed claiming", "rip": "rips ripped ripping",
    "snap": "snaps snapped snapping", "reveal": "reveals revealed revealing revelation",
}  # fmt: skip
_SAME: Final = (
    listed("admit concede confess acknowledge"),
    listed("allege claim accuse"),
    listed("brag boast"),
    listed("slam blast lambast lambaste attack condemn"),
)
"""Verbs that judge alike: where the article has one, another adds nothing."""
_NOT_REPORTING: Final = frozenset({"hail", "rip", "snap", "moan", "rail", "crow", "tout", "rave", "bash", "thunder"})
"""Verbs that only speech makes verbs of judgement; a point may use their other senses."""
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
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _forms(verb: str) -> frozenset[str]:
    plain = verb.removesuffix("e")
    regular = {verb, f"{verb}s", f"{plain}ed", f"{plain}ing"}
    return frozenset(regular | set(_IRREGULAR.get(verb, "").split()))


_REPORTING: Final = {form: verb for verb in _JUDGING.split() if verb not in _NOT_REPORTING for form in _forms(verb)}
_FAVOURED: Final = frozenset(_FAVOURITES.split()) - _MILD


def reports_neutrally(cited: Cited) -> Verdict:
    """A verb that judges what was said ("admitted", "slammed") may stand only where the evidence has it."""
    held = {_REPORTING[word] for word in _words(cited.evidence) if word in _REPORTING}
    for word in _verbs(cited):
        if word in _REPORTING and _REPORTING[word] not in held:
            return Verdict(f"“{word}” judges what was said; the article does not use it here")
    return PASS


def adds_no_loaded_word(cited: Cited) -> Verdict:
    """A word that praises or blames stands in a point only if its evidence holds it, or between quotation marks."""
    own = outside_marks(cited.point.text)
    held = set(_words(cited.evidence))
    evidence = cited.evidence.casefold()
    added = [word for word in loaded_words(own) if word.casefold() not in evidence]
    added += [word for word in _words(own) if word in _FAVOURED and not _stands(word, held)]
    return Verdict(f"“{added[0]}” is a loaded word that the article does not use here") if added else PASS


def judges_no_truth(cited: Cited) -> Verdict:
    """Whether something is true, right or a pity is not Sayso's to say."""
    evidence = cited.evidence.casefold()
    for found in _TRUTH.finditer(outside_marks(cited.point.text)):
        if found.group().casefold()[:5] not in evidence:
            return Verdict(f"“{found.group()}” is a judgement of Sayso’s own; the article does not make it here")
    return PASS


def _verbs(cited: Cited) -> list[str]:
    """Return the point's verbs outside quotation marks: "the union's claim" is no verb, and neutral enough."""
    marked = [each.outer for each in cited.said.marked]
    verbs = (token for token in cited.said.doc if token.pos_ == "VERB")
    return [verb.lower_ for verb in verbs if not any(span.start <= verb.idx < span.end for span in marked)]


def _stands(word: str, held: set[str]) -> bool:
    """Return whether the evidence has the word, or its adjective or adverb."""
    return word in held or word.removesuffix("ly") in held or f"{word}ly" in held


def _words(text: str) -> list[str]:
    return [found.group().casefold() for found in _WORD.finditer(text)]


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (reports_neutrally, adds_no_loaded_word, judges_no_truth)
