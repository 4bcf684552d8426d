"""Checks on how much of it: "about 40" is not 40, "up to" is not "at least", and some are not all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.gate.alike import are_alike
from bot.language.gate.events import verb_over
from bot.language.gate.likeness import listed, nearest, sentences
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Token

_BOUNDS: Final = {
    "at least": "from", "more than": "from", "over": "from", "above": "from", "no fewer than": "from",
    "no less than": "from", "minimum of": "from", "upwards of": "from",
    "up to": "to", "at most": "to", "less than": "to", "fewer than": "to", "under": "to", "below": "to",
    "no more than": "to", "no longer than": "to", "maximum of": "to", "as many as": "to", "as much as": "to",
    "as long as": "to", "as high as": "to", "as low as": "from", "as few as": "from", "as little as": "from",
    "nearly": "near", "almost": "near", "close to": "near", "just under": "near", "just over": "near",
    "about": "near", "around": "near", "roughly": "near", "approximately": "near", "an estimated": "near",
    "estimated": "near", "some": "near",
}  # fmt: skip
_PHRASES: Final = "|".join(sorted(_BOUNDS, key=len, reverse=True))
_BEFORE: Final = re.compile(rf"\b({_PHRASES})\W+(?:\w+\W+)?$", re.IGNORECASE)
_COMPARED: Final = re.compile(r"\W(?:the|its|his|her|their|that|this|last|previous)\W+$", re.IGNORECASE)
"""What stands before a figure that something else is compared with: "more than the 40 of last year" bounds nothing."""
_AFTER: Final = re.compile(
    r"\+|-odd\b|-plus\b| plus\b| or (?:so|thereabouts|more|over|fewer|less)\b"
    r"|(?:,? [^\W\d]+){0,6}?,? (?:at (?:the )?(?:very )?(?:most|least)|or (?:more|over|fewer|less|longer))"
    r"(?=[.,;)]|$| and\b)",
    re.IGNORECASE,
)
_FLOORS: Final = re.compile(r"more|over|least|longer|plus|\+")
_NUMBER: Final = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?!\w)")
_AT_LEAST: Final = re.compile(r"\b(at least|at most|no later than|no earlier than) (?:the |that )?([A-Za-z]+)")
_LOOSE: Final = re.compile(
    r"\b(?:least|most|earliest|latest|earlier|later|more|less|minimum|maximum|before|after|by|over|under)\b",
    re.IGNORECASE,
)
_UNITS: Final = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty
"""
_WORDS: Final = {
    word: str(number)
    for number, word in enumerate(
        _UNITS.split(),
        start=1,
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
     "hundred": "100", "dozen": "12"}  # fmt: skip
_NUMERAL: Final = re.compile(r"(?<![\w.-])(?:" + "|".join(_WORDS) + r")(?![\w-])", re.IGNORECASE)
_ALL: Final = frozenset({"all", "every", "each", "entire", "whole", "everyone", "everybody", "always", "unanimously"})
_PART: Final = listed("""
    some many most several few half majority minority part partly mostly often sometimes usually largely quarter third
    dozens hundreds certain nearly almost
    """)


_FRACTIONS: Final = listed("""
    half third quarter fifth part parts portion piece one two three four five six member members section side
    """)
_PLAYING: Final = frozenset({"nsubj", "nsubjpass", "dobj"})


def keeps_bounds_of_amounts(cited: Cited) -> Verdict:
    """A figure that is rough, a floor or a ceiling in the evidence stays so."""
    held = list(_figures(cited.evidence))
    for figure, bound, words in _figures(cited.point.text):
        there = [(each, phrase) for number, each, phrase in held if number == figure]
        if not there or any(_is_kept(each, bound) for each, _ in there):
            continue
        if bound is None and all(each for each, _ in there):
            return Verdict(f"the article says “{there[0][1]}”; the point gives the figure as exact")
        if bound in {"from", "to"} and any(each in {"from", "to"} for each, _ in there):
            return Verdict(f"it says “{words}” where the article says “{there[0][1]}”")
    return PASS


def _is_kept(held: str | None, bound: str | None) -> bool:
    """Return whether the bound is the same, or one of two is loose: "nearly 40" may be "up to 40"."""
    return held == bound or bool(held and bound and "near" in {held, bound})


def _figures(text: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield each figure, which bound stands before it, and the words of both."""
    for found in (*_NUMBER.finditer(text), *_NUMERAL.finditer(text)):
        number = _WORDS.get(found.group().lower(), found.group().replace(",", ""))
        if after := _AFTER.match(text, found.end()):
            yield number, _bound_after(after.group()), found.group() + after.group()
            continue
        before = _BEFORE.search(text[max(0, found.start() - 40) : found.start()])
        if before and _COMPARED.search(before.group()):
            before = None
        bound = _BOUNDS[before.group(1).lower()] if before else None
        yield number, bound, f"{before.group().strip()} {found.group()}" if before else found.group()


def _bound_after(words: str) -> str:
    tail = words.lower().split()[-1] if " " in words else words
    if tail in {"so", "thereabouts"} or "odd" in tail:
        return "near"
    return "from" if _FLOORS.search(tail) else "to"


def keeps_bounds_of_times(cited: Cited) -> Verdict:
    """What holds "at least until" a time in the evidence holds so in a point."""
    for found in _AT_LEAST.finditer(cited.evidence):
        word = found.group(2)
        there = re.search(rf"\b{re.escape(word)}\b", cited.point.text, re.IGNORECASE)
        if there and not _LOOSE.search(cited.point.text) and not _open_elsewhere(word, found, cited.evidence):
            return Verdict(f"the article says “{found.group()}”; the point leaves out “{found.group(1)}”")
    return PASS


def _open_elsewhere(word: str, found: re.Match[str], evidence: str) -> bool:
    """Return whether the evidence has the word a second time, without a bound."""
    return len(re.findall(rf"\b{re.escape(word)}\b", evidence)) > len(re.findall(re.escape(found.group()), evidence))


def says_all_only_of_all(cited: Cited) -> Verdict:
    """Some in the evidence are not all in a point."""
    if any(token.lower_ in _ALL | {"both", "any", "no", "none"} for token in cited.grounds.doc):
        return PASS
    for sentence in sentences(cited.said.doc):
        for word in (token for token in sentence if token.lower_ in _ALL):
            noun = word.head if word.dep_ in {"det", "amod", "predet"} else word
            same = [noun, *(child for below in word.children if below.dep_ == "prep" for child in below.children)]
            held = [each for token in same for each in nearest(token, cited.grounds.doc)]
            partial = [
                below for each in held for below in (*each.children, each.head, each.head.head) if below.lower_ in _PART
            ]
            if partial:
                return Verdict(f"it says “{word.text}” where the article says “{partial[0].text}”")
    return PASS


def keeps_parts(cited: Cited) -> Verdict:
    """What a part did in the evidence, or what was done to it, the whole does not do in a point."""
    doc = cited.grounds.doc
    for sentence in sentences(cited.said.doc):
        if any(word.lower_ in _PART | _FRACTIONS for word in sentence):
            continue
        for token in sentence:
            if token.dep_ not in _PLAYING or token.pos_ not in {"NOUN", "PROPN"} or _is_counted(token):
                continue
            parts = [_part(each) for each in nearest(token, doc)]
            whole = next(
                (part for part in parts if part is None or not are_alike(verb_over(token), verb_over(part))), None
            )
            if parts and all(parts) and whole is None:
                return Verdict(
                    f"the article says “{parts[0]} of” what “{token.text}” stands for; the point says the whole"
                )
    return PASS


def _part(token: Token) -> Token | None:
    """Return the word for a part that stands over a word: "half of the town"."""
    above = token.head
    return above.head if above.lower_ == "of" and above.head.lower_ in _FRACTIONS | _PART else None


def _is_counted(token: Token) -> bool:
    return any(
        child.dep_ == "nummod" or child.lower_ in {"a", "an", "one", "another", "no"} for child in token.children
    )


AMOUNT_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    keeps_bounds_of_amounts,
    keeps_bounds_of_times,
    says_all_only_of_all,
    keeps_parts,
)
