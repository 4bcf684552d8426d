"""What sort of source a name stands for: a person, an organisation, a document, data, a group, nobody named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.attribution.nouns import (
    ABSTRACT,
    AGENCIES,
    ANYBODY,
    AUTHORED,
    BODIES,
    COMPANIES,
    CORPS,
    DATA,
    DOCUMENTS,
    FIGURES,
    INFORMED,
    MASTHEADS,
    MEDIA,
    NOBODY,
    NOT_PEOPLE,
    OUTLETS,
    PAPERS,
    PARTS,
    PEOPLE,
    PLATFORMS,
    PRESS,
    RIVALS,
    SAID_OF_PEOPLE,
    SIDES,
    UNNAMED,
)
from bot.language.attribution.titles import KIN, TITLES, role_head

if TYPE_CHECKING:
    from bot.language.parse.tokens import Span, Token

_INDEFINITE: Final = frozenset(("a", "an", "another", "one", "some"))
_AGENT_ENDINGS: Final = ("ant", "ar", "ee", "eer", "er", "ess", "ian", "ist", "ive", "man", "or", "person", "woman")


def kind_of_source(words: Span, role: str | None = None) -> SourceKind | None:
    """Return what the phrase stands for, judged by its head noun and role, then by the model's entity.

    A day, a deed or a thought stands for nobody.
    """
    head = words.root
    if head.pos_ != "PROPN" and (head.ent_type_ in {"DATE", "TIME"} or _is_nobody(words)):
        return None
    if (head.pos_ == "PROPN" and not head.text.islower()) or head.text.isupper():
        return _named(words, head, role)
    return _of_noun(words, head.lemma_.lower()) or _of_people(words, head)


def _is_nobody(words: Span) -> bool:
    """Return whether the words are no name of anybody: a verb, a thought, "birther" behind "called him a"."""
    head = words.root
    lone = len(words) == 1 and head.tag_ == "NN" and head.text.islower() and is_human(head.text)
    thought_of = words[0].lower_ in NOBODY and head.tag_ == "NN"
    return (head.pos_ == "VERB" and words.text.islower()) or head.lemma_.lower() in ABSTRACT or lone or thought_of


def _of_noun(words: Span, noun: str) -> SourceKind | None:
    if noun in DATA or (noun in FIGURES and words.root.tag_ == "NNS"):
        return SourceKind.DATA_SET
    if noun in DOCUMENTS:
        return SourceKind.DOCUMENT
    if noun in PRESS and (noun != "network" or _is_of_the_media(words)):
        return SourceKind.OUTLET
    corps = noun in CORPS and any(word.dep_ == "compound" for word in words)
    if noun in BODIES or noun in SIDES or corps:
        return SourceKind.ORGANISATION
    return SourceKind.UNNAMED if noun in UNNAMED or (noun in ANYBODY and _is_unnamed(words)) else None


def _is_of_the_media(words: Span) -> bool:
    """Return whether a network is a broadcaster's, and not one of terrorists."""
    told_apart = [word.lower_ for word in words if word.dep_ in {"amod", "compound"}]
    return not told_apart or not MEDIA.isdisjoint(told_apart)


def kind_of_written(phrase: str) -> SourceKind | None:
    """Return whether a phrase such as "report by the consultants" is a document or data, None for anything else."""
    before_maker = re.split(r" (?:by|from|of|on) ", phrase.lower())[0].split()
    noun = before_maker[-1].removesuffix("s") if before_maker else ""
    if noun in DATA or noun in FIGURES:
        return SourceKind.DATA_SET
    return SourceKind.DOCUMENT if noun in DOCUMENTS or noun in AUTHORED else None


def _of_people(words: Span, head: Token) -> SourceKind:
    """Return what a common noun stands for; one that is no group and no role is a body of some sort."""
    if len(words) == 1 and head.text[:1].isupper() and _entity(words) == "PERSON":
        return SourceKind.PERSON
    if head.tag_ == "NNS" or (head.like_num and head.lower_ != "one") or head.lower_ in PARTS:
        return SourceKind.GROUP
    human = any(word.lower_ in SAID_OF_PEOPLE for word in words)
    if not (human or is_human(head.lower_)):
        return SourceKind.ORGANISATION if _is_some_body(words) else SourceKind.UNNAMED
    told_apart = words[0].lower_ not in _INDEFINITE and head.lower_ not in ANYBODY
    return SourceKind.PERSON if told_apart else SourceKind.UNNAMED


