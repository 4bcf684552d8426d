"""What no written point may bring along: an address, a mention or a mark-up that the sentences cited do not have."""

import re
from typing import Final

from bot.domain.analysis import Point, Refusal
from bot.domain.article import Article

_FOREIGN: Final = re.compile(
    r"\S*://\S*|\bwww\.\S+|\S*@\S+|<[@#:/!?]\S*|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b(?:/\S*)?|\[[^\]\n]*\]\([^)\n]*\)|[`|]{2,}|`"
)


def foreign(article: Article, point: Point) -> tuple[Refusal, ...]:
    """Return the refusal of a point with an address, a mention or mark-up of its own; nothing if it has none."""
    evidence = [span.of(article.text) for span in point.evidence]
    own = next((found.group() for found in _FOREIGN.finditer(point.text) if not _stands(found.group(), evidence)), None)
    if own is None:
        return ()
    return (Refusal(point.text, "no_address_of_its_own", f"“{own}” is not in the sentences it cites"),)


def _stands(words: str, evidence: list[str]) -> bool:
    return any(words in sentence for sentence in evidence)
