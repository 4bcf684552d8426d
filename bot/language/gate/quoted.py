"""Checks on quoted words: they stand between marks in the article, and nothing beside them there turned their sense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.gate.marks import enclosed
from bot.language.gate.verdict import PASS, Verdict
from bot.language.judgement.loaded import outside_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited

_ANY_MARK: Final = "[“”„‟\"‘’‚'«»‹›`]"
_DOUBLE: Final = frozenset('“”„‟"«»')
_ENDED: Final = re.compile(r"[.!?…](?=\s)|\n")
_ENDS: Final = re.compile(r"[.!?…](?=\W|\Z)|\n|\Z")
_CLAUSE: Final = re.compile(
    r"[,;:—–]| (?:but|because|so|which|although|though|while) "
    r"| and (?=(?:I|we|he|she|it|they|you|the|this|that|my|our)\b)",
    re.IGNORECASE,
)
_NOT: Final = r"\b(?:not|never|no|nobody|none|nothing|nowhere|neither|nor|without|hardly|barely|cannot)\b|n[’']t\b"
_DOUBT: Final = (
    r"\b(?:doubt\w*|wrong to|den(?:y|ies|ied|ying)|untrue|false|impossible|unlikely|far from|pretend\w*|imagin\w+"
    r"|as (?:if|though)|refus\w+|myth|too \w+ to|fail(?:s|ed)? to|stop(?:s|ped)?|prevent\w*|avoid\w*|instead of)\b"
)
_OPEN: Final = r"\b(?:may|might|could(?! not)|perhaps|maybe|possibly|probably|likely)\b"
_IF: Final = r"\b(?:if|unless|provided|assuming|as long as|should)\b"
_TURNS: Final = (
    (
        re.compile(f"{_NOT}|{_DOUBT}", re.IGNORECASE),
        re.compile(
            f"{_NOT}|{_DOUBT}|"
            r"\b(?:reject\w*|dismiss\w*|disput\w+|rul\w+ out|lack\w*|dis\w+|un\w+|oppos\w+|contest\w*|only|rather)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(_OPEN, re.IGNORECASE),
        re.compile(
            rf"{_OPEN}|{_IF}|\b(?:would|can|possib\w+|fear\w*|risk\w*|chance|warn\w*|suggest\w*|think\w*|thought|believ\w+"
            r"|expect\w*|predict\w*|hop(?:e|ed|es|ing)|threat\w*|potential\w*)\b",
            re.IGNORECASE,
        ),
    ),
)
"""What turns the sense of words behind it in their clause, and what in a point still says so."""
_CONDITION: Final = re.compile(rf"{_IF}", re.IGNORECASE)
_CONDITIONAL: Final = re.compile(
    rf"{_IF}|\b(?:would|could|might|when|where|once|without|condition\w*|depend\w*|until|in case|otherwise)\b",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    r"\b(?:ask\w*|question\w*|wonder\w*|whether|why|how|what|who|where|when|quer\w+|if)\b|\?", re.IGNORECASE
)
_OTHERS: Final = re.compile(
    r"(?P<who>\b[\w’' ]*?)\b(?:says?|said|tells?|told|claims?|claimed|argues?|argued|insists?|pretends?|believes?"
    r"|thinks?)\b(?: (?:me|us|you|him|her|them|everyone|everybody|people))?(?: that)?\W*$",
    re.IGNORECASE,
)
_OWN: Final = frozenset({"i", "we"})
_SMALL: Final = frozenset(
    {"the", "a", "an", "our", "my", "their", "his", "her", "its", "some", "all", "they", "he", "she"}
)


def quotes_are_verbatim(cited: Cited) -> Verdict:
    """Quoted words stand in the cited sentences, character for character, and between quotation marks there."""
    text = cited.point.text
    for each in cited.said.marked:
        words = _bare(each.inner.of(text)) if each.closed else ""
        if not each.closed or not words:
            return Verdict("a quotation mark in it is never closed or holds nothing")
        if not _quoted_at(cited, words):
            return Verdict(f"“{words}” is not quoted like that in the sentences it cites")
    return PASS


def quotes_keep_their_sense(cited: Cited) -> Verdict:
    """Of “I doubt that it is safe” no “it is safe” is left, nor of a question an answer, unless the point says so."""
    own = outside_marks(cited.point.text)
    for each in cited.said.marked:
        words = _bare(each.inner.of(cited.point.text))
        around = [_around(cited.text, place) for place in _quoted_at(cited, words)] if words else []
        turns = [_turned(before, behind, own) for before, behind in around]
        if turns and all(turns):
            return Verdict(f"“{words}” is cut out of its sentence, where “{turns[0]}” changes what it says")
    return PASS


def _bare(words: str) -> str:
    return words.strip().rstrip(",.;:!?").strip()


def _around(text: str, place: Span) -> tuple[str, str]:
    """Return what stands in the same quoted sentence before the words and behind them."""
    start, end = place.start, place.end
    while start > 0 and text[start - 1] not in _DOUBLE and not _ENDED.match(text, start - 1):
        start -= 1
    while end < len(text) and text[end] not in _DOUBLE and not _ENDS.match(text, end):
        end += 1
    return text[start : place.start].lstrip(), text[place.end : end + 1]


def _turned(before: str, behind: str, own: str) -> str | None:
    """Return the word that the point leaves out, though it changes what the quoted words say."""
    clause = _CLAUSE.split(before)[-1]
    near = f"{clause} {_CLAUSE.split(behind)[0]}"
    for turning, kept in _TURNS:
        found = turning.search(near)
        if found is not None and kept.search(own) is None:
            return found.group()
    condition = _CONDITION.search(f"{before} {behind}")
    if condition is not None and _CONDITIONAL.search(own) is None:
        return condition.group()
    if behind.endswith("?") and _ASKING.search(own) is None:
        return "?"
    return _others(clause, own)


def _others(clause: str, own: str) -> str | None:
    """Return who, in the quoted words themselves, is said to say it, if the point does not tell."""
    found = _OTHERS.search(clause)
    who = {word for word in re.findall(r"\w+", found["who"].lower()) if word not in _SMALL} if found else set()
    if found is None or not who or who & _OWN:
        return None
    return None if who & set(re.findall(r"\w+", own.lower())) else found.group().strip()


def _quoted_at(cited: Cited, words: str) -> list[Span]:
    """Return where the words stand as a quotation in the stretches cited."""
    pattern = re.compile(rf"(?<!\w){_loosely(words)}(?!\w)")
    found = (place for span in cited.spans for place in _places(pattern, cited.text, span))
    return [place for place in found if enclosed(cited.text, place)]


def _places(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    yield from (Span(*found.span()) for found in pattern.finditer(text, span.start, span.end))


def _loosely(words: str) -> str:
    """Return a pattern of the words with any white space between them and marks of any shape."""
    signs = (
        re.escape(part) if not re.fullmatch(rf"\s+|{_ANY_MARK}", part) else part
        for part in re.split(rf"(\s+|{_ANY_MARK})", words)
    )
    return "".join(
        r"\s+" if sign.isspace() else f"{_ANY_MARK}{{1,2}}" if re.fullmatch(_ANY_MARK, sign) else sign for sign in signs
    )


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (quotes_are_verbatim, quotes_keep_their_sense)
