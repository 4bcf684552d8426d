"""How a source is called in a list: its name alone, with what stands beside it as its role; and which names are one.

"The operator, Karsa Lines" is Karsa Lines, the operator; "Ms Reed" is Anna Reed; "the official" is the official just
named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.attribution.titles import FORMS_OF_ADDRESS, TITLES, is_postnominal

if TYPE_CHECKING:
    from bot.language.parse import Parse

DETERMINER: Final = re.compile(
    r"^(?:(?:the|a|an|his|her|its|our|their|my|this|that|these|those|both|one|another|some|two|three|four|five|six|several"
    r"|many|no)\s+)+",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r",? (?:who|whose|whom|which|where)\b|,(?: aged)? \d{1,2}\b| \(\d{1,2}\)|, (?=[a-z])| \((?![^()]*\))"
)
"""Where a name ends and what is said of its bearer begins: a clause, an age, an apposition, a bracket left open."""
_BESIDE: Final = re.compile(r"^(?P<role>[^,\n]*[a-z][^,\n]*), (?P<name>[A-Z][^,\n]*)$")
_DESCRIBED: Final = re.compile(
    r"^(?P<role>(?:\w+['’]s?|[A-Za-z]+) (?:[a-z][\w-]* )*[a-z][\w-]*) (?P<name>[A-Z][^,\n]*)$"
)
_BEHIND: Final = re.compile(
    r",? (?:at|in|of|for|from|with|close|near|who|whose|by|on|familiar|posted|seen)\b.*$", re.DOTALL
)
_ARTICLE: Final = re.compile(r"^(?:(?:the|a|an|this|that|these|those)\s+)+", re.IGNORECASE)
_BACK: Final = re.compile(r"(?:the|these|those|this|that|both)\s", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)$")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


_CLAUSE: Final = re.compile(r",? (?:who|whose|whom|which|where|when) .*$", re.DOTALL)
_CHIEF: Final = re.compile(r"\b(?:[Cc]hief|[Vv]ice|[Dd]eputy)[ -]$")
_OFFICES: Final = frozenset(
    (
        "cllr",
        "columnist",
        "correspondent",
        "executive",
        "hopeful",
        "hopefuls",
        "host",
        "producer",
        "reporter",
        "spokesperson",
        "state",
    )
)
"""What else stands right before a full name."""
_BEFORE_NAMES: Final = TITLES | _OFFICES
_FULL_NAME: Final = 2
_TITLES_IN_FULL: Final = {
    "sen": "senator", "gov": "governor", "rep": "representative", "cllr": "councillor", "supt": "superintendent",
    "insp": "inspector", "sgt": "sergeant", "lt": "lieutenant", "capt": "captain", "prof": "professor", "dr": "doctor",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands, and the words beside it that tell what its bearer is."""

    at: Span
    role: str | None


def named(parse: Parse, span: Span) -> Named:
    """Return the name alone of what may be a name with a clause, an age, or an apposition."""
    span = _cut(parse.text, span)
    words = span.of(parse.text)
    beside = _BESIDE.match(words) if DETERMINER.match(words) else None
    if beside is None:
        described = _DESCRIBED.match(words) if DETERMINER.match(words) else None
        beside = described if described and _is_noun_before(parse, span.start + described.end("role")) else None
    if beside is None:
        return Named(span, None)
    name = Span(span.start + beside.start("name"), span.start + beside.end("name"))
    role = DETERMINER.sub("", beside["role"]).strip()
    return Named(name, role if role.split()[-1].lower() in TITLES or role.islower() else None)


def _cut(text: str, span: Span) -> Span:
    after = _AFTER.search(span.of(text))
    return Span(span.start, span.start + after.start()) if after and after.start() else span


def _is_noun_before(parse: Parse, end: int) -> bool:
    words = parse.doc.char_span(max(end - 1, 0), end, alignment_mode="expand")
    return words is not None and words[-1].pos_ == "NOUN"


def titled(text: str, at: Span) -> tuple[str | None, Span]:
    """Return the title that a full name opens with, and the name alone: "UN Ambassador", "Jon Berg"."""
    words = list(re.finditer(r"\S+", at.of(text)))
    titles = [place for place, word in enumerate(words[:-_FULL_NAME]) if _is_title(word.group())]
    if not titles:
        return None, at
    name = Span(at.start + words[titles[-1] + 1].start(), at.end)
    if not all(word.group()[:1].isupper() for word in words[titles[-1] + 1 :]):
        return None, at
    before = _CHIEF.search(text, max(0, at.start - 12), at.start)
    title = text[before.start() if before else at.start : at.start + words[titles[-1]].end()]
    return None if title.rstrip(".").casefold() in FORMS_OF_ADDRESS | {"state"} else title, name


def _is_title(word: str) -> bool:
    return word.rstrip(".").lower() in _BEFORE_NAMES


def short_role(role: str) -> str:
    """Return a role without an article, a clause behind it, or the mark of a possessive: "MSNBC" of "MSNBC’s"."""
    return _POSSESSIVE.sub("", DETERMINER.sub("", _CLAUSE.sub("", role)).strip(" ,"))


def bare(name: str) -> str:
    """Return what two names of one source share: the name without articles, titles and letters behind it."""
    words = _own_words(name)
    while len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        words = words[1:]
    while len(words) > 1 and is_postnominal(words[-1].rstrip(",")):
        words = words[:-1]
    return _POSSESSIVE.sub("", " ".join(words)).casefold().rstrip(",")


def is_proper(name: str) -> bool:
    """Return whether the name is a name and no description."""
    words = _own_words(name)
    return bool(words) and words[-1][:1].isupper()


def _own_words(name: str) -> list[str]:
    """Return the words of a name without its articles."""
    name = name.strip()
    articles = DETERMINER.match(name)  # `sub` would try at each character
    return name[articles.end() if articles else 0 :].split()


def points_back(name: str, fuller: str) -> bool:
    """Return whether "the official" or "the Elm researchers" can mean "a senior official", "researchers at Elm"."""
    if not _BACK.match(name) or is_proper(name):
        return False
    *marks, head = bare(name).split() or [""]
    described = bare(fuller)
    return described_head(fuller) == head and set(marks) <= set(described.split())


def described_head(name: str) -> str:
    """Return the noun of a description, without what stands behind it: "researchers" of "researchers at Elm"."""
    return (_BEHIND.sub("", bare(name)).split() or [""])[-1]


def without_bracket(name: str) -> str:
    """Return the name without the abbreviation in brackets behind it."""
    return _IN_BRACKETS.sub("", name)


def role_words(role: str) -> list[str]:
    """Return the words of a role, titles in full: "florida", "senator" of "Florida Sen."."""
    words = (_POSSESSIVE.sub("", word.strip(".,")) for word in role.casefold().split())
    return [_TITLES_IN_FULL.get(word, word) for word in words]


def has_age(text: str, at: Span) -> bool:
    """Return whether an age stands behind the name, as it does behind a person's."""
    return re.match(r",(?: aged)? \d{1,2}\b(?! ?\w)| \(\d{1,2}\)", text[at.end : at.end + 12]) is not None


def is_bare_noun(name: str) -> bool:
    """Return whether nothing tells which is meant: "the filing", "records"."""
    return " " not in _ARTICLE.sub("", name.strip())
