"""Whether words of the article that a point repeats are torn from somebody's speech, or out of their sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.gate.marks import enclosed
from bot.language.gate.points import is_verbatim
from bot.language.gate.verdict import PASS, Verdict
from bot.language.judgement.turns import is_speech

if TYPE_CHECKING:
    from bot.domain.analysis import Quote
    from bot.domain.span import Span
    from bot.language.gate.cited import Cited

_ALL_BUT: Final = 0.95
"""Share of a sentence that somebody's speech takes up if all of it is speech, its marks apart."""
_PAIRS: Final = (("“", "”"), ("«", "»"))
_BEGINS: Final = re.compile(r"(?:^|[.!?…:;”\"’')\]»—–-]|\n)\s*[“\"‘'«(\[]*$")
"""What stands before a sentence."""
_ENDS: Final = re.compile(r"[.!?…:][”\"’')\]»]*$")


def is_not_torn_from_speech(cited: Cited) -> Verdict:
    """A sentence of the article that is all somebody's speech is no point: nothing in it says whose words they are."""
    if not is_verbatim(cited) or is_speech(cited.article):
        return PASS
    text = cited.point.text
    if any(text.count(first) != text.count(last) for first, last in _PAIRS) or text.count('"') % 2:
        return Verdict("it begins or ends inside somebody's words")
    spans = _repeated(cited)
    if any(enclosed(cited.text, span) for span in spans):
        return Verdict("the article gives these words between quotation marks; the point states them as a fact")
    for quote in cited.voices:
        if any(_is_all(quote, span) for span in spans) and not _is_told(quote, spans):
            called = quote.speaker.name if quote.speaker else "somebody"
            return Verdict(f"in the article {called} says this; the point states it as a fact")
    return PASS


def is_whole(cited: Cited) -> bool:
    """Return whether what a point repeats are whole sentences: "he took it" of "she denied that he took it" is none."""
    return all(
        _BEGINS.search(cited.text[max(0, span.start - 4) : span.start] if span.start else "")
        and (_ENDS.search(span.of(cited.text).rstrip()) or cited.text[span.end : span.end + 1] in {"", "\n"})
        for span in _repeated(cited)
    )


def _repeated(cited: Cited) -> tuple[Span, ...]:
    """Return the one stretch cited that the point repeats, or else all."""
    words = cited.point.text.split()
    return next(((span,) for span in cited.spans if span.of(cited.text).split() == words), cited.spans)


def _is_all(quote: Quote, span: Span) -> bool:
    common = min(quote.span.end, span.end) - max(quote.span.start, span.start)
    return common >= _ALL_BUT * len(span)


def _is_told(quote: Quote, spans: tuple[Span, ...]) -> bool:
    """Return whether the stretches say whose words they are; where nothing else does, a whole sentence does itself."""
    places = [place for place in (quote.cue, quote.speaker.mention if quote.speaker else None) if place is not None]
    return not places or any(span.meets(place) for place in places for span in spans)
