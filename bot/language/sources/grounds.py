"""Where an article names what it rests on without quoting it: "a report by …", "documents seen by …", "sources"."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.attribution.nouns import BODIES, DATA, DOCUMENTS, OUTLETS, UNNAMED
from bot.language.attribution.standing import is_human
from bot.language.sources.coordinated import is_listed_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.parse import Parse
    from bot.language.parse.tokens import Span as Tokens
    from bot.language.parse.tokens import Token

_TOLD: Final = OUTLETS - {"agency", "app", "news", "paper", "post", "times", "wire", "weekly"}
_COPIES: Final = frozenset(("copies", "copy"))
_CITING: Final = frozenset(("cite", "quote"))
_TELLING_VERBS: Final = """
allege announce calculate claim conclude estimate find indicate note report reveal say show state suggest warn
"""
_STANCE_VERBS: Final = """
accuse announce condemn confirm criticise criticize deny disagree dispute doubt insist praise predict promise suspect
urge warn
"""
_STANCES: Final = frozenset(_STANCE_VERBS.split())
"""What a body or a person is reported to hold, without a word of theirs."""
_WRITING: Final = frozenset(("argue", "explain", "reveal", "say", "state", "tell", "write"))
_TELLING: Final = frozenset(_TELLING_VERBS.split())
_OBTAINED: Final = frozenset(("examine", "leak", "obtain", "review", "see", "view"))
"""What has been done to a document that an article rests on."""
_PASSED_ON: Final = frozenset(("commission", "compile", "conduct", "publish", "release", "report", "translate"))
_BY: Final = frozenset(("by", "from"))
_ABOUT: Final = frozenset(("about", "between", "into", "of", "to"))
"""What a document goes on with: its matter, or between whom it passed."""
_READ: Final = DOCUMENTS | DATA | {"figure"}
_RELIABLE: Final = _READ | UNNAMED
_REPORTS: Final = frozenset(
    ("analysis", "audit", "data", "figure", "poll", "report", "research", "review", "statistic", "study", "survey")
)
"""What a body makes to be believed: it is a ground wherever its maker is told."""
_NAME_BEHIND: Final = re.compile(r" [A-Z][\w’'-]+(?:(?: &| of| of the| for)? [A-Z][\w’'-]+)*")
_ALWAYS: Final = frozenset(("source", "estimate"))
"""Nouns that name a source wherever they stand, if something says which ("pro-government sources")."""
_LONGEST_ABBREVIATION: Final = 20
_NAMING: Final = frozenset(("NOUN", "PROPN"))
_MODIFIERS: Final = frozenset(("amod", "compound", "det", "nummod", "nmod"))


def grounds(parse: Parse) -> tuple[Span, ...]:
    """Return the phrases, in order; each is a run of the article's words."""
    found = {phrase_of(chunk, parse.text) for chunk in parse.doc.noun_chunks if _is_ground(chunk)}
    return tuple(sorted(span for span in found if "\n" not in span.of(parse.text)))


def _is_ground(chunk: Tokens) -> bool:
    head = chunk.root
    if head.pos_ not in _NAMING:
        return False
    noun = head.lemma_.lower()  # what it is called and how it stands settle nearly all, before its neighbours are asked
    known = (noun in _READ and _is_document(head)) or (noun in _ALWAYS and _is_unnamed(chunk, head))
    return known or _stands_as_ground(chunk, head)


def _stands_as_ground(chunk: Tokens, head: Token) -> bool:
    """Return whether what it stands with makes it a ground: a verb of telling, "according to", "in", "by"."""
    match head.dep_:
        case "nsubj":
            return _tells(head)
        case "pobj":
            return _is_written_in(head) or _is_told_after(head) or _passes_on(head) or _is_told_to(chunk, head)
        case "dobj":
            return _is_told_after(head) or _is_told_to(chunk, head)
        case "conj":
            return _is_told_after(head)
    return False


def _is_told_after(head: Token) -> bool:
    """Return whether "according to" or "citing" stands before it, or before the list that it is on."""
    first = _opens_list(head)
    if first != head:
        return _is_told_after(first) and is_listed_with(head, first)
    governor = head.head.head if head.dep_ == "pobj" else head.head
    after_to = head.dep_ == "pobj" and head.head.lower_ == "to"
    if after_to and governor.lower_ == "according":
        return True
    reliable = head.pos_ == "PROPN" or head.lemma_.lower() in _RELIABLE
    return reliable and head.dep_ == "dobj" and governor.lemma_ in _CITING


def _is_told_to(chunk: Tokens, head: Token) -> bool:
    """Return whether somebody tells it to an outlet known by its noun: "told local radio", "an interview with …"."""
    told = head.dep_ == "dobj" and head.head.lemma_ == "tell"
    interviewed = (
        head.dep_ == "pobj" and head.head.lower_ in {"by", "to", "with"} and head.head.head.lemma_ == "interview"
    )
    if not (told or interviewed) or (head.whitespace_ and head.doc[head.i + 1 : head.i + 2].text[:1].isupper()):
        return False
    return (head.lower_ in _TOLD and chunk[0].lower_ != "the") or (
        head.pos_ == "PROPN" and any(word.text in _TOLD for word in chunk)
    )


