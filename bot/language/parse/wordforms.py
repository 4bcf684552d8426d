"""What each word is in its place (part of speech, morphology, lemma), worked out once for a word, its tag and relation.

spaCy's attribute ruler tries each of its rules at each word of each text, a tenth of the parse. Nearly all look at one
word, its tag and its relation alone, so what they say of it, and the lemma that follows, holds wherever it comes again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.pipeline import Lemmatizer
    from spacy.pipeline.attributeruler import AttributeRulerPatternType
    from spacy.tokens import Doc, MorphAnalysis, Token

ONE_WORD = frozenset({"DEP", "IS_SPACE", "LOWER", "ORTH", "TAG"})  # what a word, its tag and its relation decide
MOST_REMEMBERED = 50_000  # words; some twenty megabytes

Place = tuple[int, int, int]  # a word, its tag, its relation
Form = tuple[int, int, int, int, "MorphAnalysis"]  # tag, relation, part of speech, lemma, morphology


class Wordforms:
    """The attribute ruler and the lemmatizer in one, with a memory; what the two say of a text, this says as well."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer, most: int = MOST_REMEMBERED) -> None:
        self._most = most
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._in_company = AttributeRuler(ruler.vocab)
        self._in_company.add_patterns([rule for rule in ruler.patterns if not _looks_at_one_word(rule)])
        self._known: dict[Place, Form] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Return the doc, each of its tagged and parsed words with part of speech, morphology and lemma."""
        if len(self._known) > self._most:
            self._known.clear()
        places = doc.to_array(["ORTH", "TAG", "DEP"]).tolist()
        company = {at for start, end in _runs(self._in_company.match(doc)) for at in self._read(doc, start, end)}
        for token, (word, tag, relation) in zip(doc, places, strict=True):
            form = self._known.get((word, tag, relation))
            if token.i in company:
                continue
            if form is None:
                self._read(doc, token.i, token.i + 1)
                self._known[word, tag, relation] = _form(token)
            else:
                token.tag, token.dep, token.pos, token.lemma, morphology = form
                token.morph = morphology
        return doc

    def _read(self, doc: Doc, start: int, end: int) -> range:
        """Let spaCy's rules and lemmatizer say what the words are; return where they stand."""
        found = self._ruler.match(cast("Doc", doc[start:end]))  # a matcher reads spans as well as whole docs
        placed = [(rule, key, start + first, start + last) for rule, key, first, last in found]
        self._ruler.set_annotations(doc, placed)  # type: ignore[no-untyped-call]  # spaCy left it without types
        for token in doc[start:end]:
            token.lemma_ = token.lemma_ or self._lemmatizer.lemmatize(token)[0]
        return range(start, end)


def _looks_at_one_word(rule: AttributeRulerPatternType) -> bool:
    patterns = cast("list[list[dict[str, object]]]", rule["patterns"])
    return all(len(words) == 1 and ONE_WORD.issuperset(words[0]) for words in patterns)


def _runs(found: Iterable[tuple[int, int, int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the words that rules look at together, from where to where; those that share a word in one."""
    start = end = 0
    for first, last in sorted((first, last) for _, _, first, last in found):
        if first >= end:
            if end:
                yield start, end
            start = first
        end = max(end, last)
    if end:
        yield start, end


def _form(token: Token) -> Form:
    return token.tag, token.dep, token.pos, token.lemma, token.morph
