"""A parsed text as plain objects, named as spaCy names them.

spaCy works out each answer when it is asked (a token, its lemma, its children, its sentence), some of them in a walk
over the sentence, and the rules ask for the same few thousand words some hundred thousand times. So all is read once.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Shape = tuple[bool, bool, bool, bool, bool, bool, bool]  # alpha, punct, quote, space, stop, title, number
    Form = tuple[str, str, str, str, str, str, Shape]  # text, lower case, lemma, part of speech, tag, relation
    Slice = slice[int | None, int | None, None]


class Token:
    """A word or mark with its grammar. Nobody changes it; frozen it would take three times as long to make."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "entity",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_quote",
        "is_space",
        "is_stop",
        "is_title",
        "left_edge",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )
    head: Token
    left_edge: Token
    right_edge: Token
    sent: Span

    def __init__(self, doc: Doc, i: int, idx: int, blank: int, form: Form) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.whitespace_ = " " if blank else ""
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, shape = form
        self.is_alpha, self.is_punct, self.is_quote, self.is_space, self.is_stop, self.is_title, self.like_num = shape
        self.children: tuple[Token, ...] = ()
        self.entity: Span | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word and the blank behind it."""
        return self.text + self.whitespace_

    @property
    def ent_type_(self) -> str:
        """What the model takes the entity for that the word is part of; empty if it is part of none."""
        return self.entity.label_ if self.entity else ""

    @property
    def ent_iob_(self) -> str:
        """Whether it begins an entity (B), goes on with one (I) or stands outside of all (O)."""
        if self.entity is None:
            return "O"
        return "I" if self.i > self.entity.start else "B"

    @property
    def is_sent_start(self) -> bool:
        """Whether it is the first word of its sentence."""
        return self.i == self.sent.start

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The words before it that hang on it."""
        return tuple([child for child in self.children if child.i < self.i])

    @property
    def rights(self) -> tuple[Token, ...]:
        """The words behind it that hang on it."""
        return tuple([child for child in self.children if child.i > self.i])

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The word and all that hangs on it, in order."""
        words: list[Token] = []
        opened: set[int] = set()
        waiting = [self]
        while waiting:
            word = waiting.pop()
            if not word.children or word.i in opened:
                words.append(word)
            else:
                opened.add(word.i)
                waiting += (*reversed(word.rights), word, *reversed(word.lefts))
        return tuple(words)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words that it hangs on, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that "and" joins it to."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for word in joined:
            joined += [child for child in word.rights if child.dep_ == "conj"]
        return tuple([word for word in joined if word is not self])

    def nbor(self, distance: int = 1) -> Token:
        """Return the word so many places on."""
        if self.i + distance < 0:
            raise IndexError(self.i + distance)
        return self.doc.tokens[self.i + distance]


class Span:
    """Words in a row: a sentence, an entity, a noun with what stands before it."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: Slice) -> Span: ...
    def __getitem__(self, at: int | Slice) -> Token | Span:
        if isinstance(at, slice):
            first, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + first, self.start + max(first, end))
        return self.doc.tokens[self.start : self.end][at]

    def __repr__(self) -> str:
        return self.text

    @property
    def start_char(self) -> int:
        """Where its first word starts."""
        return self.doc.tokens[self.start].idx if self.start < len(self.doc.tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where its last word ends."""
        return _end(self.doc.tokens[self.end - 1]) if self.end > self.start else self.start_char

    @property
    def text(self) -> str:
        """The words as the text has them, without a blank behind the last."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def text_with_ws(self) -> str:
        """The words as the text has them, with the blank behind the last."""
        return self.text + (self[-1].whitespace_ if self else "")

    @property
    def root(self) -> Token:
        """The word that the others hang on; of several, the first of the highest."""
        words = self.doc.tokens[self.start : self.end]
        tops = [word for word in words if word.head is word or not self.start <= word.head.i < self.end]
        if len(tops) == 1:
            return tops[0]
        root = next((word for word in tops if word.head is word), None)
        return root or min(tops or words[:1], key=_depth)


class Doc:
    """All words of a text in order, its sentences and its entities."""

    __slots__ = ("_places", "ents", "noun_chunks", "sentences", "starts", "text", "tokens")
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    ents: tuple[Span, ...]
    noun_chunks: tuple[Span, ...]

    def __init__(self, text: str, starts: list[int]) -> None:
        self.text = text
        self.starts = starts
        self._places: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: Slice) -> Span: ...
    def __getitem__(self, at: int | Slice) -> Token | Span:
        if isinstance(at, slice):
            first, end, _ = at.indices(len(self.tokens))
            return Span(self, first, max(first, end))
        return self.tokens[at]

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences, in order."""
        return iter(self.sentences)

    def places_of(self, word: str) -> Sequence[int]:
        """Return where the text writes the word, letter for letter."""
        if not self._places:
            for token in self.tokens:
                self._places.setdefault(token.text, []).append(token.i)
        return self._places.get(word, ())

    def char_span(self, start: int, end: int, *, alignment_mode: Literal["strict", "expand"] = "strict") -> Span | None:
        """Return the words of a stretch of the text: just those, or all that share a character with it."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "strict" and (start != first.idx or end != _end(last)):
            return None
        return Span(self, first.i + (start == _end(first)), last.i + 1)  # a blank belongs to no word

    def _at(self, character: int) -> Token | None:
        """Return the word that the character stands in or right behind."""
        if not 0 <= character < len(self.text):
            return None
        return self.tokens[bisect_right(self.starts, character) - 1]


def _end(token: Token) -> int:
    return token.idx + len(token.text)


def _depth(word: Token) -> int:
    """Return how far the word is from the sentence's root; of loose marks and blanks, farther than any other."""
    loose = not word.children and (word.is_punct or word.is_space)
    return len(word.doc) if loose else sum(1 for _ in word.ancestors)
