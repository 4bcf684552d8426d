"""Checks on a written point's words: marks in pairs, long copied runs, and the article's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.english import is_english
from bot.language.gate import prose, quoted
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.gate.cited import Cited

LONGEST_COPY: Final = 25
"""Words."""
_OTHER_MARKS: Final = re.compile(r"[‹›`´〝〞〟＂＇「」『』《》〈〉]|''|,,")
_DOUBLE: Final = re.compile(r"[“”„‟\"«»]")
_LONE_SINGLE: Final = re.compile(
    r"(?<!\w)[‘’‚'](?=\w)(?!(?:em|til|tis|twas|cause|round|n)\b|\d0?s?\b)|(?<=\w)[‚‘](?!\w)"
)
_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_LETTER: Final = re.compile(r"[^\W\d_]")
_COMMON_WORDS: Final = """
    the a an of in on at to for from by with and or but that this it its is are was were be been has have had will
    would said says he she they his her their who which after before as not more than over under about into also no
    all one
"""
_COMMON: Final = frozenset(_COMMON_WORDS.split())
_COMMON_ELSEWHERE_WORDS: Final = """
    der die das und ist nicht ein eine mit von dem den les des est une dans pour que qui sur pas los las una el del
    por con para como het een van niet dat zijn il di che non per sono della och att det som inte av är jest nie się
    na
"""
_COMMON_ELSEWHERE: Final = frozenset(_COMMON_ELSEWHERE_WORDS.split())
_PARTICLE: Final = re.compile(r"\b[a-z]+(?: [a-z]+)? (?=[A-Z])|\b[A-Z][a-z]{1,2} (?=[A-Z])")
"""What stands before a name may be part of it: "van der Berg", "Den Haag"."""
_LATIN_ENDS: Final = "ɏ"
_ENOUGH: Final = 0.12


def marks_are_in_pairs(cited: Cited) -> Verdict:
    """No quotation mark stands alone or is of a kind that hides a quotation from the check before."""
    text = cited.point.text
    for each in cited.said.marked:
        text = text[: each.outer.start] + " " * len(each.outer) + text[each.outer.end :]
    if _OTHER_MARKS.search(text) or _DOUBLE.search(text) or _LONE_SINGLE.search(text):
        return Verdict("a quotation mark in it stands alone or is of an unusual kind")
    return PASS


def is_not_copied(cited: Cited) -> Verdict:
    """A point that is not the article's own sentence copies no more than 25 words running."""
    theirs = f" {' '.join(_words(cited.text))} "
    ours = _words(cited.point.text)
    for start in range(len(ours) - LONGEST_COPY):
        run = ours[start : start + LONGEST_COPY + 1]
        if f" {' '.join(run)} " in theirs:
            return Verdict(
                f"it copies more than {LONGEST_COPY} words running from the article (“{' '.join(run[:5])} …”)"
            )
    return PASS


def is_in_english(cited: Cited) -> Verdict:
    """A point is in the language of the article, which is English, and in its letters."""
    text, evidence = cited.point.text, cited.evidence
    strange = [letter for letter in _LETTER.findall(text) if letter > _LATIN_ENDS and letter not in evidence]
    if strange:
        return Verdict(f"“{strange[0]}” is a letter of another script that the sentences it cites do not use")
    words = _words(text)
    english, foreign = (
        sum(word in _COMMON for word in words),
        sum(word in _COMMON_ELSEWHERE for word in _words(_PARTICLE.sub("", text))),
    )
    if foreign > max(1, english) or (english < _ENOUGH * len(words) and not is_english(text)):
        return Verdict("it is not in English")
    return PASS


def _words(text: str) -> list[str]:
    return [word.replace("’", "'").casefold() for word in _WORD.findall(text)]


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    *prose.CHECKS,
    *quoted.CHECKS,
    marks_are_in_pairs,
    is_not_copied,
    is_in_english,
)
