"""Where the article says what a name is: right behind a form of address ("Mr Roe") or an outlet's ("the daily Post").

Found once a text: to look for each name by itself is to read all of the text again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.language.attribution.outlets import MEDIUM
from bot.language.attribution.titles import FORMS_OF_ADDRESS

_ADDRESSES: Final = "|".join(word.capitalize() for word in sorted(FORMS_OF_ADDRESS))
_ADDRESS: Final = re.compile(rf"\b(?:{_ADDRESSES})\.? (?=(?P<forename>[A-Z][\w’'-]+ )?)")
_OUTLET: Final = re.compile(rf"\b{MEDIUM},? ")


@dataclass(frozen=True, slots=True)
class Introduced:
    """The places behind forms of address, with and without a first name, and behind what outlets are."""

    text: str = ""
    people: tuple[int, ...] = ()
    outlets: tuple[int, ...] = ()

    def as_person(self, name: str) -> bool:
        """Return whether a form of address stands before the name somewhere."""
        whole = re.compile(rf"{re.escape(name)}\b")
        return any(whole.match(self.text, at) for at in self.people)

    def as_outlet(self, name: str) -> bool:
        """Return whether the name stands behind "newspaper", "channel" or the like somewhere."""
        return any(self.text.startswith(name, at) for at in self.outlets)


def introduced(text: str) -> Introduced:
    """Return where names are introduced in a text."""
    people = {end for found in _ADDRESS.finditer(text) for end in (found.end(), found.end("forename")) if end >= 0}
    return Introduced(text, tuple(sorted(people)), tuple(found.end() for found in _OUTLET.finditer(text)))
