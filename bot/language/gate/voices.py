"""What somebody says in the evidence of a point: its words, and by which words its speaker may be called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.gate.likeness import roots
from bot.language.gate.named import is_proper, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.analysis import Quote, Speaker
    from bot.language.gate.cited import Cited

_BLANKS: Final = re.compile(r"\s+")
_SCARCE: Final = 4
"""Words between marks, of nobody, up to which they are a title or a turn of phrase."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One stretch of speech in the evidence: the roots of its words, and the words that its speaker is called by.

    `names` are the speaker's own words (name, mention, role, relay); `around` those of the sentence that reports it.
    """

    quote: Quote
    content: frozenset[str]
    names: frozenset[str]
    around: frozenset[str]

    @property
    def speaker(self) -> Speaker | None:
        """Who says it, if the article tells."""
        return self.quote.speaker

    @property
    def is_named(self) -> bool:
        """Whether its speaker goes by a proper name."""
        return self.quote.speaker is not None and is_proper(self.quote.speaker.name)

    @property
    def called(self) -> str:
        """The speaker's name for a reason to show."""
        return self.quote.speaker.name if self.quote.speaker else "somebody"


def heard(cited: Cited) -> tuple[Voice, ...]:
    """Return the voices in the evidence that hold words enough to be speech."""
    return tuple(voice for quote in cited.voices if (voice := _voice(cited, quote)).content)


def unattributed(cited: Cited) -> frozenset[str]:
    """Return the roots of what the evidence says outside all speech."""
    spoken = [span for quote in cited.voices if _is_speech(cited, quote) for span in _placed(cited, quote.span)]
    return roots(token for token in cited.grounds.doc if not any(s.start <= token.idx < s.end for s in spoken))


def _voice(cited: Cited, quote: Quote) -> Voice:
    spans = list(_placed(cited, quote.span)) if _is_speech(cited, quote) else []
    content = roots(token for token in cited.grounds.doc if any(s.start <= token.idx < s.end for s in spans))
    return Voice(quote, content, _names(cited, quote), _around(cited, quote))


def _is_speech(cited: Cited, quote: Quote) -> bool:
    if quote.span.of(cited.text).rstrip("”’\"' ").endswith("?"):
        return False  # an interviewer's question, which the answer takes up
    return quote.speaker is not None or quote.cue is not None or len(quote.span.of(cited.text).split()) > _SCARCE


def _names(cited: Cited, quote: Quote) -> frozenset[str]:
    speaker = quote.speaker
    if speaker is None:
        return frozenset()
    parts = (speaker.name, speaker.role or "", speaker.mention.of(cited.text), *quote.via)
    return frozenset[str]().union(*map(words_of, parts))


def _around(cited: Cited, quote: Quote) -> frozenset[str]:
    """Return the words of the sentences that carry the speech or name its speaker, the speech itself left out."""
    places = [quote.span, *([quote.speaker.name_at, quote.speaker.mention] if quote.speaker else [])]
    places += [quote.cue] if quote.cue else []
    spoken = [each.span for each in cited.quotes]
    found: set[str] = set()
    for start, end in {_line(cited.text, place) for place in places}:
        text = cited.text
        for span in spoken:
            if start <= span.start and span.end <= end:
                text = text[: span.start] + " " * len(span) + text[span.end :]
        found |= words_of(text[start:end])
    return frozenset(found)


def _line(text: str, span: Span) -> tuple[int, int]:
    """Return where the sentence, roughly, of a place begins and ends."""
    before = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, span.end)) >= 0]
    return before, min(ends, default=len(text))


def _placed(cited: Cited, span: Span) -> Iterator[Span]:
    """Yield where a stretch of the article stands in the evidence, whose white space is evened out."""
    base = 0
    for each in cited.spans:
        if span.meets(each):
            start = base + _length(cited.text[each.start : max(each.start, span.start)])
            yield Span(start, start + len(_even(cited.text[max(each.start, span.start) : min(each.end, span.end)])))
        base += len(" ".join(each.of(cited.text).split())) + 1


def _length(text: str) -> int:
    return len(_even(text.lstrip()))


def _even(text: str) -> str:
    return _BLANKS.sub(" ", text)


def denotes(words: Iterable[str], voice: Voice) -> bool:
    """Return whether some words name the voice's speaker."""
    return not voice.names.isdisjoint(words)
