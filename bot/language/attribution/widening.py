"""What goes with words quoted inside a sentence: the reported clause they end, or whom they name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.attribution.case import SENTENCE_ENDS
from bot.language.attribution.cues import VERBS

if TYPE_CHECKING:
    from bot.language.attribution.case import Case
    from bot.language.attribution.said import Cue, Said

THAT: Final = re.compile(r"[^.!?:;\"“”«»]{0,80}?\bthat,? (?=\S)")
"""From the verb to what was said: " told the paper on Sunday that "."""
AS: Final = re.compile(r"\bas,?(?: an?| the)?\s*$")
LONGEST_NAMED: Final = 12  # tokens


def widened(case: Case, said: Said) -> Said:
    """Return the quotation with the words before it that the same cue reports: said that X would “Y”, called X “Y”."""
    if said.cue is None or said.span.start != case.start or not case.before.strip():
        return said
    cue = _cue_before(case)
    if cue is None:
        return said
    start = _past_that(case, cue) or _named(case, cue)
    return said if start is None else replace(said, span=Span(start, said.span.end), cue=cue)


def _cue_before(case: Case) -> Cue | None:
    """Return the last cue of the same sentence before the quotation, with nothing quoted in between."""
    cue = next(case.backwards(), None)
    if cue is None or case.page.doc[cue.at].sent.end_char <= case.start or cue.mention is None:
        return None
    if case.page.line_of(cue.span.start) != case.page.line_of(case.start):
        return None
    return None if case.page.marks_in(Span(cue.span.end, case.start)) else cue


def _past_that(case: Case, cue: Cue) -> int | None:
    """Return where the clause behind "that" starts, if words stand between it and the quotation."""
    that = THAT.match(case.page.text, cue.span.end, case.start)
    between = case.page.text[that.end() : case.start] if that else ""
    return that.end() if that and between.strip() and not between.rstrip().endswith((":", ".", ";")) else None


def _named(case: Case, cue: Cue) -> int | None:
    """Return where the name of what is called something starts: called the plan “a farce”, dismissed her as “shy”."""
    page = case.page
    between = page.doc[cue.at + 1 : page.token_at(case.start)]
    frame = VERBS.get(page.doc[cue.at].lemma_.lower())
    if frame is None or not 0 < len(between) <= LONGEST_NAMED or any(each.pos_ in ("VERB", "AUX") for each in between):
        return None
    if not frame.naming and AS.search(between.text) is None:
        return None
    if SENTENCE_ENDS.search(case.before) is not None:
        return None
    first = between[1] if between[0].lower_ == "to" and len(between) > 1 else between[0]
    return None if first.is_punct else first.idx
