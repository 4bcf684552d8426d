"""What a reporting verb governs: its clause, what it calls whom, the thing it tells of, the sentence it is set into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.attribution.cues import VERBS, Frame, Strength
from bot.language.attribution.issuers import SUBJECTS
from bot.language.attribution.nouns import UNNAMED
from bot.language.attribution.unsaid import is_unsaid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain.span import Span
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

CONTENT = ("ADP", "SCONJ", "DET", "VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM")
# "officials who asked not to be named" tells who they are, not what they said.
ANONYMITY = frozenset({"name", "identify", "quote"})
ANYBODY = frozenset({"man", "member", "people", "person", "resident", "woman"})
_FINDERS = """
    analysis assessment audit commission committee court inquest inquiry inspection inspector investigation judge jury
    panel poll report research researcher review scientist study survey test tribunal
"""
FINDERS = frozenset(_FINDERS.split())  # "A poll found both men largely unknown"
FEWEST_WORDS = 2


def contents(page: Page, verb: Token, frame: Frame) -> Iterator[Token]:
    """Yield the heads of what the verb says."""
    clauses = list(_clauses(verb, frame))
    found = [*clauses, *about(verb, frame), *named(verb, frame)]
    if not found:
        found = list(_around(page, verb, frame)) or list(thing(verb, frame))
    yield from (content for content in found if content.pos_ in CONTENT)


def _clauses(verb: Token, frame: Frame) -> Iterator[Token]:
    """The clause it governs: "said that …", "vowed to …"."""
    for child in verb.children:
        told = child.dep_ == "ccomp" and not (frame.strength is Strength.SHOWN and _is_found_so(child))
        asked = child.dep_ == "xcomp" and frame.order and child.lemma_ not in ANONYMITY
        if told or (asked and not _is_what_they_do(child)):
            yield child


def _is_found_so(state: Token) -> bool:
    """Return whether somebody came upon it in that state: "found a side door open"; a study's finding is reported."""
    verbless = state.pos_ in ("ADJ", "ADP", "ADV") and not any(
        each.dep_ in ("cop", "aux", "mark") for each in state.children
    )
    finder = next((child.lemma_.lower() for child in state.head.children if child.dep_ in SUBJECTS), "")
    return verbless and finder not in FINDERS


def _is_what_they_do(word: Token) -> bool:
    """Return whether it tells of those spoken to what they do: "told waiting reporters"."""
    return word.tag_ == "VBG" and word.i == word.head.i + 1 and word.i + 1 < len(word.doc) and word.nbor().tag_ == "NNS"


def about(verb: Token, frame: Frame) -> Iterator[Token]:
    """What a preposition opens: "called for calm", "accused him of lying"."""
    for child in verb.children if not frame.thing else ():
        if child.dep_ == "prep" and child.lower_ in frame.about:
            if frame.whom:
                yield from (*_accused(verb), child)
            yield from (below for below in child.children if below.dep_ in ("pobj", "pcomp"))


def _accused(verb: Token) -> Iterator[Token]:
    """Whom it is said of: "accused the firm of lying"; without them the rest says nothing."""
    yield from (child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i)


def named(verb: Token, frame: Frame) -> Iterator[Token]:
    """What it calls whom, or whom it asks: "called the plan a farce", "described her as shy", "urged them to go"."""
    children = list(verb.children)
    names = [c for c in children if c.dep_ == "oprd" or (c.dep_ == "prep" and c.lower_ == "as")]
    if frame.naming and names:
        yield from (child for child in children if child.dep_ == "dobj" and child.i > verb.i)
        yield from names
    elif frame.order and any(child.dep_ == "xcomp" for child in children):
        yield from (child for child in children if child.dep_ == "dobj" and child.i > verb.i)


def thing(verb: Token, frame: Frame) -> Iterator[Token]:
    """The thing it tells of: "announced the closure of the bridge", "estimated the cost at a million"."""
    for child in verb.children if frame.thing else ():
        if child.dep_ != "dobj" or child.i < verb.i or (verb.lemma_ == "cite" and _is_source(child)):
            continue
        measures = [each for each in verb.children if each.dep_ == "prep" and each.lower_ in frame.about]
        if measures or child.right_edge.i - child.left_edge.i >= FEWEST_WORDS:
            yield from (child, *measures)


def _is_source(cited: Token) -> bool:
    """Return whether what is cited is itself somebody that tells: "citing two diplomats", "citing people"."""
    return cited.pos_ == "PROPN" or cited.lemma_.lower() in UNNAMED | ANYBODY


def _around(page: Page, verb: Token, frame: Frame) -> Iterator[Token]:
    """The sentence it is set into: "The bridge, she said, was closed", "The bridge, said the mayor, was closed"."""
    set_in = verb.dep_ in ("parataxis", "ccomp", "advcl", "dep") and _stands_between(verb)
    if not set_in or frame.strength is not Strength.SPOKEN or verb.head.i == verb.i or is_unsaid(verb):
        return
    if not page.quoted[verb.head.i] and (_tells(verb.head) or _is_told(verb)):
        return
    if verb.head.pos_ in ("VERB", "AUX") and not any(child.dep_ == "mark" for child in verb.children):
        yield verb.head


def _stands_between(verb: Token) -> bool:
    """Return whether a comma or the sentence's end follows the verb, or its subject behind it: ", said the mayor,"."""
    last = verb.i
    behind_a_comma = verb.i > 0 and verb.nbor(-1).text == ","
    for child in verb.children:
        if behind_a_comma and child.dep_ in SUBJECTS and child.left_edge.i == verb.i + 1:
            last = child.right_edge.i - child.right_edge.is_punct
    return last + 1 < len(verb.doc) and verb.doc[last + 1].text in (",", ".")


def _is_told(verb: Token) -> bool:
    """Return whether the verb is itself what was said: "Inquiries continue, the department said"."""
    over = VERBS.get(verb.head.lemma_.lower())
    ahead = any(child.dep_ in SUBJECTS and verb.i < child.i for child in verb.head.children)
    return verb.dep_ == "ccomp" and over is not None and over.strength is Strength.SPOKEN and ahead


def _tells(verb: Token) -> bool:
    """Return whether the verb carries its own words: "Her boss, she said, told her that …"."""
    frame = VERBS.get(verb.lemma_.lower())
    spoken = frame is not None and frame.strength is Strength.SPOKEN
    return spoken and any(
        child.dep_ == "ccomp" and any(below.dep_ == "mark" for below in child.children) for child in verb.children
    )


def beside_commas(page: Page, verb: Token, speaker: Span) -> set[int]:
    """The same where the parser did not see it: all of the sentence but what stands between the two commas."""
    first = page.token_at(speaker.start)
    last = verb.i + 1
    sentence = verb.sent
    if not sentence.start < first < verb.i or last >= sentence.end:
        return set()
    commas = page.tokens[first - 1].text == "," and page.tokens[last].text in (",", ".")
    if not commas or any(page.quoted[sentence.start : sentence.end]):
        return set()
    return set(range(sentence.start, first)) | set(range(last, sentence.end))
