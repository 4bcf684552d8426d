"""What the publisher says a text is, outside its title: an opinion, an analysis, a letter, a press release."""

import re
from collections.abc import Sequence

from bot.language.clean.naming import is_name

PRESS_RELEASE = "Press release"
LETTERS = "Letters to the editor"
_LABEL_WORDS = (
    r"(?:opinions?|op-?ed|editorials?|comment|commentary|columns?|columnists?|viewpoint|perspectives?|analysis"
    r"|letters?|letters? to the editor|guest (?:essay|column)|press releases?)"
)
_LABELS = re.compile(rf"{_LABEL_WORDS}(?:\s*\|\s*(?P<name>.+))?", re.IGNORECASE)
_LABELLED = re.compile(rf"{_LABEL_WORDS}\s*[:|]\s*\S", re.IGNORECASE)
_RELEASED = re.compile(r"for immediate release|embargoed until\b.*|press releases?", re.IGNORECASE)
_SALUTATION = re.compile(
    r"(?:dear (?:sirs?(?: or madam|/madam)?|madam|(?:the )?editors?)|(?:letters? )?to the editor)\s*[,:;–—-]?",
    re.IGNORECASE,
)
_OPENING_SALUTATION = re.compile(r"(?:Sirs?|Madam|Dear (?:Sir|Madam|Editor)s?)\s?[,:;–—-]+\s+[A-Z]", re.IGNORECASE)
_FAREWELL = re.compile(
    r"(?:yours (?:faithfully|sincerely|truly|etc)|(?:kind |best )?regards|sincerely)[,.]?", re.IGNORECASE
)
_MARKS_AROUND = " \t:,.|•·*–—-"
_BY = "by"


def label(above: Sequence[str], body: Sequence[str]) -> str | None:
    """Return the label among the lines above the body's first paragraph, in the publisher's words where it has any."""
    if any(_RELEASED.fullmatch(line.strip(_MARKS_AROUND)) for line in above):
        return PRESS_RELEASE
    if salutation(above) is not None or any(_OPENING_SALUTATION.match(line) for line in body[:1]):
        return LETTERS
    found = (line.strip(_MARKS_AROUND) for at, line in enumerate(above) if not _is_in_menu(above, at))
    return next((line for line in found if is_label(line)), None)


def is_label(line: str) -> bool:
    """Return whether a line is a label alone, or one with a name behind a bar."""
    found = _LABELS.fullmatch(line.strip(_MARKS_AROUND))
    return found is not None and (found["name"] is None or is_name(found["name"]))


def is_labelled(line: str) -> bool:
    """Return whether a line opens with a label, as the title of a column may."""
    return _LABELLED.match(line) is not None


def salutation(above: Sequence[str]) -> int | None:
    """Return which line greets an editor, or heads such letters."""
    return next((at for at, line in enumerate(above) if is_salutation(line)), None)


def is_salutation(line: str) -> bool:
    """Return whether a line is nothing but a letter's greeting to an editor, or the heading of such letters."""
    return _SALUTATION.fullmatch(line.strip()) is not None


def signature(lines: Sequence[str]) -> int | None:
    """Return which line stands under a letter's farewell, as its writer's name does."""
    return next((at for at, line in enumerate(lines[:-1], 1) if _FAREWELL.fullmatch(line)), None)


def _is_in_menu(above: Sequence[str], at: int) -> bool:
    """Return whether another line of one word stands right before or behind: sections in a menu."""
    beside = [*above[max(at - 1, 0) : at], *above[at + 1 : at + 2]]
    return any(len(line.split()) == 1 and line.casefold() != _BY for line in beside)
