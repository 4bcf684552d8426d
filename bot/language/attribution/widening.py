"""What goes with words quoted inside a sentence: the reported clause they end, or whom they name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.attribution.case import SENTENCE_ENDS
from bot.language.attribution.cues import VERBS
from bot.language.attribution.lead import touching

if TYPE_CHECKING:
    from bot.language.attribution.case import Case
    from bot.language.attribution.said import Cue, Said

THAT: Final = re.compile(r"[^.!?:;\"“”«»]{0,80}?\bthat,? (?=\S)")
"""From the verb to what was said: " told the paper on Sunday that "."""
AS: Final = re.compile(r"\bas,?(?: an?| the)?\s*$")
LONGEST_NAMED: Final = 12  # tokens
LONGEST_CLAUSE: Final = 30
LONGEST_BEGUN: Final = 25  # words
TIMES: Final = frozenset({"DATE", "TIME"})
_TO_SOMEBODY: Final = """
    advise ask assure call caution inform instruct promise quote reassure remind tell urge warn write
"""
TOLD_TO_SOMEBODY: Final = frozenset(_TO_SOMEBODY.split())
"""Verbs behind which stands whom the words were told to, not what they begin with."""


def widened(case: Case, said: Said) -> Said:
    """Return the quotation with the words before it that the same cue reports: said that X would “Y”, called X “Y”."""
    if said.cue is None or said.span.start != case.start or not case.before.strip():
        return said
    cue = _cue_before(case)
    if cue is None:
        return said
    start = _past_that(case, cue) or _named(case, cue) or _clause(case, cue)
    return said if start is None else replace(said, span=Span(start, said.span.end), cue=cue)


def _cue_before(case: Case) -> Cue | None:
    """Return the last cue of the same sentence before the quotation, with nothing quoted in between."""
    cue = next(case.backwards(), None)
    if cue is None or case.page.tokens[cue.at].sent.end_char <= case.start or cue.mention is None:
        return None
    if case.page.line_of(cue.span.start) != case.page.line_of(case.start):
        return None
    return None if case.page.marks_in(Span(cue.span.end, case.start)) else cue


def _past_that(case: Case, cue: Cue) -> int | None:
    """Return where the clause behind "that" starts, if words stand between it and the quotation."""
    that = THAT.match(case.page.text, cue.span.end, case.start)
    between = case.page.text[that.end() : case.start] if that else ""
    return that.end() if that and between.strip() and not between.rstrip().endswith((":", ".", ";")) else None


def _clause(case: Case, cue: Cue) -> int | None:
    """Return where the clause right behind the verb starts that the quotation ends: argued the canal “wouldn’t go”."""
    page = case.page
    first = cue.at + 1
    between = page.doc[first : page.token_at(case.start)]
    governs = page.tokens[cue.at].lemma_.lower() in VERBS and page.tokens[cue.at].lemma_.lower() not in TOLD_TO_SOMEBODY
    if (
        cue.mention is None
        or cue.mention.start > cue.span.start
        or not governs
        or not 0 < len(between) <= LONGEST_CLAUSE
    ):
        return None
    begins = between[0].tag_ in ("DT", "PRP", "EX", "NNP", "NNPS", "NNS", "PRP$") and between[0].ent_type_ not in TIMES
    goes_on = case.marks.inner.of(page.text)[:1].islower() and SENTENCE_ENDS.search(case.before) is None
    whole = not any(each.text in ":;.!?" or each.is_space for each in between)
    return between[0].idx if begins and goes_on and whole else None


def begun(case: Case, said: Said) -> Said:
    """Return the stretch with the words of its sentence that it goes on with: The rally “was a joy,” she said."""
    page, cue = case.page, said.cue
    if cue is not None and said.span.start == case.start and cue.span.end < case.start and cue == _cue_before(case):
        start = _clause(case, cue)
        return said if start is None else replace(said, span=Span(start, said.span.end))
    led_out = cue is not None and cue.mention is not None and cue.span.start >= case.marks.outer.end
    if said.span.start != case.start or not led_out or not case.marks.inner.of(page.text)[:1].islower():
        return said
    if touching(case) != cue:
        return said
    first = page.tokens[max(0, page.token_at(case.start) - 1)].sent.start_char
    before = Span(max(first, page.line_start(case.start)), case.start)
    words = before.of(page.text)
    alone = len(words.split()) <= LONGEST_BEGUN and not page.marks_in(before) and words[:1].isupper()
    if not alone or words.rstrip().endswith((":", ".", ";")):
        return said
    return replace(said, span=Span(before.start, said.span.end))


def _named(case: Case, cue: Cue) -> int | None:
    """Return where the name of what is called something starts: called the plan “a farce”, dismissed her as “shy”."""
    page = case.page
    between = page.doc[cue.at + 1 : page.token_at(case.start)]
    frame = VERBS.get(page.tokens[cue.at].lemma_.lower())
    if frame is None or not 0 < len(between) <= LONGEST_NAMED or any(each.pos_ in ("VERB", "AUX") for each in between):
        return None
    if not frame.naming and AS.search(between.text) is None:
        return None
    if SENTENCE_ENDS.search(case.before) is not None:
        return None
    first = between[1] if between[0].lower_ == "to" and len(between) > 1 else between[0]
    return None if first.is_punct else first.idx
