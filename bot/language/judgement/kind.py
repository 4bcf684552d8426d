"""What sort of text an article is, so that an opinion piece is never shown as a report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from bot.domain.article import Kind
from bot.language.judgement.loaded import loaded_words
from bot.language.judgement.turns import asked_and_answered, is_speech

if TYPE_CHECKING:
    from bot.domain.article import Article
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
_TURN: Final = re.compile(r"^(?:Q|A|Question|Answer|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\s?:\s", re.MULTILINE)
_FEWEST_TURNS: Final = 4
_DOUBLED: Final = re.compile(r"''[^\n]*?(?:''|$)|‘[^\n]*?(?:’(?!\w)|$)", re.MULTILINE)
"""Quotations in marks that agencies and wires use; the parse knows the others."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIRST_PERSON: Final = frozenset(("i", "i'd", "i'll", "i'm", "i've", "me", "mine", "my", "myself"))
_TOGETHER: Final = frozenset(("let's", "our", "ours", "ourselves", "us", "we", "we're", "we've"))
_PRESCRIBING: Final = frozenset(("must", "ought", "should", "shouldn't"))
_FEWEST_WORDS: Final = 80
"""Words outside quotations; with fewer the shares below are chance."""
_FEWEST_SIGNS: Final = 6
_FIRST_PERSON_WEIGHT: Final = 1.5
_OPINIONATED: Final = 0.035
"""Share of own words that speak for an author: 95 of 100 reports stay under 0.02."""


def kind_of(article: Article, parse: Parse) -> Kind:
    """Return what sort of text this is; where nothing speaks against it, a report."""
    if _is_labelled_opinion(article):
        return Kind.OPINION_PIECE
    text = parse.text
    if _RELEASED.search(text) or _RELEASE_SECTION.search(article.section or ""):
        return Kind.PRESS_RELEASE
    if is_speech(article):
        return Kind.SPEECH
    if _is_interview("\n".join(span.of(text) for span in article.paragraphs)) or asked_and_answered(article):
        return Kind.INTERVIEW
    if _ABOUT.search(text) and not _TURN.search(text):
        return Kind.PRESS_RELEASE
    return Kind.OPINION_PIECE if _opinionated(article, parse) >= _OPINIONATED else Kind.REPORT


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
    turns = [match.group().rstrip(": ").casefold() for match in _TURN.finditer(text)]
    return len(turns) >= _FEWEST_TURNS and 1 < len(set(turns)) <= len(turns) // 2


def _opinionated(article: Article, parse: Parse) -> float:
    """Return how much of the author's own words judges, prescribes or says "I"."""
    own = _own_words(article, parse)
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(own)]
    if len(words) < _FEWEST_WORDS:
        return 0.0
    first = _FIRST_PERSON_WEIGHT * sum(word in _FIRST_PERSON for word in words)
    together = sum(word in _TOGETHER for word in words)
    prescribing = sum(word in _PRESCRIBING for word in words)
    signs = first + together + prescribing + len(loaded_words(own))
    return signs / len(words) if signs >= _FEWEST_SIGNS else 0.0


def _own_words(article: Article, parse: Parse) -> str:
    """Return the paragraphs without what stands in quotation marks and without the turns of a transcript."""
    characters = list(article.text)
    for stretch in parse.marked:
        characters[stretch.outer.start : stretch.outer.end] = " " * len(stretch.outer)
    unmarked = "".join(characters)
    paragraphs = (span.of(unmarked) for span in article.paragraphs if not _TURN.match(span.of(article.text)))
    return "\n".join(_DOUBLED.sub(" ", paragraph) for paragraph in paragraphs)
