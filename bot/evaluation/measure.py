"""Gold in, figures out, in as many processes as there are to use."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from bot.evaluation.gold import Document, LabelRow
from bot.evaluation.labels import LabelFigures, label_figures, labelled
from bot.evaluation.quotes import QuoteFigures, quote_figures, scored

AT_ONCE = 8  # rows handed to a process in one go
FEW = 20  # rows; fewer are not worth a second process

Row = TypeVar("Row")
Answer = TypeVar("Answer")


def quote_scores(documents: Sequence[Document], processes: int) -> QuoteFigures:
    """Return how well the engine finds these documents' quotes and their speakers."""
    return quote_figures(tuple(_each(scored, documents, processes)))


def label_scores(rows: Sequence[LabelRow], processes: int) -> LabelFigures:
    """Return how well Sayso's labels agree with these rows'."""
    return label_figures(tuple(_each(labelled, rows, processes)))


def _each(work: Callable[[Row], Answer], rows: Sequence[Row], processes: int) -> Iterator[Answer]:
    if processes == 1 or len(rows) < FEW:
        return map(work, rows)
    return _spread(work, rows, processes)


def _spread(work: Callable[[Row], Answer], rows: Iterable[Row], processes: int) -> Iterator[Answer]:
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, rows, chunksize=AT_ONCE)
