"""How often "he", "she" and "they" beside a quote lead to the person they stand for.

`python -m tests.eval.pronouns [ROWS.json]` prints the figures of both halves of tests/data/pronouns.json, or of a file
like it: {"tuning": […], "held_out": […]}, each row {"id", "pronoun_at": [start, end], "name"} over the shared set's
texts; "name" is the fullest name the article gives, null where it gives none. Two annotators agreed on each row.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.analysis import Speaker
from bot.domain.span import Span
from bot.evaluation.scoring import share
from bot.language.attribution import attributions
from bot.language.parse import parsed
from tests.eval.sets import POLNEAR, documents

ROWS = Path(__file__).parents[1] / "data" / "pronouns.json"
BEHIND_NAMES = frozenset({"jr", "sr", "ii", "iii"})
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """A pronoun in a text and whom it stands for, None for nobody the text names."""

    id: str
    at: Span
    name: str | None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Counts of pronoun speakers: led to the right person, to a wrong one, left a pronoun; not found as a speaker.

    `accuracy` is the share of right ones in percent among those found, `precision` among those led anywhere.
    """

    pronouns: int
    right: int
    wrong: int
    left: int
    missed: int
    accuracy: float
    precision: float


def scores(rows: Sequence[Row], gold: Path = POLNEAR) -> Resolved:
    """Return how many of the rows' pronouns the engine leads to the person they stand for."""
    texts = {document.id: document.text for document in documents(gold)}
    outcomes = [outcome for text, each in _by_text(rows, texts) for outcome in _outcomes(text, each)]
    right, wrong, left, missed = (outcomes.count(name) for name in ("right", "wrong", "left", "missed"))
    found = right + wrong + left
    return Resolved(len(rows), right, wrong, left, missed, share(right, found), share(right, right + wrong))


def half(name: str, path: Path = ROWS) -> tuple[Row, ...]:
    """Return the rows of one half, "tuning" or "held_out"."""
    table: Mapping[str, list[dict[str, object]]] = json.loads(path.read_text("utf-8"))
    return tuple(_row(each) for each in table[name])


def outcome_of(name: str | None, pronoun: str, speaker: Speaker | None) -> str:
    """Return "right", "wrong", "left" or "missed": last names must agree, and nobody is right for nobody."""
    if speaker is None:
        return "missed"
    if speaker.name.casefold() == pronoun.casefold():
        return "right" if name is None else "left"
    return "right" if name is not None and _last(name) in WORD.findall(speaker.name.casefold()) else "wrong"


def _by_text(rows: Sequence[Row], texts: Mapping[str, str]) -> Iterable[tuple[str, list[Row]]]:
    for known in dict.fromkeys(row.id for row in rows):
        yield texts[known], [row for row in rows if row.id == known]


def _outcomes(text: str, rows: Iterable[Row]) -> Iterable[str]:
    said = {each.speaker.mention: each.speaker for each in attributions(parsed(text), None) if each.speaker}
    for row in rows:
        speaker = next((said[at] for at in said if at.holds(row.at) and len(at) == len(row.at)), None)
        yield outcome_of(row.name, row.at.of(text), speaker)


def _row(row: Mapping[str, object]) -> Row:
    at, name = row["pronoun_at"], row["name"]
    if not isinstance(at, list):
        raise TypeError
    return Row(str(row["id"]), Span(int(at[0]), int(at[1])), None if name is None else str(name))


def _last(name: str) -> str:
    words: list[str] = [word for word in WORD.findall(name.casefold()) if word not in BEHIND_NAMES]
    return words[-1]


def _report(arguments: Sequence[str]) -> None:
    path = Path(arguments[0]) if arguments else ROWS
    for name in ("tuning", "held_out"):
        print(name, scores(half(name, path)))


if __name__ == "__main__":
    _report(sys.argv[1:])
