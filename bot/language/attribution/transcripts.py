"""Lines that a name and a colon open: transcripts, interviews in questions and answers, headlines."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.domain.span import Span, trimmed
from bot.language.attribution.cues import Strength
from bot.language.attribution.reported import Cue, Said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.page import Page

LABEL = re.compile(r"[^\S\n]*((?:[A-Z][\w.'’-]*[ ]){0,5}[A-Z][\w.'’-]*):[ \t]+(?=\S)", re.MULTILINE)
FEWEST_WORDS = 3
OFTEN = 2  # beside a known speaker, a label that opens several lines is a speaker's too


def lines_of_speech(page: Page) -> Iterator[Said]:
    """Yield what follows "Name:" at the start of a line, where the article or its other lines know such a speaker."""
    people = frozenset(token.lower_ for token in page.doc if token.ent_type_ == "PERSON" and token.pos_ == "PROPN")
    labels = [label for start in page.lines if (label := LABEL.match(page.text, start))]
    times = Counter(label[1] for label in labels)
    known = {label[1] for label in labels if label[1].split()[-1].lower() in people}
    for label in labels:
        if label[1] not in known and not (known and times[label[1]] >= OFTEN):
            continue
        words = trimmed(page.text, Span(label.end(), page.line_end(label.end())))
        if len(words.of(page.text).split()) >= FEWEST_WORDS:
            yield Said(words, _cue(page, Span(*label.span(1))))


def _cue(page: Page, name: Span) -> Cue:
    colon = Span(name.end, name.end + 1)
    head = page.token_at(name.end - 1)
    return Cue(at=head, span=colon, strength=Strength.SPOKEN, speaker=head, mention=name)
