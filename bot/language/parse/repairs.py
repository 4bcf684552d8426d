"""Grammar that the model gets wrong for some names and not for others, put right by what English allows.

A name behind a noun and a comma is that noun's name, never the time or manner of a verb ("according to the mayor, Jane
Roe"); of two subjects around a verb set between commas, the first is that of the sentence around it ("The bridge, said
the mayor, is safe"); what follows a reporting clause set between commas goes on with the sentence around it ("Nobody
came, she added, and nobody wrote").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LOOSE = frozenset({"npadvmod", "dep", "oprd", "meta"})


def repaired(doc: Doc) -> Doc:
    """Return the same document with those attachments put right."""
    for token in doc:
        if token.pos_ == "VERB" and token.i and doc[token.i - 1].text == ",":
            _inverted(token)
        loose = token.dep_ in LOOSE or (token.dep_ == "pobj" and token.head.lower_ == "according")
        if loose and token.pos_ == "PROPN":
            _name(token)
        elif token.dep_ == "parataxis" and token.pos_ == "VERB":
            _set_in(token)
    return doc


def _name(last: Token) -> None:
    """Hang a name of two words or more on the noun that it stands behind, if a comma alone is between them."""
    first = last.left_edge.i
    if first < last.i and first - 2 >= last.sent.start and all(each.pos_ == "PROPN" for each in last.subtree):
        comma, noun = last.doc[first - 1], last.doc[first - 2]
        ends = last.i + 1 == len(last.doc) or last.doc[last.i + 1].is_punct
        if (
            comma.text == ","
            and noun.tag_ == "NN"
            and ends
            and not noun.is_ancestor(last)
            and not last.is_ancestor(noun)
        ):
            comma.head, last.head = noun, noun
            last.dep_ = "appos"


def _inverted(verb: Token) -> None:
    """Hang the subject before an inverted clause on the verb around that clause, which stands behind it."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    first, last = (subjects[0], subjects[-1]) if subjects else (verb, verb)
    if not first.i < verb.i == last.left_edge.i - 1 or first.right_edge.i > verb.i:
        return
    below = (child for child in verb.children if child.dep_ == "ccomp" and child.left_edge.i > last.i)
    around = next(below, verb.head if verb.dep_ in ("parataxis", "dep") else verb)
    if around.i > last.right_edge.i and around.pos_ in ("VERB", "AUX"):
        first.head = around


def _set_in(verb: Token) -> None:
    """Hang what "and" adds behind a clause between commas on the verb that the clause is set into."""
    around, after = verb.head, verb.i + 1
    before = verb.left_edge.i - (verb.left_edge.text != ",")
    if not around.i < before or after >= len(verb.doc) or verb.doc[before].text != "," or verb.doc[after].text != ",":
        return
    for child in [each for each in verb.children if each.i > after and each.dep_ in ("cc", "conj")]:
        child.head = around
