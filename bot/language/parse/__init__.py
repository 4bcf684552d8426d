"""An article's text, read once: tokens with their grammar, sentences, and what stands between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.parse.marks import Marked, marked
from bot.language.parse.model import grammar
from bot.language.parse.plain import plain
from bot.language.parse.repairs import repaired
from bot.language.parse.sentences import sentences

if TYPE_CHECKING:
    from bot.domain.span import Span
    from bot.language.parse.tokens import Doc

__all__ = ["Marked", "Parse", "marked", "parsed"]


@dataclass(frozen=True, slots=True)
class Parse:
    """A parsed text. `Token.idx` and every span are offsets into `text`.

    `sentences` never cross a line break and are never split inside quotation marks; each may be a point's evidence.
    """

    text: str
    doc: Doc
    sentences: tuple[Span, ...]
    marked: tuple[Marked, ...] = ()


def parsed(text: str) -> Parse:
    """Return the grammar, sentences and quotation marks of `text`; the model is loaded once per process."""
    stretches = marked(text)
    return Parse(text=text, doc=plain(repaired(grammar(text))), sentences=sentences(text, stretches), marked=stretches)
