"""Fair times: processor time of this process, repetitions of what is compared taken in turns, the median of each."""

import time
from collections.abc import Callable, Sequence
from statistics import median

Work = Callable[[], object]


def medians(works: Sequence[Work], repetitions: int) -> tuple[float, ...]:
    """Return each work's median seconds; taken in turns after one that does not count."""
    for work in works:
        work()
    times = [[_seconds(work) for work in works] for _ in range(repetitions)]
    return tuple(median(column) for column in zip(*times, strict=True))


def _seconds(work: Work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
