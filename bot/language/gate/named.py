"""The words of a name, and whether it is somebody's own."""

import re
from typing import Final

from bot.language.gate.likeness import listed

_WORD: Final = re.compile(r"[^\W_]+")
_LITTLE: Final = listed("""
    a an and at by for from he her him his in it its mr mrs ms dr of on or s she sir that the their them they this to
    we who whose with i our my all few many most one others several some
    """)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a name or a phrase that tell it from others."""
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _LITTLE


def is_proper(name: str) -> bool:
    """Return whether a name is somebody's own: "Ines Falk", "the Bank of Calvera", not "the British rider"."""
    words = [word for word in _WORD.findall(name) if word.casefold() not in _LITTLE]
    return bool(words) and words[-1][:1].isupper()