def _opens_list(noun: Token) -> Token:
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _is_unnamed(chunk: Tokens, head: Token) -> bool:
    """Return whether something says which sources these are ("pro-government sources")."""
    plural = head.tag_ == "NNS"
    return plural and any(
        word.dep_ in _MODIFIERS and word.lower_ not in {"a", "the", "these", "those"} for word in chunk[:-1]
    )


def _is_document(head: Token) -> bool:
    """Return whether this is a document with its author ("a report by …"), or one that somebody obtained or copied."""
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ in _COPIES:
        return True
    made = head.lemma_.lower() in _REPORTS
    around = [head, *(noun for child in head.children for noun in child.children if child.lower_ in _ABOUT)]
    authored = any(
        child.lower_ in _BY and _is_body(child, known_by_noun=made) for noun in around for child in noun.children
    )
    return authored or any(word.dep_ == "acl" and word.lemma_ in _OBTAINED for noun in around for word in noun.children)


def _is_body(preposition: Token, *, known_by_noun: bool) -> bool:
    """Return whether "by" goes before a name, or before a body known by its noun: "the statistics office"."""
    authors = [child for child in preposition.children if child.dep_ == "pobj"]
    return any(child.pos_ == "PROPN" or (known_by_noun and _is_maker(child)) for child in authors)


def _is_maker(noun: Token) -> bool:
    after = noun.doc[noun.i + 1 : noun.i + 2].text
    return noun.lemma_.lower() in BODIES or (bool(noun.whitespace_) and after[:1].isupper())


def _tells(head: Token) -> bool:
    """Return whether a named body, a document, somebody unnamed is said to say something, or anybody takes a stance."""
    verb, noun = head.head, head.lemma_.lower()
    deed = verb.lemma_
    if deed not in _STANCES and deed not in _TELLING:
        return False
    body = head.ent_type_ == "ORG" or noun in _RELIABLE or noun in {"government", "police"}
    if deed in _STANCES:
        return body or head.ent_type_ == "PERSON" or noun in BODIES or is_human(noun)
    return body and _says_what(head, verb)


def _says_what(head: Token, verb: Token) -> bool:
    """Return whether the verb goes on; what police find and is no clause is a thing."""
    things = verb.lemma_ == "find" and head.lemma_.lower() not in _READ
    return any(child.dep_ in ({"ccomp"} if things else {"ccomp", "dobj", "prep"}) for child in verb.children)


def _is_written_in(head: Token) -> bool:
    """Return whether somebody says something in this document: "in a letter to the council, she wrote"."""
    inside = head.dep_ == "pobj" and head.head.lower_ == "in" and head.lemma_.lower() in _READ
    return inside and head.head.head.lemma_ in _WRITING


def _passes_on(head: Token) -> bool:
    """Return whether a named body passed something on: "translated by …"."""
    deed = head.head.head
    agent = head.dep_ == "pobj" and head.head.lower_ == "by" and deed.lemma_ in _PASSED_ON and deed.pos_ == "VERB"
    return agent and head.pos_ == "PROPN" and head.ent_type_ != "PERSON"


def phrase_of(chunk: Tokens, text: str) -> Span:
    """Return the chunk with what belongs to its name: an abbreviation, a document's matter and maker, "of farmers"."""
    head = chunk.root  # `text` is given: a parse puts its own together anew each time it is asked
    end = chunk.end_char
    if head.lemma_.lower() in _READ:
        end = max(chain([end], _ends_behind(head, _BY | _ABOUT)))
        name = _NAME_BEHIND.match(text, end)
        end = name.end() if name and end > chunk.end_char else end
    elif head.lemma_.lower() in BODIES:
        end = max(chain([end], _ends_behind(head, frozenset(("of",)))))
    elif is_human(head.lemma_.lower()):
        end = max(chain([end], _ends_of_name(head)))
    if text.startswith(" (", end):
        bracket = text.find(")", end, end + _LONGEST_ABBREVIATION)
        end = bracket + 1 if bracket > 0 and text[end + 2 : bracket].isupper() else end
    return Span(chunk.start_char, end)


def _ends_behind(noun: Token, prepositions: frozenset[str]) -> Iterator[int]:
    """Yield where "by the consultants", "of 1,200 adults by Pollhouse" end; a day is no part of a name."""
    for preposition in noun.children:
        for inner in preposition.children if preposition.lower_ in prepositions else ():
            if inner.dep_ == "pobj" and inner.ent_type_ not in {"DATE", "TIME"}:
                yield max(word.idx + len(word) for word in inner.subtree if word.i <= inner.i)
                yield from _ends_behind(inner, _BY)


def _ends_of_name(noun: Token) -> Iterator[int]:
    """Yield where the name beside a role ends: "the coach, Beate Frisk"."""
    for name in noun.children:
        if name.dep_ == "appos" and name.pos_ == "PROPN" and name.left_edge.i - noun.right_edge.i < 1:
            yield name.idx + len(name)
