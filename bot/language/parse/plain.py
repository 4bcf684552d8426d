"""spaCy's parse of a text, read once into plain objects (`tokens.py`)."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import repeat
from sys import intern
from typing import TYPE_CHECKING, Final, cast

from bot.language.parse.tokens import Doc, Span, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc as SpacyDoc
    from spacy.vocab import Vocab
    from thinc.types import Ints2d

    from bot.language.parse.tokens import Form

MOST_REMEMBERED: Final = 20_000  # words in their places; some ten megabytes
_PLACE: Final = ("ORTH", "LEMMA", "POS", "TAG", "DEP")
_CHUNK_HEADS: Final = frozenset(("NOUN", "PROPN", "PRON"))
_CHUNK_PLACES: Final = frozenset(
    ("oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT")
)


def plain(doc: SpacyDoc) -> Doc:
    """Return a parse of spaCy's as plain objects."""
    *place, starts, blanks = cast("Ints2d", doc.to_array([*_PLACE, "IDX", "SPACY"])).T.tolist()
    whole = Doc(doc.text, starts)
    forms = map(partial(_form, doc.vocab), zip(*place, strict=True))
    whole.tokens = tokens = tuple(map(Token, repeat(whole), range(len(doc)), starts, blanks, forms))
    for token, read in zip(tokens, doc, strict=True):
        token.left_edge, token.right_edge = tokens[read.left_edge.i], tokens[read.right_edge.i]
        token.head = head = tokens[read.head.i]
        if head is not token:
            head.children += (token,)
    whole.sentences = tuple([Span(whole, each.start, each.end) for each in doc.sents]) if len(doc) else ()
    for sentence in whole.sentences:
        for token in sentence:
            token.sent = sentence
    whole.ents = tuple([Span(whole, each.start, each.end, each.label_) for each in doc.ents])
    for entity in whole.ents:
        for token in entity:
            token.entity = entity
    whole.noun_chunks = tuple(_noun_chunks(whole))
    return whole


@lru_cache(MOST_REMEMBERED)
def _form(vocab: Vocab, place: tuple[int, ...]) -> Form:
    """Return what is known of a word from its letters and its place (`_PLACE`)."""
    names, word = vocab.strings, vocab[place[0]]
    shape = (word.is_alpha, word.is_punct, word.is_quote, word.is_space, word.is_stop, word.is_title, word.like_num)
    lemma, part, tag, relation = (intern(names[each]) for each in place[1:])  # each is kept but once
    return word.text, intern(word.lower_), lemma, part, tag, relation, shape


def _noun_chunks(doc: Doc) -> Iterator[Span]:
    """Yield what spaCy takes for noun chunks."""
    reached = -1
    for word in doc.tokens:
        if word.pos_ in _CHUNK_HEADS and word.left_edge.i > reached and _first_joined(word).dep_ in _CHUNK_PLACES:
            reached = word.i
            yield Span(doc, word.left_edge.i, word.i + 1)


def _first_joined(word: Token) -> Token:
    """Return the word before it that "and" joins it to, or itself."""
    if word.dep_ == "conj":
        word = word.head
        while word.dep_ == "conj" and word.head.i < word.i:
            word = word.head
    return word
