"""Whom a phrase without a name goes back to: "the company", "the 34-year-old", "the couple", "the Norwegian", "it".

Each gives an answer only where one alone fits among those named before; else the phrase stays what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.language.attribution.issuers import SUBJECTS
from bot.language.attribution.nouns import BODIES
from bot.language.attribution.subjects import mention
from bot.language.attribution.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.span import Span
    from bot.language.attribution.names import People, Person
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

AGED = re.compile(r"(\d{1,3})-year-old$")
COUPLES = frozenset({"couple", "duo", "pair", "two"})
# Bodies whose names tell what they are, and firms, whose names do not.
_KINDS = """
    academy agency airline army association authority bank board bureau campaign charity church club college commission
    committee council court department federation foundation fund group hospital institute league ministry museum
    office party school society trust union university
"""
KINDS = frozenset(_KINDS.split())
FIRMS = frozenset({"company", "firm", "carrier", "airline", "bank", "retailer", "manufacturer", "operator", "startup"})
_OTHER = KINDS | {"parliament", "senate", "congress", "house", "police", "state", "news", "times", "post"}
COMPANY_LIMIT = 2000  # characters back to the firm meant
ABBREVIATED = ("Inc.", "Corp.", "Co.", "Ltd.", "Bros.")
FURTHEST_BODY = 80  # tokens back to what "it" stands for
LONGEST = 6  # tokens between the parts of a name for a body


def body(page: Page, head: Token) -> Span | None:
    """Return the organisation that "the agency" or "the company" goes back to, if one alone fits."""
    noun = head.lower_
    bare = head.left_edge.i == head.i - 1 and page.tokens[head.i - 1].lower_ == "the" and head.tag_ == "NN"
    if not bare or noun not in KINDS | FIRMS:
        return None
    before = [each for each in _organisations(page, head) if not _is_acronym(each.of(page.text))]
    named_so = [each for each in before if noun in each.of(page.text).lower().split()]
    firms = [each for each in before if head.idx - each.start < COMPANY_LIMIT and not _tells_kind(each.of(page.text))]
    return _only(page, named_so or (firms if noun in FIRMS else []))


def body_meant(page: Page, head: Token) -> Span | None:
    """Return the body that "it" stands for: the subject before it in its paragraph, if that is one."""
    start = max(page.token_at(page.line_start(head.idx)), head.i - FURTHEST_BODY)
    for at in range(head.i - 1, start - 1, -1):
        token = page.tokens[at]
        acts = token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ in ("ROOT", "conj") and not page.quoted[at]
        if acts and token.lower_ != head.lower_:
            return mention(page, token) if token.ent_type_ == "ORG" or token.lower_ in BODIES else None
    return None


def _organisations(page: Page, head: Token) -> Iterator[Span]:
    """Yield the names of bodies before the phrase, outside quotations."""
    for entity in page.entities:
        if entity.start >= head.i:
            return
        if entity.label_ == "ORG" and not page.quoted[entity.start] and _is_whole(entity.text):
            first = entity.start + (page.tokens[entity.start].lower_ == "the")
            if first < entity.end and entity.end - first <= LONGEST and "\n" not in entity.text:
                yield page.span(first, entity.end - 1)


def _is_whole(name: str) -> bool:
    return name[-1].isalnum() or name.endswith(ABBREVIATED)


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name


def _tells_kind(name: str) -> bool:
    return any(word in _OTHER for word in name.lower().split())


def _only(page: Page, found: Sequence[Span]) -> Span | None:
    """Return the fullest of the names if all are forms of one."""
    fullest = max(found, key=lambda each: (len(each), -each.start), default=None)
    if fullest is None:
        return None
    whole = fullest.of(page.text).lower()
    return fullest if all(each.of(page.text).lower() in whole for each in found) else None


def described(page: Page, named: People, head: Token) -> Person | None:
    """Return the person whose age or people the phrase tells: "the 34-year-old", "the Norwegian"."""
    phrase = page.text[head.left_edge.idx : head.idx + len(head)]
    aged, words = AGED.search(phrase), phrase.lower().split()
    if aged is not None:
        fits = {each.person for each in named.mentions if each.first < head.i and _has_age(page, each.last, aged[1])}
    elif len(words) == len(["the", "norwegian"]) and words[0] == "the" and head.text[0].isupper():
        fits = {each.person for each in named.mentions if each.first < head.i and _is_of(each.person, words[1])}
    else:
        return None
    return fits.pop() if len(fits) == 1 else None


def _has_age(page: Page, last: int, age: str) -> bool:
    end = page.tokens[last].idx + len(page.tokens[last])
    return re.match(rf"(?:, (?:aged )?| \(){age}\b", page.text[end : end + 12]) is not None


def _is_of(person: Person, people: str) -> bool:
    return any(role.lower().split()[0] == people for role in person.roles)


def couple(page: Page, head: Token) -> Span | None:
    """Return the two joined by "and" that "the couple" goes back to: the last such subject before."""
    if head.lower_ not in COUPLES or page.tokens[head.left_edge.i].lower_ != "the":
        return None
    for token in reversed(page.tokens[: head.i]):
        pair = token.dep_ in SUBJECTS and not page.quoted[token.i] and is_joint(page, token)
        if pair and page.is_name(token.i):
            return mention(page, token)
    return None


def is_joint(page: Page, head: Token) -> bool:
    """Return whether somebody is joined to another by "and": "Jane Roe and Kim Holm", "the mayor and Kim Holm"."""
    joined = [child for child in head.children if child.dep_ == "conj"]
    also = any(child.dep_ == "cc" and child.lower_ == "and" for child in head.children)
    one = page.is_name(head.i) or head.lower_ in TITLES
    return (also and one and any(page.is_name(each.i) or each.pos_ == "NOUN" for each in joined)) or any(
        _are_named(page, child) for child in head.children if child.dep_ == "appos" and page.is_name(child.i)
    )


def _are_named(page: Page, name: Token) -> bool:
    """Return whether a name beside a noun has another joined: "the mayor, Jane Roe, and the dean, Kim Holm"."""
    named = (
        each.pos_ in ("NOUN", "PROPN")
        and any(page.is_name(at.i) for at in (each, *(child for child in each.children if child.dep_ == "appos")))
        for each in name.children
        if each.dep_ == "conj"
    )
    return any(child.dep_ == "cc" and child.lower_ == "and" for child in name.children) and any(named)
