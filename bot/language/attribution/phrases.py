"""Reporting phrases that are no verb: "according to", "in the words of", the clause of a noun ("the claim that …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.attribution.cues import Strength
from bot.language.attribution.said import Cue
from bot.language.attribution.unsaid import is_unsaid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

CLAUSES = ("relcl", "advcl", "acl", "ccomp")
WORDS_OF = frozenset({"words", "view", "opinion", "judgement", "judgment", "estimation", "telling", "account"})
OPENERS = WORDS_OF | {"according", "per", "put", "puts", "as"}
"""The words, in small letters, at which a phrase that is no verb can report something."""
OWN_VOICE = frozenset({"my", "our", "your"})  # the writer's or the reader's, and nobody's whom the article reports
AS_TOLD = frozenset(
    {
        "argue",
        "explain",
        "note",
        "observe",
        "point",
        "recall",
        "remark",
        "report",
        "reveal",
        "say",
        "tell",
        "warn",
        "write",
    }
)
REBUTTING = frozenset({"reject", "deny", "dismiss", "dispute", "rebut", "refute"})


def phrased(page: Page, token: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield what a reporting phrase that begins or turns at this token reports, which is the rest of its sentence."""
    if token.lower_ == "according" and token.i + 1 < len(page.tokens) and page.tokens[token.i + 1].lower_ == "to":
        yield from _told(page, token, token, _of(page.tokens[token.i + 1]))
    elif token.lower_ == "per" and token.dep_ == "prep" and _stands_apart(token):
        yield from _told(page, token, token, _of(token))
    elif token.lower_ in WORDS_OF and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        yield from _in_the_words(page, token)
    elif token.lower_ in ("put", "puts") and _is_put_it(token):
        yield from _put_it(page, token)
    elif token.lower_ == "as" and token.is_sent_start and token.head.dep_ == "advcl":
        yield from _as_told(page, token)


def _in_the_words(page: Page, noun: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the rest of: "In the words of the mayor, …", "…, in the mayor's view"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    of = next((child for child in noun.children if child.lower_ == "of"), None)
    if owner is not None and owner.lower_ not in OWN_VOICE:
        yield from _told(page, noun.head, noun, owner, noun.i)
    elif of is not None:
        yield from _told(page, noun.head, of, _of(of))


def _is_put_it(verb: Token) -> bool:
    children = {(child.dep_, child.lower_) for child in verb.children}
    return ("dobj", "it") in children and any(word == "as" for _, word in children)


def _put_it(page: Page, verb: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the rest of: "As the mayor put it, …"."""
    first = next(child for child in verb.children if child.lower_ == "as")
    speaker = next((child for child in verb.children if child.dep_ == "nsubj" and not page.quoted[child.i]), None)
    it = next(child for child in verb.children if child.lower_ == "it")
    if first.i < verb.i < it.i:
        yield from _told(page, first, verb, speaker, it.i)


def _as_told(page: Page, first: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the rest of: "As the mayor said in March, …"."""
    verb = first.head
    if verb.lemma_.lower() not in AS_TOLD or is_unsaid(verb):
        return
    speaker = next((child for child in verb.children if child.dep_ == "nsubj" and not page.quoted[child.i]), None)
    last = verb.right_edge.i
    governs = any(child.dep_ in CLAUSES or child.dep_ == "xcomp" for child in verb.children)
    set_apart = last + 1 < len(page.tokens) and page.tokens[last + 1].text == ","
    if speaker is not None and speaker.i < verb.i and not governs and set_apart:
        yield from _told(page, first, verb, speaker, last)


def _of(preposition: Token) -> Token | None:
    return next((child for child in preposition.children if child.dep_ in ("pobj", "pcomp")), None)


def _stands_apart(token: Token) -> bool:
    """Return whether the phrase opens or ends its sentence; one set in tells how it was said ("per a translator")."""
    closes = token.i > token.sent.start and token.nbor(-1).text == "," and token.right_edge.i + 2 >= token.sent.end
    return token.i == token.sent.start or closes


def _told(
    page: Page, first: Token, cue: Token, source: Token | None, last: int | None = None
) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the cue with the rest of the sentence; the phrase runs from `first` to `last`, or to the source's end."""
    if source is None or page.line_of(source.idx) != page.line_of(first.idx):
        return
    end = _end_of_source(source)
    opening = page.tokens[first.i + 1] if cue.i == first.i and first.lower_ == "according" else cue
    told = Cue(
        at=cue.i,
        span=page.span(min(first.i, cue.i) if last is None else cue.i, opening.i),
        strength=Strength.SPOKEN,
        speaker=source.i,
        mention=page.span(min(source.left_edge.i, source.i), source.i if source.dep_ == "poss" else end),
    )
    yield told, _accorded(page, first, source, end if last is None else last)


def _end_of_source(source: Token) -> int:
    last = source.right_edge.i
    for child in source.children:
        if child.dep_ in CLAUSES:
            last = min(last, max(source.i, child.left_edge.i - 1))
    while last > source.i and (source.doc[last].is_punct or source.doc[last].is_space):
        last -= 1
    return last


def _accorded(page: Page, token: Token, source: Token, last: int) -> set[int]:
    """Return what is told: all that follows a phrase that opens the sentence, else what goes before it."""
    sentence = token.sent
    if token.i == sentence.start:
        return set(range(max(last, min(source.right_edge.i, sentence.end - 1)) + 1, sentence.end))
    head = token.head.head if token.dep_ == "mark" else token.head
    inner = head.i != token.i and head.pos_ in ("VERB", "AUX") and head.dep_ not in ("ROOT", "conj")
    words = under(head) if inner else set(range(sentence.start, sentence.end))
    set_in = last + 1 < len(page.tokens) and page.tokens[last + 1].text == "," and page.tokens[token.i - 1].text == ","
    after = max(last, source.right_edge.i)  # "according to the report, which the board has read": it is not told
    return {at for at in words if at < token.i or (set_in and at > after)}


def noun_clause(page: Page, noun: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the clause of a reporting noun: "his claim that …", "a warning from the board that …"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None) or _whose(noun)
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp") and any(x.lower_ == "that" and x.dep_ == "mark" for x in child.children):
            cue = Cue(
                at=noun.i,
                span=page.span(noun.i, noun.i),
                strength=Strength.SPOKEN,
                speaker=None if owner is None else owner.i,
                mention=None if owner is None else page.span(min(owner.left_edge.i, owner.i), _named_to(owner)),
                unsaid=owner is None and noun.head.lemma_ in REBUTTING,
            )
            yield cue, under(child)


def _named_to(owner: Token) -> int:
    return owner.i if owner.dep_ == "poss" else _end_of_source(owner)


def _whose(noun: Token) -> Token | None:
    """Return who made the claim, named behind it: "a claim by the mayor that …"."""
    by = (child for child in noun.children if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"))
    return next((owner for each in by if (owner := _of(each)) is not None and owner.pos_ != "NUM"), None)


def under(token: Token) -> set[int]:
    """Return the places of the words that the token governs, its own among them."""
    return {each.i for each in token.subtree}
