"""A text's grammar by the spaCy model, which is loaded once per process and only when a text is parsed."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from bot.language.parse.openings import amount_ends, dateline_ends
from bot.language.parse.pieces import endless, joined, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.types import Ints2d

    from bot.language.parse.loading import Step

HALF_PAIR = re.compile("[\ud800-\udfff]")  # half of a surrogate pair, which no UTF-8 can hold
# No words: too long without a blank, or nothing but marks. The tokenizer's patterns take quadratic time on them.
ABSURD = re.compile(r"\S{501,} ?|[^\w\s]{40,} ?")
PART = re.compile(r"\S{1,500} ?")
ANALYSIS = ("LEMMA", "POS", "TAG", "MORPH", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE", "SENT_START")
CURLY_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")  # the model knows "it's"; of "it’s" it makes a verb it never saw


def grammar(text: str) -> Doc:
    """Return the parsed tokens of `text`, in order and without loss; no sentence crosses a line break."""
    whole = HALF_PAIR.sub("\ufffd", text)
    plain = CURLY_APOSTROPHE.sub("'", whole)
    language, steps = _model()
    doc = joined([_analysed(_tokens(language, piece), piece, steps) for piece in pieces(plain)])
    return doc if plain == whole else _reworded(doc, whole)


def _analysed(doc: Doc, text: str, steps: Iterable[Step]) -> Doc:
    for token in doc[:-1]:
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    for start in (*dateline_ends(text), *amount_ends(text), *endless(text)):
        opening = doc.char_span(start, start + 1, alignment_mode="expand")
        if opening is not None:
            opening[0].is_sent_start = True
    if len(doc):
        for step in steps:
            doc = step(doc)
    return doc


def _reworded(doc: Doc, text: str) -> Doc:
    """Return the same analysis over the words of `text`, which differs from the doc's in single characters only."""
    from spacy.tokens import Doc  # noqa: PLC0415 - costs a second, as below

    words = [text[token.idx : token.idx + len(token)] for token in doc]
    copied = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return copied.from_array(list(ANALYSIS), cast("Ints2d", doc.to_array(list(ANALYSIS))))


@cache
def _model() -> tuple[Language, tuple[Step, ...]]:
    from bot.language.parse.loading import loaded  # noqa: PLC0415 - costs a second; `sayso --help` must not wait for it

    return loaded()


def language() -> Language:
    """Return the model, loaded if it was not yet."""
    return _model()[0]


def _tokens(language: Language, text: str) -> Doc:
    """Return the tokens of `text`; what is no word by any measure is split into even parts."""
    absurd = list(ABSURD.finditer(text))
    if not absurd:
        return language.tokenizer(text)
    from spacy.tokens import Doc  # noqa: PLC0415 - as above

    tokens: list[str] = []
    ends = [0, *(end for found in absurd for end in found.span()), len(text)]
    for number, (start, end) in enumerate(pairwise(ends)):
        if number % 2:
            tokens += PART.findall(text[start:end])
        else:
            tokens += [token.text_with_ws for token in language.tokenizer(text[start:end])]
    words = [token.removesuffix(" ") or token for token in tokens]
    return Doc(language.vocab, words=words, spaces=[word != token for word, token in zip(words, tokens, strict=True)])
