"""Where an article names what it rests on without quoting it: "a report by …", "documents seen by …", "sources"."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.attribution.standing import DOCUMENTS, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from bot.language.parse import Parse

_CITING: Final = frozenset(("cite", "quote"))
_TELLING_VERBS: Final = """
allege announce calculate claim conclude estimate find indicate note report reveal say show state suggest warn
"""
_TELLING: Final = frozenset(_TELLING_VERBS.split())
_OBTAINED: Final = frozenset(("examine", "leak", "obtain", "review", "see", "view"))
"""What has been done to a document that an article rests on."""
_PASSED_ON: Final = frozenset(("commission", "compile", "conduct", "publish", "release", "report", "translate"))
_BY: Final = frozenset(("by", "from"))
_ALWAYS: Final = frozenset(("source", "estimate"))
"""Nouns that name a source wherever they stand, if something says which ("pro-government sources")."""
_LONGEST_ABBREVIATION: Final = 20
_MODIFIERS: Final = frozenset(("amod", "compound", "det", "nummod", "nmod"))


def grounds(parse: Parse) -> tuple[Span, ...]:
    """Return the phrases, in order; each is a run of the article's words."""
    found = {_phrase(parse.text, chunk) for chunk in parse.doc.noun_chunks if _is_ground(chunk)}
    return tuple(sorted(span for span in found if "\n" not in span.of(parse.text)))


def _is_ground(chunk: Tokens) -> bool:
    head = chunk.root
    if head.pos_ not in {"NOUN", "PROPN"}:
        return False
    return _is_told_after(head) or _is_unnamed(chunk) or _is_document(head) or _tells(head) or _passes_on(head)


def _is_told_after(head: Token) -> bool:
    """Return whether "according to" or "citing" stands before."""
    governor = head.head.head if head.dep_ == "pobj" else head.head
    after_to = head.dep_ == "pobj" and head.head.lower_ == "to"
    if after_to and governor.lower_ == "according":
        return True
    reliable = head.pos_ == "PROPN" or head.lemma_.lower() in DOCUMENTS | UNNAMED
    return reliable and head.dep_ == "dobj" and governor.lemma_ in _CITING


def _is_unnamed(chunk: Tokens) -> bool:
    said_which = any(
        word.dep_ in _MODIFIERS and word.lower_ not in {"a", "the", "these", "those"} for word in chunk[:-1]
    )
    plural = chunk.root.tag_ == "NNS"
    return plural and said_which and chunk.root.lemma_.lower() in _ALWAYS


def _is_document(head: Token) -> bool:
    """Return whether this is a document with its author ("a report by …") or one that somebody obtained."""
    if head.lemma_.lower() not in DOCUMENTS:
        return False
    authored = any(child.lower_ in _BY and _is_body(child) for child in head.children)
    return authored or any(child.dep_ == "acl" and child.lemma_ in _OBTAINED for child in head.children)


def _is_body(preposition: Token) -> bool:
    return any(child.dep_ == "pobj" and child.pos_ == "PROPN" for child in preposition.children)


def _tells(head: Token) -> bool:
    """Return whether a named body, a government, a document or somebody unnamed is said to say something."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_ not in _TELLING:
        return False
    body = head.ent_type_ == "ORG" or head.lemma_.lower() in DOCUMENTS | UNNAMED | {"government", "police"}
    return body and any(child.dep_ in {"ccomp", "dobj", "prep"} for child in verb.children)


def _passes_on(head: Token) -> bool:
    """Return whether a named body passed something on: "translated by …"."""
    agent = head.dep_ == "pobj" and head.head.lower_ == "by" and head.head.head.lemma_ in _PASSED_ON
    return agent and head.pos_ == "PROPN" and head.ent_type_ != "PERSON"


def _phrase(text: str, chunk: Tokens) -> Span:
    """Return the chunk with its abbreviation in brackets, or with the author of a document."""
    end = chunk.end_char
    if chunk.root.lemma_.lower() in DOCUMENTS:
        end = max(chain([end], _author_ends(chunk.root)))
    if text.startswith(" (", end):
        bracket = text.find(")", end, end + _LONGEST_ABBREVIATION)
        end = bracket + 1 if bracket > 0 and text[end + 2 : bracket].isupper() else end
    return Span(chunk.start_char, end)


def _author_ends(document: Token) -> Iterator[int]:
    for preposition in document.children:
        for author in preposition.children if preposition.lower_ in _BY else ():
            yield max(word.idx + len(word) for word in author.subtree if word.i <= author.i)
