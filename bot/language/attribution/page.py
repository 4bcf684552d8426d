"""What the attribution rules read: the parse, and which of its tokens stand between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.forenames import is_mans
from bot.language.attribution.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

    from bot.language.parse import Marked, Parse


@dataclass(frozen=True, slots=True)
class Page:
    """A parse with `quoted[i]`: whether token i stands between quotation marks."""

    text: str
    doc: Doc
    marked: tuple[Marked, ...]
    quoted: tuple[bool, ...]
    lines: tuple[int, ...]
    headline: Span | None = None
    surnames: frozenset[str] = frozenset()

    def is_name(self, at: int) -> bool:
        """Return whether the token is a proper name, whatever tag it has here, if the article shows it elsewhere."""
        token = self.doc[at]
        if token.pos_ == "PROPN":
            return True
        if token.tag_ == "MD" and token.is_title and self.doc[min(at + 1, len(self.doc) - 1)].tag_ == "VBD":
            return True  # "Will said": no modal goes before a past form
        if token.text not in self.surnames or token.pos_ == "PUNCT":
            return False
        if any(child.dep_ == "det" for child in token.children):
            return False
        opens = token.is_sent_start or at == 0 or is_break(self.doc[at - 1]) or self.doc[at - 1].is_quote
        full = at > 0 and is_mans(self.doc[at - 1].text) is not None
        return full or not opens or (at + 1 < len(self.doc) and self.doc[at + 1].tag_ in ("VBD", "VBZ", ","))

    def line_of(self, at: int) -> int:
        """Return the number of the line that holds the character at `at`."""
        return bisect_right(self.lines, at) - 1

    def line_start(self, at: int) -> int:
        """Return where the line of the character at `at` starts."""
        return self.lines[self.line_of(at)]

    def line_end(self, at: int) -> int:
        """Return where the line of the character at `at` ends, before its break."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def token_at(self, at: int) -> int:
        """Return the index of the first token that ends behind the character at `at`."""
        low, high = 0, len(self.doc)
        while low < high:
            middle = (low + high) // 2
            token = self.doc[middle]
            if token.idx + len(token) <= at:
                low = middle + 1
            else:
                high = middle
        return low

    def marks_in(self, span: Span) -> tuple[Marked, ...]:
        """Return the quotations that share a character with `span`, marks included."""
        first = bisect_right(self.marked, span.start, key=lambda each: each.outer.end)
        last = bisect_left(self.marked, span.end, key=lambda each: each.outer.start)
        return self.marked[first:last]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `first` to `last`, both included."""
        return Span(self.doc[first].idx, self.doc[last].idx + len(self.doc[last]))


def page_of(parse: Parse, headline: Span | None = None) -> Page:
    """Return the parse as the attribution rules read it."""
    lines = [0, *(at + 1 for at, character in enumerate(parse.text) if character == "\n")]
    quoted = tuple(_quoted(parse))
    return Page(parse.text, parse.doc, parse.marked, quoted, tuple(lines), headline, surnames(parse.doc))


def _quoted(parse: Parse) -> Iterable[bool]:
    stretches = iter(parse.marked)
    current = next(stretches, None)
    for token in parse.doc:
        while current is not None and current.outer.end <= token.idx:
            current = next(stretches, None)
        yield current is not None and current.outer.start < token.idx + len(token)


def is_break(token: Token) -> bool:
    """Return whether the token is white space with a line break in it."""
    return token.is_space and "\n" in token.text
