"""One quotation to attribute, with what the rules ask about it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.attribution.page import Page
    from bot.language.attribution.said import Cue, Said
    from bot.language.parse import Marked

WORD = re.compile(r"\w+(?:['’]\w+)?")
NEARBY = 500  # characters; a line may be a whole article
SENTENCE_ENDS = re.compile(r"(?:^|[.!?…][\"”’)]?)\s*$")


@dataclass(frozen=True, slots=True)
class Case:
    """One quotation to attribute: the marks, every cue of the article, and what was attributed last."""

    page: Page
    marks: Marked
    cues: Sequence[Cue]
    last: Said | None

    @property
    def start(self) -> int:
        """Where the opening mark stands."""
        return self.marks.outer.start

    @property
    def before(self) -> str:
        """The words of the line before the quotation, no more of them than a rule can need."""
        return self.page.text[max(self.page.line_start(self.start), self.start - NEARBY) : self.start]

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return len(WORD.findall(self.marks.inner.of(self.page.text)))

    @property
    def is_sentence(self) -> bool:
        """Whether what is quoted begins and ends as a sentence does."""
        inner = self.marks.inner.of(self.page.text).strip()
        return inner[:1].isupper() and inner.endswith((",", ".", "!", "?", "…"))

    @property
    def goes_on(self) -> bool:
        """Whether the next paragraph reopens the quotation, which this one leaves open."""
        following = bisect_right(self.page.marked, self.start, key=lambda each: each.outer.start)
        return following < len(self.page.marked) and self.page.marked[following].continues

    def between(self, first: int, last: int) -> Sequence[Cue]:
        """Return the cues that stand at the tokens `first` to `last`."""
        start = bisect_left(self.cues, first, key=lambda cue: cue.at)
        return self.cues[start : bisect_right(self.cues, last, key=lambda cue: cue.at)]

    def backwards(self) -> Iterator[Cue]:
        """Yield the cues before the quotation, the nearest first."""
        end = bisect_left(self.cues, self.start, key=lambda cue: cue.span.start)
        yield from (self.cues[at] for at in range(end - 1, -1, -1))

    def may_use(self, cue: Cue) -> bool:
        """Return whether the cue stands where the quotation does: the headline's cues are the headline's alone."""
        headline = self.page.headline
        return headline is None or headline.holds(cue.span) == headline.holds(self.marks.outer)


class NotAQuote(Exception):
    """These marks hold a name, a title or somebody's irony."""
