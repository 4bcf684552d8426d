"""Lines that a name and a colon open: transcripts, interviews in questions and answers, headlines."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bot.domain.span import Span, trimmed
from bot.language.attribution.cues import Strength
from bot.language.attribution.outlets import OUTLET
from bot.language.attribution.said import Cue, Said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.attribution.page import Page

LABEL = re.compile(r"[^\S\n]*((?:[A-Z][\w.'’-]*[ ]){0,5}[A-Z][\w.'’-]*):[ \t]+(?=\S)", re.MULTILINE)
BYLINE = re.compile(r"\s*(?:By|Interview by|Words by)\b", re.IGNORECASE)
ASKING = frozenset({"q", "question", "interviewer", "reporter", "moderator", "host"})
ANSWERING = frozenset({"a", "answer"})
FEWEST_WORDS = 3
OFTEN = 2  # beside a known speaker, a label that opens several lines is a speaker's too
FEWEST_INITIALS = 2
FEWEST_LINES = 3
ADDRESSING = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Yy]our)\b")


def lines_of_speech(page: Page) -> Iterator[Said]:
    """Yield what follows "Name:" at the start of a line, where the article or its other lines know such a speaker.

    What only leads an interview on is left out.
    """
    spoken = _spoken(page)
    asking = _asking(page, spoken)
    for label in spoken:
        words = trimmed(page.text, Span(label.end(), page.line_end(label.end())))
        if not _leads_on(page, label, asking) and len(words.of(page.text).split()) >= FEWEST_WORDS:
            yield Said(words, _cue(page, Span(*label.span(1)), _in_full(page, label[1], spoken, asking)))


def questions(page: Page) -> tuple[Span, ...]:
    """Return the lines that only lead an interview on, in order: they hold no source's words."""
    spoken = _spoken(page)
    asking = _asking(page, spoken)
    return tuple(Span(label.start(), page.line_end(label.end())) for label in spoken if _leads_on(page, label, asking))


def _leads_on(page: Page, label: re.Match[str], asking: frozenset[str]) -> bool:
    """Return whether this is nobody's question ("Q: …"), an outlet's, or a prompt ("BM: …")."""
    if label[1] in asking and (label[1].startswith("The ") or OUTLET.search(label[1]) is not None):
        return True
    short = " " not in label[1] and label[1].isupper()
    return label[1] in asking and (label[1].lower() in ASKING or (short and not _is_question(page, label)))


def _spoken(page: Page) -> list[re.Match[str]]:
    labels = [label for start in page.lines if (label := LABEL.match(page.text, start))]
    speaking = _speaking(page, labels) if labels else ()
    return [label for label in labels if label[1] in speaking]


def _speaking(page: Page, labels: Sequence[re.Match[str]]) -> frozenset[str]:
    """Return the labels that are speakers: known people, and what stands as often beside them or asks and answers."""
    people = frozenset(token.lower_ for token in page.tokens if token.ent_type_ == "PERSON" and token.pos_ == "PROPN")
    times = Counter(label[1] for label in labels)
    known = {label[1] for label in labels if label[1].split()[-1].lower() in people}
    often = {label for label, count in times.items() if count >= OFTEN}
    taking_turns = len(often) >= OFTEN and any(_is_question(page, label) for label in labels if label[1] in often)
    if _is_exchange(page, labels):
        return frozenset(times)
    return frozenset(known | often if known or taking_turns else ())


def _is_exchange(page: Page, labels: Sequence[re.Match[str]]) -> bool:
    """Return whether the lines, with no other between them, are sentences of several who speak in turns."""
    if len(labels) < FEWEST_LINES or len({label[1] for label in labels}) in (1, len(labels)):
        return False
    whole = [page.text[label.end() : page.line_end(label.end())].rstrip() for label in labels]
    between = page.text[labels[0].start() : page.line_end(labels[-1].end())]
    alone = sum(1 for line in between.splitlines() if line.strip()) == len(labels)
    return alone and all(line.endswith((".", "!", "?", "…")) for line in whole) and any(map(ADDRESSING.search, whole))


def _is_question(page: Page, label: re.Match[str]) -> bool:
    return page.text[label.end() : page.line_end(label.end())].rstrip().endswith("?")


def _asking(page: Page, spoken: Sequence[re.Match[str]]) -> frozenset[str]:
    """Return the labels whose lines mostly end in a question mark, or that say so, where somebody answers."""
    lines = Counter(label[1] for label in spoken)
    questions = Counter(label[1] for label in spoken if _is_question(page, label))
    asking = {each for each in lines if each.lower() in ASKING or 2 * questions[each] >= lines[each] > 0}
    asking |= {each for each in lines for other in asking if _initials(other) == each or _initials(each) == other}
    return frozenset(asking) if lines.keys() - asking else frozenset()


def _in_full(page: Page, label: str, spoken: Sequence[re.Match[str]], asking: frozenset[str]) -> Span | None:
    """Return where the article names in full whom initials or "A" stand for."""
    if label.lower() in ANSWERING:
        named = next((each for each in spoken if each[1] not in asking and " " in each[1]), None)
        return Span(*named.span(1)) if named else _most_named(page, spoken[0].start())
    if label.isupper() and len(label) >= FEWEST_INITIALS and " " not in label:
        return next((span for span in _people(page) if _initials(span.of(page.text)) == label), None)
    return None


def _initials(name: str) -> str:
    words = name.split()
    return "".join(word[0] for word in words) if len(words) >= FEWEST_INITIALS else ""


def _people(page: Page) -> Iterator[Span]:
    """Yield every full name of a person, in order, but for those of bylines."""
    for entity in page.entities:
        named = entity.label_ == "PERSON" and len(entity) > 1 and "\n" not in entity.text
        if named and not BYLINE.match(page.text, page.line_start(entity.start_char)):
            yield Span(entity.start_char, entity.end_char)


def _most_named(page: Page, before: int) -> Span | None:
    """Return the person whom what stands before the interview names most often."""
    names = [span for span in _people(page) if span.end <= before]
    return max(names, key=lambda span: page.text.count(span.of(page.text)), default=None)


def _cue(page: Page, name: Span, full: Span | None) -> Cue:
    colon = Span(name.end, name.end + 1)
    if full is None and name.of(page.text).lower() in ANSWERING:
        return Cue(at=page.token_at(name.end), span=colon, strength=Strength.SPOKEN)
    head = page.token_at(name.end - 1)
    return Cue(at=head, span=colon, strength=Strength.SPOKEN, speaker=head, mention=name, name=full)
