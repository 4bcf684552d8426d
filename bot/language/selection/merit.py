"""What one utterance is worth to a reader, in whole numbers that no name enters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.standalone import has_verb
from bot.language.summary.terms import WORD, plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.analysis import Point, Quote
    from bot.domain.span import Span
    from bot.language.parse import Parse

_FEWEST_WORDS: Final = 5  # FACTS 7: shorter ones are right 38 % of the time, those of 8 words and more 90 %
_ENOUGH_WORDS: Final = 25
"""Words without a capital that make an utterance worth more, one by one."""
_OWN_WORDS: Final = {QuoteType.DIRECT: 6, QuoteType.MIXED: 4, QuoteType.INDIRECT: 2}
_WHOLE: Final = 6
"""What a turn of a transcript is worth: no marks, but every word is the speaker's."""
_FRAGMENT: Final = -6
_ATTRIBUTED: Final = 6
_FIGURE: Final = 1
_LEANING: Final = -3
_LEANING_ON_SPEAKER: Final = -1
_REPEATING: Final = -16
_BOILERPLATE: Final = -4
_INTERVIEWER: Final = -30
_QUESTION: Final = re.compile(r"\?[\"'”’»)\]\s]*$")
_LEANS: Final = re.compile(
    r"[\"“‘'«\s]*(?:(?:it|this|that|these|those|such|there|so|and|but|or|yet|which|because|then|therefore|also)\b"
    r"|(?:the (?:former|latter|same)|(?:both|some|many|most|all|none|two|three|one) of (?:them|these|those))\b)",
    re.IGNORECASE,
)
_LEANS_ON_SPEAKER: Final = re.compile(r"[\"“‘'«\s]*(?:he|she|they|his|her|their|its)\b", re.IGNORECASE)
"""A pronoun that in most cases stands for whoever speaks, whose name is shown beside it."""
_POLITE: Final = re.compile(
    r"\b(?:proud|pleased|delighted|excited|thrilled|honou?red|look(?:ing)? forward|committed to|grateful|no comment"
    r"|(?:decline[ds]?|refuse[ds]?) to comment|comment on|(?:our|my) thoughts and prayers|(?:our|my) hearts go out)\b",
    re.IGNORECASE,
)
"""What any speaker could say on any occasion."""


def merit(parse: Parse, parts: Sequence[Quote], points: Sequence[Point], *, asks_others: bool) -> int | None:
    """Return the merit of one utterance, higher for better, or None if it is not to be shown at all.

    `points` are the summary's; `asks_others` says that its speaker is there to ask.
    """
    words = " ".join(part.span.of(parse.text) for part in parts)
    if not all(part.spoken for part in parts) or len(WORD.findall(words)) < _FEWEST_WORDS or asks(parse.text, parts):
        return None
    return (
        _form(parse, parts)
        + min(len(plain_words(words)), _ENOUGH_WORDS)
        + _ATTRIBUTED * any(part.speaker is not None for part in parts)
        + _FIGURE * any(map(str.isdigit, words))
        + _opening(words, parts)
        + _REPEATING * _repeats(parts, points)
        + _BOILERPLATE * bool(_POLITE.search(words))
        + _INTERVIEWER * asks_others
    )


def asks(text: str, parts: Sequence[Quote]) -> bool:
    """Return whether the utterance ends in a question."""
    end = parts[-1].span.end
    return _QUESTION.search(text[parts[-1].span.start : end] + text[end : end + 1]) is not None


def _form(parse: Parse, parts: Sequence[Quote]) -> int:
    """Return more for the speaker's own words and whole sentences than for the article's wording and fragments."""
    if not any(has_verb(parse, part.span) for part in parts):
        return _FRAGMENT
    is_turn = all(_is_whole(parse.text, part.span) for part in parts)
    return _WHOLE if is_turn else min(_OWN_WORDS[part.type] for part in parts)


def _is_whole(text: str, span: Span) -> bool:
    """Return whether these are whole sentences."""
    return text[span.start : span.start + 1].isupper() and text[span.end - 1 : span.end + 1].strip("\"'”’»")[-1:] in {
        ".",
        "!",
    }


def _opening(words: str, parts: Sequence[Quote]) -> int:
    """Return what the utterance loses for an opening that an earlier sentence explains."""
    if _LEANS.match(words):
        return _LEANING
    stands_for_speaker = _LEANS_ON_SPEAKER.match(words) is not None
    own_words = parts[0].type is QuoteType.DIRECT
    return (_LEANING if own_words else _LEANING_ON_SPEAKER) if stands_for_speaker else 0


def _repeats(parts: Sequence[Quote], points: Sequence[Point]) -> bool:
    """Return whether most of the utterance is shown as a point already."""
    evidence = [span for point in points for span in point.evidence]
    shown = sum(_shared(part.span, span) for part in parts for span in evidence)
    return 2 * shown > sum(len(part.span) for part in parts)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
