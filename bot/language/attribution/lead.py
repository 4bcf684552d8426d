"""Which cue leads a quotation in or out.

`RULES` are asked in order; the first that knows a quotation's cue decides. A rule answers None when it does not apply.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.cues import Strength
from bot.language.attribution.reported import Cue, cue_of
from bot.language.attribution.subjects import subject

if TYPE_CHECKING:
    from bot.language.attribution.page import Page
    from bot.language.attribution.reported import Said
    from bot.language.parse import Marked

WORD = re.compile(r"\w+(?:['’]\w+)?")
# Between the parts of one turn stands only the end of its attribution: “X,” he said. “Y.”
TURN_GOES_ON = re.compile(r'[^"“”]{0,80}[.,;:]\s*')
SENTENCE_ENDS = re.compile(r"(?:^|[.!?…][\"”’)]?)\s*$")
LEADS_IN = re.compile(r"\s*,\s*|[^.!?\"“”]{0,80}:\s*")
NAME_LEADS = re.compile(r"((?:[A-Z][\w.'’-]*[ ]){1,4}[A-Z][\w'’-]*)(?:[,(][^.!?:\n]{0,60})?:")
FEWEST_FLOATING = 4  # words
SURELY_SPOKEN = 8  # words; a quotation this long is one even when it is not closed
NEAR = 25  # tokens from the closing mark to a cue whose long subject begins there
FAR = 200  # tokens; no sentence worth the name is longer
LINES_BACK = 2
REACH = 5
EMPTY_VERBS = frozenset({"be", "have", "do"})


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
        """The words of the line before the quotation."""
        return self.page.text[self.page.line_start(self.start) : self.start]

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return len(WORD.findall(self.marks.inner.of(self.page.text)))

    @property
    def is_sentence(self) -> bool:
        """Whether what is quoted begins and ends as a sentence does."""
        inner = self.marks.inner.of(self.page.text).strip()
        return inner[:1].isupper() and inner.endswith((",", ".", "!", "?", "…"))

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


Rule = Callable[[Case], Cue | None]


def touching(case: Case) -> Cue | None:
    """Return the cue right beside the marks, a comma or a colon between: “X,” said Y · Y said, “X”."""
    return _right_behind(case) or right_before(case)


def _right_behind(case: Case) -> Cue | None:
    page, outer = case.page, case.marks.outer
    inner = case.marks.inner.of(page.text).rstrip()
    if not inner.endswith((",", "?", "!", "—", "-")) and page.text[outer.end : outer.end + 1] != ",":
        return None
    first = page.token_at(outer.end)
    first += first < len(page.doc) and page.doc[first].is_space
    if first >= len(page.doc) or page.line_of(page.doc[first].idx) != page.line_of(case.start):
        return None
    if _opens_a_sentence(page, first, inner):
        return None
    near = (cue for cue in case.between(first, first + NEAR) if cue.strength is Strength.SPOKEN)
    return next((cue for cue in near if _begins_at(page, cue, first)), None)


def _opens_a_sentence(page: Page, at: int, inner: str) -> bool:
    """After “…?” a capital tells that a new sentence begins; proper names tell nothing."""
    return not inner.endswith(",") and page.doc[at].pos_ == "PRON" and page.doc[at].is_title


def _begins_at(page: Page, cue: Cue, first: int) -> bool:
    """Return whether the attribution, verb or speaker first, begins at that token."""
    if cue.mention is None or page.line_of(cue.span.start) != page.line_of(page.doc[first].idx):
        return False
    if any(page.quoted[first : cue.at]):
        return False
    speaker = page.token_at(cue.mention.start)
    return cue.at <= first + 1 or first <= speaker <= first + 1


def right_before(case: Case) -> Cue | None:
    """Return the cue that leads the marks in: Y said, “X”."""
    page = case.page
    line = page.line_start(case.start)
    for cue in case.backwards():
        if cue.span.start < line:
            return None
        if cue.span.end <= case.start and cue.strength is Strength.SPOKEN:
            return cue if LEADS_IN.fullmatch(page.text[cue.span.end : case.start]) else None
    return None


def reopened(case: Case) -> Cue | None:
    """Return the cue of the paragraph before, whose quotation was not closed."""
    return case.last.cue if case.last is not None and case.marks.continues else None


def same_turn(case: Case) -> Cue | None:
    """Return the cue of the part before: “X,” he said. “Y.”."""
    last = case.last
    if last is None or last.cue is None or case.page.line_of(last.span.start) != case.page.line_of(case.start):
        return None
    between = Span(last.span.end, max(last.span.end, case.start))
    spoken = between.holds(last.cue.span)
    return last.cue if spoken and TURN_GOES_ON.fullmatch(between.of(case.page.text)) else None


def beside(case: Case) -> Cue | None:
    """Return the surest, then nearest cue in a sentence that the quotation touches."""
    page, outer = case.page, case.marks.outer
    first, last = page.token_at(outer.start), page.token_at(outer.end - 1) + 1
    line = page.line_of(outer.start)
    near = [
        (cue.mention is None, -cue.strength, min(abs(cue.at - first), abs(cue.at - last)), cue.at, cue)
        for cue in case.between(first - FAR, last + FAR)
        if page.line_of(cue.span.start) == line
        and not _leads_another(case, cue)
        and page.doc[cue.at].sent.start <= last
        and page.doc[cue.at].sent.end >= first - 1
    ]
    return min(near, key=lambda each: each[:-1])[-1] if near else None


def _leads_another(case: Case, cue: Cue) -> bool:
    """Return whether the cue, in a sentence behind this quotation, leads the next one in: “X.” She added: “Y.”."""
    page = case.page
    sentence = page.doc[cue.at].sent.start_char
    if sentence < case.marks.inner.end or not SENTENCE_ENDS.search(page.text[case.start : sentence]):
        return False
    following = bisect_right(page.marked, cue.span.end, key=lambda each: each.outer.start)
    if following == len(page.marked) or page.line_of(page.marked[following].outer.start) != page.line_of(
        cue.span.start
    ):
        return False
    return LEADS_IN.fullmatch(page.text[cue.span.end : page.marked[following].outer.start]) is not None


def after_colon(case: Case) -> Cue | None:
    """Return the last verb of a lead-in that ends with a colon, on the same line or one of its own."""
    page = case.page
    head = page.text[: case.start].rstrip()
    if not head.endswith(":"):
        return None
    start = page.line_start(len(head) - 1)
    verbs = [
        token
        for token in page.doc[page.token_at(start) : page.token_at(len(head) - 1)]
        if token.pos_ == "VERB" and not page.quoted[token.i]
    ]
    return cue_of(page, verbs[-1], Strength.SHOWN) if verbs else _named_lead(page, start, len(head) - 1)


def _named_lead(page: Page, start: int, colon: int) -> Cue | None:
    """Return the colon as the cue of a lead-in without a verb: Jane Roe, a nurse: “…”."""
    name = NAME_LEADS.match(page.text, start, colon + 1)
    if name is None:
        return None
    head = page.token_at(name.end(1) - 1)
    if page.doc[head].pos_ != "PROPN":
        return None
    return Cue(page.token_at(colon), Span(colon, colon + 1), Strength.SPOKEN, head, Span(*name.span(1)))


def floating(case: Case) -> Cue | None:
    """Return the last cue with a speaker, two lines back at most, for a quotation that is a sentence of its own."""
    if not SENTENCE_ENDS.search(case.before):
        return None
    sure = case.marks.closed or case.marks.continues or case.words > SURELY_SPOKEN
    if (case.words < FEWEST_FLOATING and not case.is_sentence) or not sure:
        raise NotAQuote
    line = case.page.line_of(case.start)
    for cue in case.backwards():
        if cue.mention is not None and case.may_use(cue):
            return cue if case.page.line_of(cue.span.start) >= line - LINES_BACK else None
    return None


def embedded(case: Case) -> Cue | None:
    """Return the verb that tells who used words set into a sentence: "The mayor dismissed “a storm in a teacup”"."""
    if case.words < FEWEST_FLOATING:
        raise NotAQuote
    page = case.page
    verb = page.doc[page.token_at(case.start) : page.token_at(case.marks.outer.end - 1) + 1].root.head
    for _ in range(REACH):
        if (verb.pos_ in ("VERB", "AUX") and not page.quoted[verb.i]) or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX") or page.quoted[verb.i] or verb.lemma_.lower() in EMPTY_VERBS:
        return None
    return cue_of(page, verb, Strength.SHOWN) if subject(verb) is not None else None


RULES: tuple[Rule, ...] = (reopened, touching, same_turn, beside, after_colon, floating, embedded)
