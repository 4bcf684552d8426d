"""When a word of a point and a word of its evidence are the same word, and which words carry what is said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.parse.tokens import Doc, Span, Token


def listed(words: str) -> frozenset[str]:
    """Return the words of a list that is written as they are read."""
    return frozenset(words.split())


_ENDINGS: Final = tuple(
    sorted(
        listed("""
        ability able al ally ance ation ations e ed ement ence er ers ies ied ing ings ion ions ism ist ity ive ly ment
        ments ness or ors s ure y
        """),
        key=lambda ending: (-len(ending), ending),
    )
)
_SHORTEST_ROOT: Final = 4
_CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_EMPTY: Final = listed("""
    add also another case first go good have keep last make many more most much new now old other own part people
    several still such take thing time use very way well
    """)
"""Words so common that two texts sharing one says nothing."""
_LIGHT: Final = listed("be do get go have let make say take use will")
_KEPT: Final = listed("bottom empty full name serious top")
"""Content, though spaCy calls them fillers."""
_IRREGULAR: Final = {
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "won": "win", "lost": "lose", "sold": "sell",
    "bought": "buy", "shut": "shut", "cut": "cut", "beaten": "beat", "built": "build", "grew": "grow", "went": "go",
}  # fmt: skip
"""What the small model's lemmatizer misses where it takes a verb for a noun or an adjective."""


def root(token: Token) -> str:
    """Return what a word has in common with its other forms: "closed", "closes" and "closure" have one root."""
    return root_of(token.lemma_.lower())


@cache
def root_of(word: str) -> str:
    """Return the word without its ending, if enough is left."""
    word = _IRREGULAR.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT:
            return word.removesuffix(ending)
    return word


def carries(token: Token) -> bool:
    """Return whether a word carries content: no helper, no filler."""
    if token.pos_ not in _CONTENT or not any(character.isalnum() for character in token.text):
        return False
    if token.pos_ == "VERB":
        return token.lemma_.lower() not in _LIGHT
    return token.pos_ == "NUM" or token.lower_ in _KEPT or not (token.is_stop or token.lemma_.lower() in _EMPTY)


def roots(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the roots of the words that carry content."""
    return frozenset(root(token) for token in tokens if carries(token))


def twins(token: Token, doc: Doc) -> list[Token]:
    """Return the words of `doc` with the root of `token`."""
    wanted = root(token)
    return [each for each in doc if root(each) == wanted and each.pos_ != "AUX"]


def company(token: Token) -> frozenset[str]:
    """Return the roots of what stands beside a word in the grammar: its head, what hangs on both, two steps down."""
    near = {token.head, *token.children, *token.head.children}
    near |= {below for child in token.children for below in child.children}
    near |= {below for child in token.head.children for below in child.children}
    near.discard(token)
    return roots(near)


def nearest(token: Token, doc: Doc) -> list[Token]:
    """Return the words of `doc` with the root of `token`; of several, those in the company most like its own."""
    same = twins(token, doc)
    if len(same) < 2:  # noqa: PLR2004 - there is nothing to choose
        return same
    own = company(token)
    shared = [len(own & company(each)) for each in same]
    return [each for each, count in zip(same, shared, strict=True) if count == max(shared)]


def sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences that hold a word."""
    yield from (sentence for sentence in doc.sents if any(token.is_alpha for token in sentence))


def clause(token: Token) -> set[Token]:
    """Return the words of the clause that a word stands in, and the verbs over it with their helpers."""
    verb = token
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    found = set(_below(verb)) | set(_below(token))
    for above in verb.ancestors:
        found |= {above, *(child for child in above.children if child.dep_ not in _CLAUSES)}
    return found


def _below(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            yield from (child, *child.lefts)
        elif child.dep_ not in _CLAUSES:
            yield from _below(child)
        elif child.dep_ == "advcl":
            yield from (mark for mark in child.children if mark.dep_ == "mark")


_CLAUSES: Final = frozenset({"advcl", "ccomp", "conj", "relcl", "csubj", "parataxis", "nsubj", "nsubjpass"})
