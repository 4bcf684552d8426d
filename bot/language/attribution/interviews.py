"""Interviews without names before the lines: a question on a line of its own, and in the next ones the answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span, trimmed
from bot.language.attribution.cues import Strength
from bot.language.attribution.issuers import SUBJECTS
from bot.language.attribution.outlets import OUTLET
from bot.language.attribution.runs import name_run
from bot.language.attribution.said import Cue, Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.attribution.page import Page

FEWEST_QUESTIONS: Final = 2
LONGEST_QUESTION: Final = 40  # words
FIRST_PERSON: Final = re.compile(r"\b(?:I|[Mm]y|[Mm]e|I['’](?:m|d|ve|ll))\b")
BYLINE: Final = re.compile(r"\s*(?:By|Interview by|Words by)\b", re.IGNORECASE)


def answers(page: Page) -> Iterator[Said]:
    """Yield the answers, if they speak of "I" and the lines before the first question name who it is.

    Questions that head the parts of an explainer are answered by nobody's "I".
    """
    lines = [
        Span(start, page.line_end(start)) for start in page.lines if page.text[start : page.line_end(start)].strip()
    ]
    asked = [at for at, line in enumerate(lines) if _is_question(page, line)]
    if len(asked) < FEWEST_QUESTIONS:
        return
    name = _interviewed(page, lines[asked[0]].start)
    blocks = [
        (lines[at], lines[at + 1 : end])
        for at, end in zip(asked, [*asked[1:], asked[-1] + 2], strict=True)
        if at + 1 < end
    ]
    if name is None or not _are_answers(page, name, [line for _, block in blocks for line in block], len(blocks)):
        return
    for question, block in blocks:
        cue = _cue(page, question, name)
        yield from (Said(trimmed(page.text, line), cue) for line in block)


def _is_question(page: Page, line: Span) -> bool:
    words = line.of(page.text).strip(" *_#")
    return words.endswith("?") and len(words.split()) <= LONGEST_QUESTION and not page.marks_in(line)


def _interviewed(page: Page, before: int) -> Span | None:
    """Return the one person whom the lines before the interview name in full as doing something, bylines aside.

    The model knows some names for people's and some not, and that must not decide: grammar does.
    """
    named: dict[str, Span] = {}
    for token in page.tokens[: page.token_at(before)]:
        if token.dep_ not in SUBJECTS or not page.is_name(token.i) or page.quoted[token.i]:
            continue
        span = page.span(*name_run(page, token))
        full = " " in span.of(page.text) and not any(child.dep_ == "det" for child in token.children)
        if full and not BYLINE.match(page.text, page.line_start(span.start)) and not OUTLET.search(span.of(page.text)):
            named.setdefault(span.of(page.text), span)
    return next(iter(named.values())) if len(named) == 1 else None


def _are_answers(page: Page, name: Span, block: Sequence[Span], questions: int) -> bool:
    """Return whether most answers speak of "I" outside quotation marks, and none names the person as another would."""
    last = name.of(page.text).split()[-1]
    spoken = [line.of(page.text) for line in block if not page.marks_in(line)]
    own = sum(1 for line in spoken if FIRST_PERSON.search(line))
    return 2 * own >= questions and own > 0 and not any(last in line.of(page.text) for line in block)


def _cue(page: Page, question: Span, name: Span) -> Cue:
    mark = page.text.rindex("?", question.start, question.end)
    head = page.token_at(name.end - 1)
    return Cue(page.token_at(mark), Span(mark, mark + 1), Strength.SPOKEN, head, name, name=name)
