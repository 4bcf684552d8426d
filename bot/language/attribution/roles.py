"""The titles an article sets around a name: "Mayor Jane Roe", "the mayor, Jane Roe", "Jane Roe, the mayor"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.attribution.titles import FORMS_OF_ADDRESS, TITLES, is_postnominal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

LONGEST_NAME = 5  # tokens
LONGEST_ROLE = 12  # tokens
BESIDE = 4  # tokens, an age and its commas between: "Jane Roe, 34, a nurse"
# "R-Texas", "D-N.Y." behind a name tell party and state.
PARTY_AND_STATE = re.compile(r"[A-Z]-[A-Z][\w.]*")
AROUND = ("relcl", "advcl", "acl", "appos", "punct", "conj", "cc")
LINKING = frozenset({"of", "for", "to", "in", "from", "with", "by", "at", "on", "against", "about"})


def is_titled(page: Page, first: int) -> bool:
    """Return whether a title stands before the name that begins at the token `first`."""
    return first > 0 and titled(page.tokens[first - 1])


def titled(token: Token) -> bool:
    """Return whether the word is a title."""
    return token.lower_.rstrip(".") in TITLES


def roles_around(page: Page, first_of_name: int, last_of_name: int) -> Iterator[str]:
    """Yield the titles set around one mention: "Mayor Jane Roe", "the mayor, Jane Roe", "Jane Roe, the mayor"."""
    head = page.tokens[last_of_name]
    yield from _role(page, _phrase_start(head, first_of_name), first_of_name - 1)
    if head.dep_ == "appos" and head.head.i < first_of_name:
        yield from _role(page, _office(head.head).left_edge.i, first_of_name - 1)
    if is_titled(page, first_of_name) and not _ends_no_role(page.tokens[first_of_name - 1]):
        yield page.tokens[first_of_name - 1].text
    for child in head.children:
        beside = 0 < child.left_edge.i - last_of_name <= BESIDE
        if child.dep_ == "appos" and child.pos_ in ("NOUN", "PROPN") and beside:
            yield from _role(page, child.left_edge.i, _end(child))


def _phrase_start(head: Token, first_of_name: int) -> int:
    """Return where the noun phrase begins that the name ends, also past a place: "Ambassador to Syria Jane Roe"."""
    top = head
    while top.dep_ in ("pobj", "prep") and top.head.i < first_of_name and top.i - top.head.i <= LONGEST_NAME:
        top = top.head
    return min(head.left_edge.i, top.left_edge.i if titled(top) else head.i)


def _office(noun: Token) -> Token:
    """Return what a name in apposition holds, past the place it is held in: "the mayor of Marrow Island, Jane Roe"."""
    top = noun
    while top.dep_ == "pobj" and top.head.dep_ == "prep" and top.head.head.pos_ in ("NOUN", "PROPN"):
        top = top.head.head
    return top if titled(top) or top.lower_ in ("head", "leader", "chief") else noun


def _end(token: Token) -> int:
    cut = [child.left_edge.i - 1 for child in token.children if child.i > token.i and child.dep_ in AROUND]
    return min([token.right_edge.i, *cut])


def _role(page: Page, first: int, last: int) -> Iterator[str]:
    while last >= first and _ends_no_role(page.tokens[last]):
        last -= 1
    while last > first and page.tokens[last - 1].text == "," and titled(page.tokens[last]):
        last -= 2  # "the institute’s director, Prof. Jane Roe"
    while first > 1 and page.tokens[first - 1].text == "-" and not page.tokens[first - 1].whitespace_:
        first -= 2  # "co-author" is three tokens
    while first <= last and _opens_no_role(page.tokens[first]):
        first += 1
    if last - 1 >= first and page.tokens[last - 1].lower_ in LINKING and titled(page.tokens[last]):
        first = last  # "a spokesman for Mayor Jane Roe" tells that she is mayor
    if not 0 <= last - first < LONGEST_ROLE or page.tokens[last].lower_ in LINKING:
        return
    if page.tokens[first].tag_ == "CD" and page.tokens[last].tag_ == "NNS":
        return  # "two analysts" are no single person's role
    words = page.span(first, last)
    if PARTY_AND_STATE.fullmatch(words.of(page.text)):
        return
    noun = any(page.tokens[at].pos_ in ("NOUN", "PROPN") for at in range(first, last + 1))
    if noun and "\n" not in words.of(page.text) and not any(page.quoted[first : last + 1]):
        yield words.of(page.text)


def _opens_no_role(token: Token) -> bool:
    """Return whether a role cannot begin here: "the mayor", "its spokeswoman" are a mayor and a spokeswoman."""
    return token.is_space or token.pos_ in ("DET", "CCONJ", "PUNCT") or token.tag_ == "PRP$"


def _ends_no_role(token: Token) -> bool:
    return (
        token.is_space or token.is_punct or token.lower_.rstrip(".") in FORMS_OF_ADDRESS or is_postnominal(token.text)
    )
