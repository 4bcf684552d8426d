"""What a press release carries below its text: the company about itself, and its lawyers about the future."""

import re
from collections.abc import Sequence

_HEADING_WORDS = 12
_ABOUT = re.compile(r"About (?:the )?(?P<name>[A-Z0-9].{1,80}?):?")
_LEGAL = re.compile(
    r"(?:(?:cautionary|important|legal) (?:notes?|notices?|statements?|information) (?:regarding|on|about) )?"
    r"(?:forward[- ]looking (?:statements?|information)|safe harbou?r(?: statements?)?)(?: (?:disclaimer|notice))?\W*",
    re.IGNORECASE,
)
_STATEMENTS = re.compile(r"\b(?:contains?|includes?) (?:certain )?[“\"]?forward[- ]looking statements\b", re.IGNORECASE)
_SOONEST = 0.4
"""Share of the text's characters that stands above; a release opens with its news."""
_NAMED_WITHIN = 120


def end_of_news(paragraphs: Sequence[str]) -> int:
    """Return how many paragraphs stand above the boilerplate; all of them where there is none."""
    total = sum(map(len, paragraphs))
    above = 0
    for at, paragraph in enumerate(paragraphs):
        if above >= _SOONEST * total and _opens_boilerplate(paragraph, paragraphs[at + 1 : at + 2]):
            return at
        above += len(paragraph)
    return len(paragraphs)


def _opens_boilerplate(paragraph: str, below: Sequence[str]) -> bool:
    if _STATEMENTS.search(paragraph):
        return True
    if len(paragraph.split()) > _HEADING_WORDS:
        return False
    about = _ABOUT.fullmatch(paragraph)
    if about is None or not below:
        return _LEGAL.fullmatch(paragraph) is not None
    return about["name"].split()[0].casefold() in below[0][:_NAMED_WITHIN].casefold()
