"""Many written points in, what the gate says of each a line out: `sayso gate --jsonl`."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from bot.domain.analysis import Made, Point, Quote
from bot.domain.article import Article
from bot.domain.errors import SaysoError
from bot.domain.span import Span
from bot.language.analyst import analyse
from bot.language.excerpt import excerpt
from bot.language.gate import admit, refusals
from bot.language.given import article_as_given
from bot.pipeline.export import Json
from bot.terminal.rows import json_row

AT_ONCE = 16
"""Points handed to a process in one go."""
FORM = '{"id": …, "article": "…", "point": "…", "evidence": [[start, end], …]}'
PAIR = 2


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point that a model may have written, and the stretches of the article that it cites."""

    id: str | int
    article: str
    point: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with what its people say."""

    article: Article
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article cannot be analysed."""

    reason: str
    message: str


def point_rows(lines: Iterable[str]) -> Iterator[PointRow | str]:
    """Yield each line as a row, or a sentence that says what is wrong with it; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(number, line)


def verdicts(given: Sequence[PointRow], processes: int) -> Iterator[dict[str, Json]]:
    """Yield one JSON object a row, in order; each article is analysed once, however many points are made of it."""
    texts = tuple(dict.fromkeys(row.article for row in given))
    if processes == 1:
        known = dict(zip(texts, map(_read, texts), strict=True))
        yield from (_verdict(row, known[row.article]) for row in given)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        known = dict(zip(texts, pool.map(_read, texts), strict=True))
        yield from pool.map(_verdict, given, [known[row.article] for row in given], chunksize=AT_ONCE)


def _read(text: str) -> ReadArticle | Failure:
    """Return the article and what is said in it, as the embedded analyst finds it."""
    article = excerpt(article_as_given(text))
    try:
        return ReadArticle(article, admit(analyse(article)).quotes)
    except SaysoError as error:
        return Failure(error.reason, error.message)


def _verdict(row: PointRow, read: ReadArticle | Failure) -> dict[str, Json]:
    if isinstance(read, Failure):
        return {"id": row.id, "error": {"reason": read.reason, "message": read.message}}
    against = refusals(read.article, Point(row.point, row.evidence, Made.WRITTEN), read.quotes)
    return {
        "id": row.id,
        "ok": not against,
        "refusals": [{"check": refusal.check, "reason": refusal.reason} for refusal in against],
    }


def _row(number: int, line: str) -> PointRow | str:
    row = json_row(number, line)
    if isinstance(row, str):
        return row
    identifier, article, point = row.get("id"), row.get("article"), row.get("point")
    evidence = _spans(row.get("evidence"))
    if not isinstance(identifier, str | int) or not isinstance(article, str) or not isinstance(point, str):
        return f"line {number} needs the form {FORM}"
    if evidence is None:
        return f"line {number} needs its evidence as pairs of offsets into the article, [[start, end], …]"
    return PointRow(identifier, article, point, evidence)


def _spans(given: object) -> tuple[Span, ...] | None:
    """Return the pairs as spans, None if they are anything else; if they lie in the article is the gate's to say."""
    if not isinstance(given, list):
        return None
    try:
        return tuple(_span(pair) for pair in given)
    except ValueError:
        return None


def _span(pair: object) -> Span:
    if not isinstance(pair, list) or len(pair) != PAIR or not all(type(offset) is int for offset in pair):
        raise ValueError(pair)
    return Span(pair[0], pair[1])
