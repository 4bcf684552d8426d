"""Texts that plainly are something else than an article: code, a log, a chat, data, verse, a list of headlines.

Only the shape of the lines decides, and only where most lines have it, so that an article with a poem, a list or some
code in it stays an article. `pasted.is_article` asks more: whether to answer where nobody asked.
"""

import json
import re
from collections.abc import Sequence
from enum import Enum
from itertools import groupby

_FEWEST_LINES = 5
_MOST = 0.6  # share of lines that have the shape
_NEARLY_ALL = 0.85  # share; a headline hardly ever begins in small letters, lines wrapped in mid-sentence do
_MUCH_CODE = (
    0.4  # share: a third of a program's lines may be names, strings and remarks, of other prose not one in five
)
_PROSE_WORDS = 14  # a paragraph of so many words that ends like a sentence
_SHORT_TURN = 9  # words; people who chat say less at once than people who are interviewed
_VERSE_WORDS = 10
_STANZAS, _STANZA_LINES = 2, 3
_HEADLINE_WORDS = 20
_FIELD_WORDS = 4

_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_CODE = re.compile(
    r".*[;{}]$|[)\]}]+[,;]?$|(?:def|class|function|public|private|static|if|for|while|switch|async|fn|func)\b.*[:{(]$"
    r"|(?:import|from|return|const|let|var|package|using|export|raise|elif|else)\b[^.]*$"
    r"|#include\b|#!/|//|/\*|\*/|>>> |\$ \w|@\w+(?:\(.*\))?$|</?\w+[^>]*>"
    r"|[\w.\[\]\"']+ [-+*/|&]?= \S|[\w.]+\(.*\)[:;,]?$|(?:SELECT|INSERT|UPDATE|CREATE) [A-Z*]"
)
_LOGGED = re.compile(
    r"\W?(?:\d{4}[-/]\d\d[-/]\d\d[T ]|[A-Z][a-z]{2} +\d{1,2} )?\d\d:\d\d:\d\d\b|\W?(?:DEBUG|INFO|WARN(?:ING)?|ERROR)\b"
)
_NICK = re.compile(
    r"(?:\[?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?\]?,?\s*)?<[^<>\s]{1,30}>\s"
    r"|\[\d{1,2}[:.]\d\d[^\]]{0,20}\]\s*[^:]{1,30}:\s"
    r"|[a-z_][\w.-]{1,24}:\s(?!//)|\S.{0,30} — (?:Today|Yesterday|\d)"
)
_TURN = re.compile(r"(?![QA]:)[A-Z][a-z][\w.-]{0,20}:\s")
_AMOUNT = re.compile(
    r"\W{0,3}[\d½¼¾⅓⅔/.,–-]+\s?(?:g|kg|ml|dl|l|cups?|tbsp|tsp|oz|lb|tablespoons?|teaspoons?|pinch|cloves?|eggs?)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S+")
_ITEM = re.compile(r"(?:[-*•·–]|\d{1,3}[.)])?\s*(?=[\"“‘'A-Z\d])")
_SEPARATORS = (",", ";", "\t", "|")


class Sort(Enum):
    """What a text looks like, in words."""

    DATA = "a table or a data file"
    LOG = "a program's log"
    CHAT = "a chat"
    CODE = "source code"
    RECIPE = "a recipe"
    LINKS = "a list of links"
    VERSE = "a poem or a song"
    HEADLINES = "a list of headlines or other short lines"


def other_sort(text: str) -> Sort | None:
    """Return what the text plainly is if it is no article, else None."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < _FEWEST_LINES:
        return Sort.DATA if _is_json(text) else None
    if _is_data(text, lines):
        return Sort.DATA
    if _share(_LOGGED, lines) >= _MOST:
        return Sort.LOG
    prose = _is_prose(lines)
    if not prose and _share(_CODE, lines) >= _MUCH_CODE:
        return Sort.CODE  # before a chat, since fields with their types look like people with their words
    if _is_chat(lines):
        return Sort.CHAT
    return None if prose else _listed(text, lines)


def _listed(text: str, lines: Sequence[str]) -> Sort | None:
    """Return what lines that are no prose are."""
    if _share(_AMOUNT, lines) >= _MOST / 2:
        return Sort.RECIPE
    if sum(_LINK.search(line) is not None for line in lines) >= _MOST * len(lines) / 2:
        return Sort.LINKS
    if _is_verse(text, lines):
        return Sort.VERSE
    return Sort.HEADLINES if _is_headlines(lines) else None


def _share(shape: re.Pattern[str], lines: Sequence[str]) -> float:
    return sum(shape.match(line) is not None for line in lines) / len(lines)


def _is_prose(lines: Sequence[str]) -> bool:
    """Return whether at least a third of the words stand in paragraphs of sentences."""
    counts = [(len(line.split()), _ENDED.search(line) is not None) for line in lines]
    words = sum(count for count, _ in counts)
    return 3 * sum(count for count, ended in counts if ended and count >= _PROSE_WORDS) >= words


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_data(text: str, lines: Sequence[str]) -> bool:
    """Return whether this is JSON, or rows with as many short fields each."""
    if _is_json(text) or all(_is_json(line) for line in lines):
        return True
    counts = ([line.count(mark) for line in lines] for mark in _SEPARATORS)
    fields = next((max(each) + 1 for each in counts if min(each) == max(each) > 0), 0)
    return fields > 1 and sum(len(line.split()) for line in lines) <= _FIELD_WORDS * fields * len(lines)


def _is_chat(lines: Sequence[str]) -> bool:
    """Return whether most lines open with a nick, or with a first name and say little."""
    if _share(_NICK, lines) >= _MOST / 2:
        return True
    turns = [line for line in lines if _TURN.match(line)]
    words = sum(len(line.split()) for line in turns)
    return len(turns) > _MOST * len(lines) and words < _SHORT_TURN * len(turns)


def _is_verse(text: str, lines: Sequence[str]) -> bool:
    """Return whether short lines that seldom end a sentence stand together in stanzas."""
    groups = groupby(text.split("\n"), key=lambda line: bool(line.strip()))
    stanzas = [sum(1 for _ in group) for filled, group in groups if filled]
    short = sum(len(line.split()) <= _VERSE_WORDS for line in lines)
    open_ended = sum(_ENDED.search(line) is None for line in lines)
    in_stanzas = sum(lines >= _STANZA_LINES for lines in stanzas) >= _STANZAS
    return min(short, open_ended) >= _MOST * len(lines) and in_stanzas and _opens_lines(lines) and not _is_items(lines)


def _opens_lines(lines: Sequence[str]) -> bool:
    """Return whether the lines begin like lines of their own; those of wrapped prose go on in small letters."""
    return _share(_ITEM, lines) > _MOST


def _is_items(lines: Sequence[str]) -> bool:
    return sum(line[0] in "-*•·–" or line[0].isdigit() for line in lines) > _MOST * len(lines) / 2


def _is_headlines(lines: Sequence[str]) -> bool:
    short = sum(len(line.split()) <= _HEADLINE_WORDS and _ENDED.search(line) is None for line in lines)
    return short > _MOST * len(lines) and _share(_ITEM, lines) > _NEARLY_ALL
