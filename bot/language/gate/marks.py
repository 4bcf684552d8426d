"""Whether words stand between quotation marks, read from the marks alone.

The gate must not trust the engine that it checks, so this asks only: is there, in the same paragraph, a mark that opens
before the words and that is not closed until after them?
"""

import re
from collections.abc import Iterator

from bot.domain.span import Span

FAMILIES = (("“„‟", "”"), ("«", "»"), ("‹", "›"), ("‘‚", "’"), ('"', '"'), ("'", "'"))
MARKS = frozenset("".join(opening + closing for opening, closing in FAMILIES) + "`")
SINGLE = frozenset("’'")
TYPED_OPENING = re.compile(r"(?:(?<=[\s(\[—–-])|^)(?:''|``)(?=\S)")
TYPED_CLOSING = re.compile(r"(?<=\S)''(?!\w)")
"""A double mark typed as two single ones."""
LETTER_LEFT_OUT = re.compile(r"(?:s|in)[’'] [a-z]")
"""A plural's possessive ("the boys' coats") or a g that is not spoken ("goin' home"): it may be no closing mark."""
SURE_CLOSING = re.compile(r"(?<=[,.!?…])[’'](?!\w)")


def enclosed(text: str, span: Span) -> bool:
    """Return whether all of `span` stands inside one quotation, closed or running to the end of its paragraph."""
    if "\n" in span.of(text):
        return False
    before = text.rfind("\n", 0, span.start) + 1
    after = text.find("\n", span.end)
    paragraph = _with_double_marks(text[before : after if after >= 0 else len(text)])
    start, end = span.start - before, min(span.end - before, len(paragraph))
    while start < end and paragraph[start] in MARKS:
        start += 1
    while end > start and paragraph[end - 1] in MARKS:
        end -= 1
    return start < end and any(_within(paragraph, start, end, family) for family in FAMILIES)


def _with_double_marks(paragraph: str) -> str:
    """Return the paragraph, as long as it was, with typed double marks as curly ones where it has no others."""
    if "“" in paragraph or not ("''" in paragraph or "``" in paragraph):
        return paragraph
    return TYPED_CLOSING.sub("””", TYPED_OPENING.sub("““", paragraph))


def _within(text: str, start: int, end: int, family: tuple[str, str]) -> bool:
    opening, closing = family
    is_open = _is_open(text, start, family)
    return is_open and not any(text[at] in closing and _closes(text, at, opening) for at in range(start, end))


def _is_open(text: str, start: int, family: tuple[str, str]) -> bool:
    """Return whether a quotation is open at `start`.

    Read backwards, so that a long line is not read again for each of its quotations: the nearest mark that can only
    open or only close decides; one that can do either does the opposite of what went before it.
    """
    opening, closing = family
    if not any(mark in text[:start] for mark in opening):
        return False
    turned = False
    for at in _backwards(text, start, opening + closing):
        opens = text[at] in opening and _opens(text, at)
        closes = text[at] in closing and _closes(text, at, opening)
        if opens is not closes:
            return opens is not turned
        turned = turned is not opens
    return turned


def _backwards(text: str, start: int, marks: str) -> Iterator[int]:
    """Yield where the marks stand before `start`, the nearest first."""
    places = {mark: text.rfind(mark, 0, start) for mark in marks}
    while (at := max(places.values())) >= 0:
        yield at
        places[text[at]] = text.rfind(text[at], 0, at)


def _opens(text: str, at: int) -> bool:
    """An apostrophe inside a word opens nothing; nor does a mark that a space follows."""
    after = text[at + 1 : at + 2]
    return not text[max(0, at - 1) : at].isalnum() and bool(after) and not after.isspace()


def _closes(text: str, at: int, opening: str) -> bool:
    """A mark closes where no word goes on after it ("don’t" does) and no blank stands before it."""
    if text[at + 1 : at + 2].isalnum() or text[max(0, at - 1) : at].isspace():
        return False
    return text[at] not in SINGLE or not _is_apostrophe(text, at, opening)


def _is_apostrophe(text: str, at: int, opening: str) -> bool:
    """Return whether a mark behind a word stands for a letter: the same quotation is surely closed further on."""
    if not any(LETTER_LEFT_OUT.match(text, at - width) for width in (1, 2) if at >= width):
        return False
    sure = SURE_CLOSING.search(text, at + 1)
    return sure is not None and not any(
        text[place] in opening and _opens(text, place) for place in range(at + 1, sure.start())
    )
