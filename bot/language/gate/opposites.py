"""Words and their opposites: a point that holds one where its evidence holds the other says the contrary."""

from collections import defaultdict
from typing import Final

from bot.language.gate.alike import key_of
from bot.language.gate.pairs import LINES


def _table() -> dict[str, frozenset[str]]:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _sides():
        for word in one:
            table[key_of(word)].update(map(key_of, other))
        for word in other:
            table[key_of(word)].update(map(key_of, one))
    return {word: frozenset(others - {word}) for word, others in table.items()}


def _sides() -> list[tuple[list[str], list[str]]]:
    parted = (line.partition("|") for line in LINES.strip().splitlines())
    return [(one.split(), other.split()) for one, _, other in parted]


def _companions() -> dict[str, frozenset[str]]:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _sides():
        for side in (one, other):
            for word in side:
                table[key_of(word)].update(map(key_of, side))
    return {word: frozenset(others) for word, others in table.items()}


OPPOSITES: Final = _table()
"""Each word's opposites, all as keys."""
COMPANIONS: Final = _companions()
"""The words that may stand for each word, itself among them, all as keys."""
