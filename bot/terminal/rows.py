"""Many texts in, one analysis a line out: `sayso read --jsonl`."""

import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from bot.domain.errors import SaysoError
from bot.language.analyst import analyse
from bot.language.excerpt import excerpt
from bot.language.gate import admit
from bot.language.given import article_as_given
from bot.pipeline.export import Json, as_json

NO_UTF_8 = re.compile("[\udc80-\udcff]")  # how Python marks bytes that it could not decode
AT_ONCE = 4  # rows handed to a process in one go


@dataclass(frozen=True, slots=True)
class Row:
    """One text to analyse, exactly as given; `id` comes back with its analysis."""

    id: str | int
    text: str


def rows(lines: Iterable[str]) -> Iterator[Row | str]:
    """Yield each line as a row, or a sentence that says what is wrong with it; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(number, line)


def analyses(given: Iterable[Row], processes: int) -> Iterator[dict[str, Json]]:
    """Yield one JSON object a row, in order; a row that cannot be analysed says why under `error`."""
    if processes == 1:
        yield from map(_analysis, given)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_analysis, given, chunksize=AT_ONCE)


def one_line(row: dict[str, Json]) -> str:
    """Return the row as JSON on one line, in plain ASCII, so that any text survives any pipe."""
    return json.dumps(row)


def json_row(number: int, line: str) -> dict[str, object] | str:
    """Return one line's JSON object, or a sentence that says what is wrong with it."""
    if NO_UTF_8.search(line):
        return f"line {number} is not UTF-8 text"
    try:
        row = json.loads(line)
    except RecursionError:
        return f"line {number} is not JSON that can be read: it is nested too deeply"
    except ValueError as error:
        return f"line {number} is not JSON: {error}"
    return row if isinstance(row, dict) else f"line {number} is no JSON object"


def _row(number: int, line: str) -> Row | str:
    row = json_row(number, line)
    if isinstance(row, str):
        return row
    identifier, text = row.get("id"), row.get("text")
    if not isinstance(text, str) or not isinstance(identifier, str | int):
        return f'line {number} needs the form {{"id": …, "text": "…"}}'
    return Row(identifier, text)


def _analysis(row: Row) -> dict[str, Json]:
    try:
        return {"id": row.id} | as_json(admit(analyse(excerpt(article_as_given(row.text)))))
    except SaysoError as error:
        return {"id": row.id, "error": {"reason": error.reason, "message": error.message}}
