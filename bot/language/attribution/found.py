"""What the attribution engine hands on: a quote without its label."""

from dataclasses import dataclass

from bot.domain.analysis import QuoteType, Speaker
from bot.domain.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A quote without its label; the fields mean what they mean in `domain.analysis.Quote`.

    `spoken` is False for what somebody is only said to think, or did not say ("would not say whether …").
    """

    span: Span
    type: QuoteType
    speaker: Speaker | None
    cue: Span | None
    via: tuple[str, ...]
    utterance: int
    spoken: bool = True
