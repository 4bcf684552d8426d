"""Reported speech: which words of a sentence a cue makes somebody else's, one small function a construction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.attribution.contents import FEWEST_WORDS, about, beside_commas, contents, named, thing
from bot.language.attribution.cues import HEARD, NOUNS, VERBS, Frame, Strength
from bot.language.attribution.page import is_break
from bot.language.attribution.phrases import OPENERS, noun_clause, phrased, under
from bot.language.attribution.said import Cue, Said
from bot.language.attribution.subjects import mention, speaker_of, who
from bot.language.attribution.unsaid import is_a_name, is_heard, is_hollow, is_put, is_unsaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.span import Span
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

__all__ = ["Cue", "Said", "cue_of", "reported"]

# What stands beside a spoken verb and is not what was said: "told reporters in Rome on Monday".
CIRCUMSTANCES = ("dobj", "dative", "prep", "npadvmod", "advmod", "advcl")
_TELLING: Final = frozenset(("VERB", "AUX", "NOUN"))


def reported(page: Page) -> tuple[tuple[Cue, ...], tuple[Said, ...]]:
    """Return every cue outside quotation marks, in order, and the stretches that grammar gives to them."""
    cues: list[Cue] = []
    said: list[Said] = []
    for token, quoted in zip(page.tokens, page.quoted, strict=True):
        if quoted or not (token.pos_ in _TELLING or token.lower_ in OPENERS):  # most tokens: nothing to read
            continue
        for cue, body in _readings(page, token):
            cues.append(cue)
            said += (Said(span, cue) for span in _runs(page, body))
    return tuple(cues), tuple(said)


def _readings(page: Page, token: Token) -> Iterator[tuple[Cue, set[int]]]:
    if token.lower_ in OPENERS:
        yield from phrased(page, token)
    kind = token.pos_
    frame = _frame(token) if kind in ("VERB", "AUX") else None
    if frame is not None:
        unheard = frame.strength is Strength.SPOKEN and is_hollow(token)
        if not unheard and not is_a_name(token) and token.dep_ != "amod":
            yield _verb(page, token, frame)
    elif kind == "NOUN" and token.lemma_.lower() in NOUNS:
        yield from noun_clause(page, token)


def _frame(verb: Token) -> Frame | None:
    return HEARD if is_heard(verb) else VERBS.get(verb.lemma_.lower())


def _verb(page: Page, verb: Token, frame: Frame) -> tuple[Cue, set[int]]:
    cue = cue_of(page, verb, frame.strength)
    head = None if cue.speaker is None else page.tokens[cue.speaker]
    body: set[int] = set()
    for content in contents(page, verb, frame):
        words = under(content)
        words -= _told_beside(verb, words)
        if content.i > verb.i:
            words -= _glosses(page, content, words)
        body |= words - under(verb) if content.i == verb.head.i else words
    if not body and not cue.unsaid and cue.mention is not None and frame.strength is Strength.SPOKEN:
        body = beside_commas(page, verb, cue.mention)
    body -= _frame_of(verb, head, frame)
    return cue, {at for at in body if at < verb.i} if _is_inverted(page, verb) else body


def _up_to(page: Page, verb: Token, beside: Span) -> Span:
    """Return the mention, cut before the verb where the parser hung all that follows on its subject."""
    first = page.token_at(beside.start)
    return page.span(first, verb.i - 1) if first < verb.i and beside.end > verb.idx else beside


def _told_beside(verb: Token, words: set[int]) -> set[int]:
    """Return what a verb beside this one tells, which the parser hung below: noting that … but warning that …."""
    for at in sorted(words):
        if at != verb.i and _level(verb.doc[at]).i == verb.i:
            joined = at - 1 if verb.doc[at - 1].dep_ == "cc" else at
            return {each for each in words if each >= joined}
    return set()


def _level(verb: Token) -> Token:
    """Return the participle that this one is joined to in truth, above the clause in which the parser joined it."""
    if verb.dep_ != "conj" or verb.tag_ != "VBG" or verb.head.tag_ == "VBG" or verb.lemma_.lower() not in VERBS:
        return verb
    above = (each for each in verb.ancestors if each.tag_ == "VBG" and each.lemma_.lower() in VERBS)
    return next(above, verb)


def _glosses(page: Page, content: Token, words: set[int]) -> set[int]:
    """Return the relative clause behind a comma at the very end: the writer explains, and the speaker need not have."""
    last = max(words)
    for at in words:
        token = page.tokens[at]
        if token.dep_ != "relcl" or token.right_edge.i < last - 1:
            continue
        first = token.left_edge
        if first.i > content.i and first.tag_ in ("WDT", "WP", "WP$", "WRB") and page.tokens[first.i - 1].text == ",":
            return {each for each in words if each >= first.i}
    return set()


def cue_of(page: Page, verb: Token, strength: Strength) -> Cue:
    """Return the verb as a cue, with its speaker; "who" stays the mention, and whom it follows is the speaker."""
    head = None if is_put(verb) and verb.is_title else speaker_of(page, _level(verb))
    relative = who(verb)
    if is_heard(verb):
        return Cue(verb.i, page.span(verb.i, verb.i), strength)
    if relative is not None:
        beside: Span | None = page.span(relative.i, relative.i)
    else:
        beside = None if head is None else _up_to(page, verb, mention(page, head))
    speaker = None if head is None else head.i
    return Cue(verb.i, page.span(verb.i, verb.i), strength, speaker, beside, is_unsaid(verb))


def _is_inverted(page: Page, verb: Token) -> bool:
    """Return whether the verb follows a quotation and its subject follows it: “…,” said the mayor."""
    follows = page.tokens[verb.i + 1].pos_ if verb.i + 1 < len(page.tokens) else ""
    return verb.i > 0 and page.quoted[verb.i - 1] and follows in ("PROPN", "DET", "ADJ", "NOUN")


def _frame_of(verb: Token, head: Token | None, frame: Frame) -> set[int]:
    """Return the tokens around a verb that say who spoke, when, where and to whom."""
    words = {verb.i} | {child.i for child in verb.children if child.dep_ in ("aux", "neg", "auxpass")}
    if head is not None and head.head.i == verb.i:
        words |= under(head)
    governed = {each.i for each in (*about(verb, frame), *named(verb, frame), *thing(verb, frame))}
    for child in verb.children:
        if child.i in governed:
            continue
        told = child.dep_ in CIRCUMSTANCES and not (child.dep_ == "prep" and child.lower_ in frame.about)
        if told and frame.strength is Strength.SPOKEN:
            words |= under(child)
    return words


def _runs(page: Page, words: Iterable[int]) -> Iterator[Span]:
    """Yield the unbroken stretches of the tokens, without loose punctuation, each at least two words long."""
    run: list[int] = []
    for at in sorted(words):
        broken = is_break(page.tokens[at]) and not page.quoted[at]
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
    if sum(page.tokens[at].text[0].isalnum() for at in kept) >= FEWEST_WORDS:
        yield page.span(kept[0], kept[-1])


def _loose(page: Page, at: int) -> bool:
    token = page.tokens[at]
    return token.is_space or (token.is_punct and not token.is_quote)
