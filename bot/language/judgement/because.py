"""The phrases shown as the reason for a label: whole words of the quote that say something by themselves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.language.parse.entities import entity_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain.span import Span
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

MOST_PHRASES: Final = 4
MOST_WORDS: Final = 5
"""Words of one phrase."""
FIGURES: Final = frozenset(("CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"))
_WORD: Final = re.compile(r"[$£€]?\w+(?:[-‑'’.,/&]\w+)*%?")
_TELLING: Final = frozenset(("ADJ", "ADV", "INTJ", "NOUN", "NUM", "PROPN", "VERB"))
_HELPERS: Final = frozenset(("be", "do", "get", "have", "'s", "’s"))
_STRESS_WORDS: Final = """
about also as even how just more much n't n’t not only quite really so such then there too very when where why
"""
_STRESS: Final = frozenset(_STRESS_WORDS.split())
"""Adverbs that say nothing without the word they stand with."""
_LEFT: Final = frozenset(("amod", "compound", "nummod", "quantmod"))
_HELPING: Final = frozenset(("aux", "auxpass", "neg"))
_NOBODY: Final = frozenset(("nobody", "none", "nothing", "neither"))
_OBJECTS: Final = frozenset(("acomp", "attr", "dobj", "oprd"))


def because(tokens: Iterable[Token], parse: Parse, span: Span) -> tuple[str, ...]:
    """Return at most four phrases of at most five words, in the quote's order; none if the quote has no words."""
    words = list(_words(parse, span))
    reached = sorted(filter(None, (_within(words, *_reach(token)) for token in tokens)))
    told = [_told(parse, words, first, last) for first, last in _joined(parse, words, reached)]
    phrases = [parse.text[words[first].start : words[last].end] for first, last in filter(None, told)]
    return tuple(_distinct(phrases))[:MOST_PHRASES] or _first_telling(parse, words)


class _Word(NamedTuple):  # a hundred are made for a phrase that is shown, at a third of what a dataclass takes
    """A whole word, with its clitics and hyphens, and whether it says anything by itself."""

    start: int
    end: int
    tokens: Sequence[Token]

    @property
    def telling(self) -> bool:
        """Whether any of its tokens says something; asked of the few words of a phrase only."""
        return any(map(_is_telling, self.tokens))


def _words(parse: Parse, span: Span) -> Iterator[_Word]:
    tokens = tuple(parse.doc.char_span(span.start, span.end, alignment_mode="expand") or ())
    starts = [token.idx for token in tokens]
    for match in _WORD.finditer(parse.text, span.start, span.end):
        start, end = match.span()
        yield _Word(start, end, tokens[bisect_right(starts, start) - 1 : bisect_left(starts, end)])


def _is_telling(token: Token) -> bool:
    if token.dep_ == "prt":
        return True
    return token.pos_ in _TELLING and token.lemma_.lower() not in _HELPERS and token.lower_ not in _STRESS


def _reach(token: Token) -> tuple[Token, Token]:
    """Return the first and last token of what belongs to a word: a noun's adjectives, a verb's "not" and its object."""
    if token.like_num or token.ent_type_ in FIGURES:
        return _figure(token)
    if token.pos_ in {"VERB", "AUX"}:
        return _verb(token)
    left = token
    while (
        left.i > 0
        and (before := left.nbor(-1)).dep_ in {*_LEFT, "advmod"}
        and before.head.i <= token.i
        and before.head.i >= left.i
    ):
        left = before
    return left, token


def _figure(token: Token) -> tuple[Token, Token]:
    """Return a figure with what it counts: "more than 40 families"."""
    entity = entity_of(token)
    first, last = (entity[0], entity[-1]) if entity else (token, token)
    counted = next((each.head for each in (token, last) if each.dep_ in _LEFT), last)
    edge = token.left_edge if token.like_num and last.i - token.left_edge.i < MOST_WORDS - 1 else first
    first = edge if edge.i < first.i else first
    near = last.i <= counted.i < first.i + MOST_WORDS
    return first, counted if near else last


def _verb(token: Token) -> tuple[Token, Token]:
    """Return a verb with its helpers and its object, with "there" and "it" before "is"; without helpers if too long."""
    first, last = _opening(token), _ending(token)
    short = len(token.doc[first.i : last.i + 1].text.split()) <= MOST_WORDS
    return first if short else token, last


