"""Reported speech: which words of a sentence a cue makes somebody else's, one small function a construction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.cues import NOUNS, VERBS, Frame, Strength
from bot.language.attribution.page import is_break
from bot.language.attribution.subjects import mention, speaker_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from bot.language.attribution.page import Page

CONTENT = ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM")
# What stands beside a spoken verb and is not what was said: "told reporters in Rome on Monday".
CIRCUMSTANCES = ("dobj", "dative", "prep", "npadvmod", "advmod", "advcl")
CLAUSES = ("relcl", "advcl", "acl", "ccomp")
FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word or phrase in the article, the token it stands at, its strength and whose words it carries."""

    at: int
    span: Span
    strength: Strength
    speaker: int | None = None
    mention: Span | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of the article that a cue makes somebody's words."""

    span: Span
    cue: Cue | None


def reported(page: Page) -> tuple[tuple[Cue, ...], tuple[Said, ...]]:
    """Return every cue outside quotation marks, in order, and the stretches that grammar gives to them."""
    cues: list[Cue] = []
    said: list[Said] = []
    for token in page.doc:
        if page.quoted[token.i]:
            continue
        for cue, body in _readings(page, token):
            cues.append(cue)
            said += (Said(span, cue) for span in _runs(page, body))
    return tuple(cues), tuple(said)


def _readings(page: Page, token: Token) -> Iterator[tuple[Cue, set[int]]]:
    frame = VERBS.get(token.lemma_.lower())
    if token.lower_ == "according":
        yield from _according(page, token)
    elif token.pos_ in ("VERB", "AUX") and frame is not None:
        yield _verb(page, token, frame)
    elif token.pos_ == "NOUN" and token.lemma_.lower() in NOUNS:
        yield from _noun(page, token)


def _verb(page: Page, verb: Token, frame: Frame) -> tuple[Cue, set[int]]:
    head = speaker_of(page, verb)
    cue = Cue(
        at=verb.i,
        span=page.span(verb.i, verb.i),
        strength=frame.strength,
        speaker=None if head is None else head.i,
        mention=None if head is None else mention(page, head),
    )
    body: set[int] = set()
    for content in _contents(page, verb, frame):
        words = _below(content)
        body |= words - _below(verb) if content.i == verb.head.i else words
    return cue, body - _frame_of(verb, head, frame)


def _contents(page: Page, verb: Token, frame: Frame) -> Iterator[Token]:
    """Yield the heads of what the verb says."""
    found = [*_clauses(verb, frame), *_about(verb, frame)]
    if not found:
        found = list(_around(page, verb, frame))
    yield from (content for content in found if content.pos_ in CONTENT)


def _clauses(verb: Token, frame: Frame) -> Iterator[Token]:
    """The clause it governs: "said that …", "vowed to …"."""
    for child in verb.children:
        if child.dep_ == "ccomp" or (child.dep_ == "xcomp" and frame.order):
            yield child


def _about(verb: Token, frame: Frame) -> Iterator[Token]:
    """What a preposition opens: "called for calm", "accused him of lying"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in frame.about:
            yield from (below for below in child.children if below.dep_ in ("pobj", "pcomp"))


def _around(page: Page, verb: Token, frame: Frame) -> Iterator[Token]:
    """The sentence it is set into: "The bridge, she said, was closed"."""
    follows = page.doc[verb.i + 1].text if verb.i + 1 < len(page.doc) else ""
    set_in = verb.dep_ in ("parataxis", "ccomp", "advcl", "dep") and follows in (",", ".")
    if not set_in or frame.strength is not Strength.SPOKEN or verb.head.i == verb.i:
        return
    if verb.head.pos_ in ("VERB", "AUX") and not any(child.dep_ == "mark" for child in verb.children):
        yield verb.head


def _frame_of(verb: Token, head: Token | None, frame: Frame) -> set[int]:
    """Return the tokens around a verb that say who spoke, when, where and to whom."""
    words = {verb.i} | {child.i for child in verb.children if child.dep_ in ("aux", "neg", "auxpass")}
    if head is not None and head.head.i == verb.i:
        words |= _below(head)
    for child in verb.children:
        told = child.dep_ in CIRCUMSTANCES and not (child.dep_ == "prep" and child.lower_ in frame.about)
        if told and frame.strength is Strength.SPOKEN:
            words |= _below(child)
    return words


def _according(page: Page, token: Token) -> Iterator[tuple[Cue, set[int]]]:
    """The rest of the sentence: "According to the report, …"."""
    if token.i + 1 >= len(page.doc) or page.doc[token.i + 1].lower_ != "to":
        return
    to = page.doc[token.i + 1]
    source = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    if source is None or page.line_of(source.idx) != page.line_of(token.idx):
        return
    last = _end_of_source(source)
    cue = Cue(
        at=token.i,
        span=page.span(token.i, to.i),
        strength=Strength.SPOKEN,
        speaker=source.i,
        mention=page.span(min(source.left_edge.i, source.i), last),
    )
    yield cue, _accorded(page, token, last)


def _end_of_source(source: Token) -> int:
    last = source.right_edge.i
    for child in source.children:
        if child.dep_ in CLAUSES:
            last = min(last, max(source.i, child.left_edge.i - 1))
    while last > source.i and (source.doc[last].is_punct or source.doc[last].is_space):
        last -= 1
    return last


def _accorded(page: Page, token: Token, last: int) -> set[int]:
    phrase = set(range(token.i, last + 1))
    sentence = token.sent
    if token.i == sentence.start:
        return set(range(last + 1, sentence.end))
    head = token.head
    if head.i != token.i and head.pos_ in ("VERB", "AUX") and head.dep_ != "ROOT":
        return _below(head) - phrase
    return set(range(sentence.start, sentence.end)) - phrase


def _noun(page: Page, noun: Token) -> Iterator[tuple[Cue, set[int]]]:
    """The clause of a reporting noun: "his claim that …"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp") and any(x.lower_ == "that" and x.dep_ == "mark" for x in child.children):
            cue = Cue(
                at=noun.i,
                span=page.span(noun.i, noun.i),
                strength=Strength.SPOKEN,
                speaker=None if owner is None else owner.i,
                mention=None if owner is None else page.span(owner.left_edge.i, owner.i),
            )
            yield cue, _below(child)


def _below(token: Token) -> set[int]:
    return {each.i for each in token.subtree}


def _runs(page: Page, words: Iterable[int]) -> Iterator[Span]:
    """Yield the unbroken stretches of the tokens, without loose punctuation, each at least two words long."""
    run: list[int] = []
    for at in sorted(words):
        broken = is_break(page.doc[at]) and not page.quoted[at]
        if run and (broken or at != run[-1] + 1):
            yield from _kept(page, run)
            run = []
        if not broken:
            run.append(at)
    yield from _kept(page, run)


def _kept(page: Page, run: list[int]) -> Iterator[Span]:
    first, last = 0, len(run)
    while first < last and _loose(page, run[first]):
        first += 1
    while last > first and _loose(page, run[last - 1]):
        last -= 1
    kept = run[first:last]
    if sum(page.doc[at].text[0].isalnum() for at in kept) >= FEWEST_WORDS:
        yield page.span(kept[0], kept[-1])


def _loose(page: Page, at: int) -> bool:
    token = page.doc[at]
    return token.is_space or (token.is_punct and not token.is_quote)