def _is_some_body(words: Span) -> bool:
    """Return whether a noun that is no known body's may yet be one's: it is a name, told apart by one, or has "the"."""
    named = words.root.text[:1].isupper() or any(word.pos_ == "PROPN" for word in words)
    return named or words[0].lower_ not in _INDEFINITE | {words.root.lower_}


def _is_unnamed(words: Span) -> bool:
    """Return whether people are counted or known only by what they know: "two people", "someone in the crowd"."""
    behind = words.doc[words.root.i + 1 : words.root.i + 3]
    informed = any(word.lower_ in INFORMED for word in behind)
    return informed or words.root.lower_.startswith("some") or any(word.like_num for word in words)


def is_role(noun: str) -> bool:
    """Return whether a common noun tells what a person is or does: by its ending, or because it is a title."""
    return noun in TITLES or noun in KIN or (noun not in NOT_PEOPLE and noun.endswith(_AGENT_ENDINGS))


def is_human(noun: str) -> bool:
    """Return whether a common noun surely stands for a person."""
    return noun in PEOPLE or is_role(noun)


def _named(words: Span, head: Token, role: str | None) -> SourceKind:
    before = words.doc[words.start - 1].lower_.rstrip(".") if words.start else ""
    if words[0].lower_.rstrip(".") in TITLES or (before in TITLES and before != "chief"):
        return SourceKind.PERSON
    what = role_head(role) if role else ""
    if what in OUTLETS or head.text in AGENCIES or _is_outlet_name(words):
        return SourceKind.OUTLET
    company = head.text in PLATFORMS or (len(words) > 1 and words[-1].lower_.rstrip(".") in COMPANIES)
    if company or what in BODIES or any(word.lower_ in BODIES for word in words):
        return SourceKind.ORGANISATION
    if what and (is_role(what) or what in RIVALS):
        return SourceKind.PERSON
    entity = _entity(words)
    if entity in {"ORG", "GPE", "LOC", "FAC"} or _shortens_a_body(words) or _is_after_the(words, entity):
        return SourceKind.ORGANISATION
    return SourceKind.GROUP if entity == "NORP" or head.tag_ == "NNPS" else SourceKind.PERSON


def _entity(words: Span) -> str:
    """Return what the model takes the name for; it goes by the name's other places where most show a person."""
    head = words.root
    if head.ent_type_ == "PERSON":
        return "PERSON"
    spelled = head.text.title() if head.text.isupper() else head.text
    places = head.doc.places_of(spelled)
    people = sum(head.doc[place].ent_type_ == "PERSON" for place in places)
    return "PERSON" if 2 * people > len(places) else head.ent_type_


def _is_after_the(words: Span, entity: str) -> bool:
    """Return whether "the" goes before several words of a name, as it does before no person's."""
    after_the = words[0].lower_ == "the" or (words.start > 0 and words.doc[words.start - 1].lower_ == "the")
    capitals = sum(word.text[:1].isupper() and word.lower_ != "the" for word in words)
    return after_the and capitals > 1 and entity not in {"NORP", "PERSON"}


def _shortens_a_body(words: Span) -> bool:
    """Return whether the article names a body in full by this word and more: "the company Northsound Lines"."""
    doc = words.doc
    if len(words) > 1:
        return False
    same = doc.places_of(words.root.text)
    longer = (doc[at - 1].lower_ for at in same if 0 < at < len(doc) - 1 and doc[at + 1].pos_ == "PROPN")
    return any(noun in BODIES for noun in longer)


def _is_outlet_name(words: Span) -> bool:
    if len(words) == 1:
        name = words.root.lower_
        return name in MASTHEADS and name != "observer" and words.root.ent_type_ != "PERSON"
    paper = words[-1].lower_ in PAPERS and _is_after_the(words, "")
    masthead = any(word.lower_ in MASTHEADS for word in words)
    return paper or masthead or (words.root.lower_ in OUTLETS and words.root.lower_ != "agency")