def _opening(verb: Token) -> Token:
    """Return the word a verb's phrase begins with: "nobody", a helper or "not", "it" before "is", or the verb."""
    near = [child for child in verb.lefts if verb.i - child.i < MOST_WORDS]
    helping = [child for child in near if child.dep_ in _HELPING or child.lower_ in _NOBODY]
    if verb.lemma_ == "be" and not helping:
        helping = [child for child in near if child.tag_ in {"EX", "PRP"} and child.i == verb.i - 1]
    return (helping or [verb])[0]


def _ending(verb: Token) -> Token:
    """Return the word a verb's phrase ends with: its object, its particle, what it is "to" do, or the verb itself."""
    near = [child for child in verb.rights if child.i - verb.i < MOST_WORDS]
    objects = [child for child in near if child.dep_ in _OBJECTS]
    particles = [child for child in near if child.dep_ == "prt"]
    deeds = [child for child in near if child.dep_ == "xcomp" and child.tag_ == "VB"]
    return (objects or particles or deeds or [verb])[0]


def _within(words: Sequence[_Word], first: Token, last: Token) -> tuple[int, int] | None:
    """Return the first and last of the quote's words that the tokens touch, cut to the longest phrase."""
    start, end = first.idx, last.idx + len(last)
    before = bisect_right(words, start, key=attrgetter("end"))
    behind = bisect_left(words, end, key=attrgetter("start"))
    return (before, behind - 1) if before < behind else None


def _joined(parse: Parse, words: Sequence[_Word], ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the ranges, those that meet as one where it is not too long."""
    run: tuple[int, int] | None = None
    for first, last in ranges:
        joint = run and (run[0], max(run[1], last))
        near = run and joint and first <= run[1] + 1 and joint[1] - joint[0] < MOST_WORDS
        if joint and near and _unbroken(parse, words, *joint):
            run = joint
            continue
        if run:
            yield run
        run = first, last
    if run:
        yield run


def _unbroken(parse: Parse, words: Sequence[_Word], first: int, last: int) -> bool:
    """Return whether only single spaces stand between the words."""
    return all(
        parse.text[left.end : right.start] == " "
        for left, right in zip(words[first:last], words[first + 1 : last + 1], strict=True)
    )


def _told(parse: Parse, words: Sequence[_Word], first: int, last: int) -> tuple[int, int] | None:
    """Return the phrase ended by a telling word, which it goes on to reach if it has none; None if there is none."""
    end = min(first + MOST_WORDS, len(words)) - 1
    while not _unbroken(parse, words, first, end):
        end -= 1
    telling = [index for index in range(first, end + 1) if words[index].telling]
    if telling:
        return first, max((index for index in telling if index <= last), default=telling[0])
    return _told(parse, words, end + 1, last) if end < last else None


def _distinct(phrases: Sequence[str]) -> Iterator[str]:
    """Yield the phrases that no other one holds, each once."""
    seen: set[str] = set()
    for phrase in phrases:
        key = phrase.casefold()
        held = any(key != other.casefold() and f" {key} " in f" {other.casefold()} " for other in phrases)
        if not held and key not in seen:
            seen.add(key)
            yield phrase


def _first_telling(parse: Parse, words: Sequence[_Word]) -> tuple[str, ...]:
    """Return the quote's first main verb with its object, else its first noun, else its first words."""
    if not words:
        return ()
    tokens = parse.doc.char_span(words[0].start, words[-1].end, alignment_mode="expand") or ()
    verbs = [token for token in tokens if token.pos_ == "VERB" and token.dep_ not in {"acl", "relcl"}]
    nouns = [token for token in tokens if token.pos_ in {"NOUN", "PROPN"}]
    ranges = (_within(words, *_reach(token)) for token in (verbs or nouns)[:1])
    told = next((told for found in ranges if found and (told := _told(parse, words, *found))), None)
    first, last = told or _start(parse, words)
    return (parse.text[words[first].start : words[last].end],)


def _start(parse: Parse, words: Sequence[_Word]) -> tuple[int, int]:
    last = min(MOST_WORDS, len(words)) - 1
    while not _unbroken(parse, words, 0, last):
        last -= 1
    return 0, last
