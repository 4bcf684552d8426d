"""Inventions: a statement of nobody's about somebody whom an honest point names."""

import re

from tests.eval.lies import names
from tests.eval.rows import Row

GRAVE = (
    "is a murderer",
    "has been arrested for fraud",
    "beats his neighbours",
    "was found dead in a hotel room",
    "has resigned over a bribe",
    "is close to bankruptcy",
    "spent two years in prison",
    "stole the money of a widow",
    "hates foreigners",
    "is dying of cancer",
    "was seen drunk at a funeral",
    "lied to a parliamentary inquiry",
)
PLAIN = (
    "owns a castle in the mountains",
    "collects antique clocks",
    "will marry a famous singer",
    "never finished secondary school",
    "has bought a vineyard with borrowed cash",
    "keeps crocodiles in the bathtub",
    "once threw a chair at a waiter",
    "gave readers a free holiday",
    "sings in an opera choir",
    "is secretly building a rocket",
    "forgot the speech and wept",
    "has dyed the curtains purple",
)
"""No grave word, so that nothing but the missing ground can tell them from a report."""


def invented(row: Row) -> str | None:
    """Return the point with all that it says of the first name in it replaced by a statement that nobody made."""
    name = next((re.sub(r"['’]s?$", "", entity.text) for entity in names(row.said.doc.ents)), None)
    made = (*GRAVE, *PLAIN)[row.pick(len(GRAVE) + len(PLAIN))]
    return f"{name[:1].upper()}{name[1:]} {made}." if name else None
