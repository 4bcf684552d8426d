"""What the attribution rules read: the parse, and which of its tokens stand between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.attribution.forenames import is_mans
from bot.language.attribution.introduced import Introduced, introduced
from bot.language.attribution.surnames import surnames

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.parse import Marked, Parse
    from bot.language.parse.tokens import Doc, Token
    from bot.language.parse.tokens import Span as Entity

_BREAK: Final = re.compile(r"\n")


@dataclass(frozen=True, slots=True)
class Page:
    """A parse with `quoted[i]`: whether token i stands between quotation marks.

    `tokens` and `entities` are the doc's. Token i ends at the character `ends[i]`.
    """

    text: str
    doc: Doc
    tokens: tuple[Token, ...]
    ends: tuple[int, ...]
    marked: tuple[Marked, ...]
    quoted: tuple[bool, ...]
    lines: tuple[int, ...]
    headline: Span | None = None
    surnames: frozenset[str] = frozenset()
    names: frozenset[int] = frozenset()
    introduced: Introduced = field(default_factory=Introduced)
    entities: tuple[Entity, ...] = ()

    def is_name(self, at: int) -> bool:
        """Return whether the token is a proper name, whatever tag it has here, if the article shows it elsewhere."""
        return at in self.names

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
        return bisect_right(self.ends, at)

    def marks_in(self, span: Span) -> tuple[Marked, ...]:
        """Return the quotations that share a character with `span`, marks included."""
        first = bisect_right(self.marked, span.start, key=lambda each: each.outer.end)
        last = bisect_left(self.marked, span.end, key=lambda each: each.outer.start)
        return self.marked[first:last]

    def span(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `first` to `last`, both included."""
        return Span(self.tokens[first].idx, self.ends[last])


def page_of(parse: Parse, headline: Span | None = None) -> Page:
    """Return the parse as the attribution rules read it."""
    lines = (0, *(found.end() for found in _BREAK.finditer(parse.text)))
    tokens = parse.doc.tokens
    ends = tuple([token.idx + len(token.text) for token in tokens])
    shown = surnames(tokens, parse.doc.ents)
    return Page(
        text=parse.text,
        doc=parse.doc,
        tokens=tokens,
        ends=ends,
        marked=parse.marked,
        quoted=tuple(_quoted(parse.marked, tokens, ends)),
        lines=lines,
        headline=headline,
        surnames=shown,
        names=frozenset([token.i for token in tokens if token.pos_ == "PROPN" or _is_name(tokens, token, shown)]),
        introduced=introduced(parse.text),
        entities=parse.doc.ents,
    )


def _quoted(marked: Sequence[Marked], tokens: Sequence[Token], ends: Sequence[int]) -> list[bool]:
    quoted = [False] * len(tokens)
    for each in marked:
        at = bisect_right(ends, each.outer.start)
        while at < len(tokens) and tokens[at].idx < each.outer.end:
            quoted[at] = True
            at += 1
    return quoted


def _is_name(tokens: Sequence[Token], token: Token, shown: frozenset[str]) -> bool:
    """Return whether what has no name's tag is one: "Will said", or one of the last names `shown` elsewhere."""
    at = token.i
    if token.tag_ == "MD" and token.is_title and tokens[min(at + 1, len(tokens) - 1)].tag_ == "VBD":
        return True  # no modal goes before a past form
    if token.text not in shown or token.pos_ == "PUNCT" or any(child.dep_ == "det" for child in token.children):
        return False
    opens = token.is_sent_start or at == 0 or is_break(tokens[at - 1]) or tokens[at - 1].is_quote
    full = at > 0 and is_mans(tokens[at - 1].text) is not None
    return full or not opens or (at + 1 < len(tokens) and tokens[at + 1].tag_ in ("VBD", "VBZ", ","))


def is_break(token: Token) -> bool:
    """Return whether the token is white space with a line break in it."""
    return token.is_space and "\n" in token.text
