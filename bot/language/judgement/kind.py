"""What sort of text an article is, so that an opinion piece is never shown as a report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from bot.domain.article import Kind
from bot.language.judgement.turns import asked_and_answered, is_speech
from bot.language.judgement.voice import TURN, own_voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.article import Article
    from bot.language.attribution.found import Found
    from bot.language.parse import Parse

_NAMES: Final = r"op-?ed|op/ed|opinion|editorial|column|commentary|viewpoint|point of view|letters? to the editor"
_IN_TITLE: Final = re.compile(
    rf"^(?:{_NAMES}|comment|letter)\s*[:|–—-]|[|–—(\[]\s*(?:{_NAMES}|comment|letter)\W*$|\s-\s(?:{_NAMES})\W*$",
    re.IGNORECASE,
)
"""A label before or behind the title proper; a title that merely speaks of an opinion has none."""
_SECTION: Final = re.compile(
    r"\b(?:op-?eds?|opinions?|editorials?|columns?|columnists?|commentary|commentaries|comment|commentisfree|viewpoints?"
    r"|letters|views|perspectives?|guest (?:essays?|columns?))\b",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(
    r"\b(?:op-?ed|opinion (?:writer|columnist|contributor|editor)|columnist|editorial board|the editors)\b",
    re.IGNORECASE,
)
_RELEASED: Final = re.compile(
    r"\bFOR IMMEDIATE RELEASE\b|\b(?:Media|Press) (?:contacts?|enquiries|inquiries)\s*:|^\s*(?:###|-30-)\s*$"
    r"|/(?:PRNewswire|PR Newswire|EINPresswire\.com)/|\((?:GLOBE NEWSWIRE|BUSINESS WIRE|PRNewswire)\)"
    r"|--\s*\((?:BUSINESS WIRE|Marketwired)\)\s*--",
    re.MULTILINE,
)
_RELEASE_SECTION: Final = re.compile(r"\b(?:press|news|media) releases?\b", re.IGNORECASE)
_ABOUT: Final = re.compile(r"^About [A-Z][\w&.' ’-]{1,60}:?$", re.MULTILINE)
_FEWEST_TURNS: Final = 4
_OPINIONATED: Final = 0.4
"""Strength of the own voice (`voice.py`) from which on a text argues; of 240 plain reports two are above."""


def kind_of(article: Article, parse: Parse, found: Sequence[Found] = ()) -> Kind:
    """Return what sort of text this is; where nothing speaks against it, a report."""
    labelled = labelled_kind(article)
    if labelled is not None:
        return labelled
    text = parse.text
    if is_speech(article):
        return Kind.SPEECH
    if _is_interview("\n".join(span.of(text) for span in article.paragraphs)) or asked_and_answered(article):
        return Kind.INTERVIEW
    if _ABOUT.search(text) and not TURN.search(text):
        return Kind.PRESS_RELEASE
    return Kind.OPINION_PIECE if own_voice(article, parse, found) >= _OPINIONATED else Kind.REPORT


def labelled_kind(article: Article) -> Kind | None:
    """Return what the publisher itself calls the text, None if it says nothing."""
    if _is_labelled_opinion(article):
        return Kind.OPINION_PIECE
    released = _RELEASED.search(article.text) or _RELEASE_SECTION.search(article.section or "")
    return Kind.PRESS_RELEASE if released else None


def _is_labelled_opinion(article: Article) -> bool:
    """Return whether the publisher says so: in the title, the section, the address or the byline."""
    path = [part.casefold() for part in urlsplit(article.url or "").path.split("/")[:-1]]
    return (
        _IN_TITLE.search((article.title or "").strip()) is not None
        or _SECTION.search(article.section or "") is not None
        or any(_SECTION.fullmatch(part) for part in path)
        or _BYLINE.search(article.byline or "") is not None
    )


def _is_interview(text: str) -> bool:
    """Return whether turns of at least two voices alternate, one of them more than once."""
    turns = [match.group().rstrip(": ").casefold() for match in TURN.finditer(text)]
    return len(turns) >= _FEWEST_TURNS and 1 < len(set(turns)) <= len(turns) // 2
