"""Whom the sentences cited mean without naming: "she", "the mayor", "the company", as the article itself shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.attribution.bodies import body, body_meant
from bot.language.attribution.names import holder, people
from bot.language.attribution.page import page_of
from bot.language.attribution.pronouns import HE, SHE, by_pronoun
from bot.language.attribution.sexes import with_sexes
from bot.language.parse import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.names import People, Person
    from bot.language.attribution.page import Page
    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Token

_CAPITAL: Final = r"(?!The\b|A\b|An\b)[^\W\d_a-z][\w’'&-]*"
_PLACES: Final = frozenset(
    {"town", "city", "village", "island", "country", "county", "port", "state", "region", "capital"}
)

_OTHER_CASES: Final = {"he": "his", "his": "he", "him": "he", "she": "her", "her": "she", "its": "it"}


def meant(cited: Cited) -> tuple[str, ...]:
    """Return the names of whom the sentences cited mean, and the titles that the article gives them and those named."""
    page = page_of(parsed(cited.text), cited.article.headline)
    named = with_sexes(page, people(page))
    found: list[str] = []
    kept = {token.lower_ for token in cited.said.doc if token.text.islower() or token.pos_ == "PRON"}
    kept |= {_OTHER_CASES[word] for word in kept & _OTHER_CASES.keys()}
    for span in cited.spans:
        first, last = page.token_at(span.start), page.token_at(span.end - 1)
        for token in page.tokens[first : last + 1]:
            if token.lower_ not in kept:  # a "she" that the point keeps has no name put for it
                found += _names(page, named, token)
        found += [role for each in named.between(first, last) for role in each.person.roles]
    return tuple(dict.fromkeys(found))


def _names(page: Page, named: People, token: Token) -> Iterator[str]:
    person = _person(page, named, token)
    if person is not None:
        yield from (person.name, *person.roles)
        return
    at = body_meant(page, token) if token.lower_ == "it" else body(page, token)
    if at is not None:
        yield at.of(page.text)
    elif token.pos_ == "NOUN" and any(child.lower_ == "the" for child in token.children):
        yield from _only(page, token)


def _only(page: Page, noun: Token) -> Iterator[str]:
    """Yield the one name of which the noun is part, "River Tamber" for "the river", or the one place for "the town"."""
    whole = re.compile(rf"(?:{_CAPITAL} )*{re.escape(noun.text.title())}(?: (?:of )?{_CAPITAL})*")
    found = {each.group() for each in whole.finditer(page.text)} - {noun.text.title()}
    if noun.lemma_.lower() in _PLACES:
        found |= {each.text for each in page.entities if each.label_ == "GPE" and each.start < noun.i}
    fullest = max(found, key=len, default="")
    if fullest and all(name in fullest for name in found):
        yield fullest


def _person(page: Page, named: People, token: Token) -> Person | None:
    if token.lower_ in HE | SHE:
        return by_pronoun(page, named, token, ())
    is_the = token.pos_ == "NOUN" and any(child.lower_ in {"the", "its", "their"} for child in token.children)
    return holder(named, token) if is_the else None
