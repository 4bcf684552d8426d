"""What outlets are called, and which one "the paper" is."""

from __future__ import annotations

import re

BACK = 2500  # characters back to the outlet meant
MEDIUM = (
    r"(?:newspaper|daily|weekly|paper|magazine|journal|station|channel|broadcaster|network|agency|website|outlet|site|"
    r"programme|program|show|podcast|blog|tabloid|service|publication|periodical|title|bulletin|newsletter)"
)
# What says that a name is an outlet's, whatever the model takes it for.
OUTLET = re.compile(
    r"\b(?:Agency|Broadcasting|Chronicle|Courier|Daily|Gazette|Herald|Journal|Magazine|News|Post|Press|Radio|Review"
    r"|Television|Times|Tribune|TV)\b|\b(?:Evening|Morning|Sunday) [A-Z]\w+"
)
NAME = r"(?P<name>(?:The )?[A-Z][\w’'.&-]*\w(?: (?:of the |of |for |and |& )?[A-Z0-9][\w’'&-]*)*(?: \([A-Z]{2,}\))?)"
PRINTED = frozenset({"daily", "journal", "magazine", "newspaper", "paper", "publication", "tabloid", "weekly"})
ON_AIR = frozenset({"broadcaster", "channel", "network", "program", "programme", "show", "station"})
ON_LINE = frozenset({"blog", "podcast", "site", "website"})
AIRED = re.compile(r"\b(?:Broadcasting|Radio|Television|TV)\b")
_NAMED = re.compile(rf"(?:(?i:\b{MEDIUM}),? )?" + NAME)


def last_outlet(text: str, before: int, medium: str) -> str | None:
    """Return the outlet named last before a place: one called by the same noun, else one whose name tells it is one."""
    start = max(0, before - BACK)
    named = [match for match in _NAMED.finditer(text, start, before) if match["name"]]
    same = [match["name"] for match in named if match[0].lower().startswith(medium.lower())]
    telling = [match["name"] for match in named if _tells(match["name"], medium.lower())]
    found = (same or telling)[-1:]
    return found[0].removeprefix("The ") if found else None


def _tells(name: str, medium: str) -> bool:
    """Return whether a name tells that it is an outlet, and none of the other sort than the noun says."""
    if medium in ON_LINE:
        return False  # a site's name tells nothing
    aired = AIRED.search(name) is not None
    return OUTLET.search(name) is not None and (not aired if medium in PRINTED else aired or medium not in ON_AIR)
