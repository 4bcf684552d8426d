"""Whether words stand between quotation marks, read from the marks alone.

The gate must not trust the engine that it checks, so this asks only: is there, in the same paragraph, a mark that opens
before the words and that is not closed until after them?
"""

from bot.domain.span import Span

FAMILIES = (("“„‟", "”"), ("«", "»"), ("‹", "›"), ("‘‚", "’"), ('"', '"'), ("'", "'"))
MARKS = frozenset("".join(opening + closing for opening, closing in FAMILIES))


def enclosed(text: str, span: Span) -> bool:
    """Return whether all of `span` stands inside one quotation, closed or running to the end of its paragraph."""
    if "\n" in span.of(text):
        return False
    start, end = span.start, span.end
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    paragraph = text.rfind("\n", 0, start) + 1
    return start < end and any(_within(text, paragraph, start, end, family) for family in FAMILIES)


def _within(text: str, paragraph: int, start: int, end: int, family: tuple[str, str]) -> bool:
    opening, closing = family
    is_open = False
    for at in range(paragraph, start):
        if text[at] in opening and not (is_open and text[at] in closing) and _opens(text, at):
            is_open = True
        elif text[at] in closing and is_open and _closes(text, at):
            is_open = False
    return is_open and not any(text[at] in closing and _closes(text, at) for at in range(start, end))


def _opens(text: str, at: int) -> bool:
    """An apostrophe inside a word opens nothing; nor does a mark that a space follows."""
    after = text[at + 1 : at + 2]
    return not text[at - 1 : at].isalnum() and bool(after) and not after.isspace()


def _closes(text: str, at: int) -> bool:
    """A mark closes where no word goes on after it ("don’t" does) and no blank stands before it."""
    return not text[at + 1 : at + 2].isalnum() and not text[max(0, at - 1) : at].isspace()
