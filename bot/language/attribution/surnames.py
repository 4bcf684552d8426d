"""Last names the article shows to be names, whatever tag the model gives them elsewhere: "Will", "Sanders", "Trump".

A last name is shown by a person in full as the model sees one, by a first name that is surely one before it, or by the
way news writes people: in full once, later by the last name alone as the subject of a reporting verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.attribution.cues import VERBS
from bot.language.attribution.forenames import is_mans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

NO_PEOPLE = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})

# First names that are places as well: bodies are named after these ("Charlotte Water").
PLACES = frozenset({"charlotte", "douglas", "florence", "georgia", "victoria", "virginia", "vernon", "warren"})


def surnames(doc: Doc) -> frozenset[str]:
    """Return the last names of those named in full, as the article writes them."""
    seen = [*_of_persons(doc), *(token.text for token in doc if _follows_forename(token))]
    return frozenset((*seen, *_of_speakers(doc)))


def _of_persons(doc: Doc) -> Iterator[str]:
    for entity in doc.ents:
        last = entity[-1]
        if entity.label_ == "PERSON" and last.i > entity.start and _is_name_like(last):
            yield last.text


def _of_speakers(doc: Doc) -> Iterator[str]:
    """Yield what stands alone as a speaker and elsewhere behind another capitalised word."""
    alone = {token.text for token in doc if _speaks_alone(token)}
    for token in doc:
        if token.text in alone and _capital_before(token) and token.ent_type_ not in NO_PEOPLE:
            yield token.text


def _speaks_alone(token: Token) -> bool:
    speaks = token.dep_ == "nsubj" and token.head.lemma_.lower() in VERBS and token.pos_ == "PROPN"
    start = _start(token)
    described = any(child.dep_ in ("det", "compound", "amod", "poss") and child.i < start for child in token.children)
    return speaks and not described and _is_name_like(token)


def _follows_forename(token: Token) -> bool:
    before = _capital_before(token)
    if before is None or is_mans(before.text) is None or token.ent_type_ in NO_PEOPLE:
        return False
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    goes_on = following is not None and following.text[0].isupper() and token.whitespace_ == " "
    return token.ent_type_ != "ORG" or not (goes_on or before.lower_ in PLACES)


def _capital_before(token: Token) -> Token | None:
    """Return the capitalised word right before a capitalised one, no title of a work or heading around them."""
    start = _start(token)
    if start == 0 or not _is_name_like(token):
        return None
    before = token.doc[start - 1]
    close = before.whitespace_ == " " and _is_name_like(before) and token.head.i != before.i
    the = before.i > 0 and token.doc[before.i - 1].lower_ == "the"
    return before if close and not the else None


def _start(token: Token) -> int:
    """Return where a name with hyphens begins that ends at the token."""
    at, doc = token.i, token.doc
    while at - 1 > 0 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_ and not doc[at - 2].whitespace_:
        at -= 2
    return at


def _is_name_like(token: Token) -> bool:
    text = token.text
    return (
        len(text) > 1 and text[0].isupper() and not text.isupper() and text.replace("’", "").replace("'", "").isalpha()
    )
