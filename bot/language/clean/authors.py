"""Who wrote an article: which of a page's bylines is its own."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.language.clean.head import byline
from bot.language.clean.label import signature
from bot.language.clean.naming import is_name

_BY = frozenset({"by", "written by", "author", "words by", "story by"})
_ENDED = re.compile(r"(?<!Jr)(?<!Sr)\.$")
_LATEST = 2
"""Paragraphs of the body above a byline; one further down is of an entry or of another article."""


def bylines_in(lines: Sequence[str]) -> dict[int, str]:
    """Return where the bylines stand and whom they name; a name may stand under a "By" of its own."""
    named = {at: names for at, line in enumerate(lines) if (names := byline(line))}
    under = {
        at: line
        for at, (above, line) in enumerate(pairwise(lines), 1)
        if above.strip(" :").casefold() in _BY and is_name(line)
    }
    return dict(sorted((named | under).items()))


def author(lines: Sequence[str], bylines: Mapping[int, str], title: int | None, body: Sequence[int]) -> str | None:
    """Return the names of the byline at the article's head or foot, else the bare name under its title."""
    last = body[-1] if body else len(lines)
    latest = body[_LATEST - 1] if len(body) >= _LATEST else last
    own = next((names for at, names in bylines.items() if at < latest or at > last), None)
    return own or _bare_name(lines, title, body) or _signed(lines, last)


def _bare_name(lines: Sequence[str], title: int | None, body: Sequence[int]) -> str | None:
    """Return the line right under the title if it is a name that the body, which names places, does not say."""
    at = None if title is None else title + 1
    if (
        at is None
        or at >= len(lines)
        or not body
        or at >= body[0]
        or not is_name(lines[at])
        or _ENDED.search(lines[at])
    ):
        return None
    return None if any(lines[at] in lines[paragraph] for paragraph in body) else lines[at]


def _signed(lines: Sequence[str], last: int) -> str | None:
    at = signature(lines[last:])
    return lines[last + at] if at is not None and is_name(lines[last + at]) else None
