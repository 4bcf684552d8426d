"""`python -m tests.bench`: how long an article takes; exit code 1 when a bound is broken.

Own work as a share of the parse, growth from 2,000 to 200,000 characters for news and for shapes that news never has,
and the whole analysis against the prototype. Takes about ten minutes; needs the processor for itself to be exact.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import cast

from bot.language.analyst import analyse, warm_up
from bot.language.gate import admit
from bot.language.given import article_as_given
from bot.language.parse import parsed
from bot.workers.process import _ONE_THREAD
from tests.bench.clock import medians
from tests.bench.texts import SHAPES, articles, prose

MOST_OWN_WORK = 0.25  # of the parse
MOST_GROWTH = 11.0  # times as long for ten times the text
LENGTHS = (2_000, 20_000, 200_000)
PROTOTYPE = Path(__file__).parents[3] / "shared" / "prototypes" / "quotes_proto.py"

Extract = Callable[[str, object], object]


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: a figure, and the most that it may be."""

    name: str
    figure: float
    bound: float

    @property
    def line(self) -> str:
        """The figure beside its bound, and whether it holds."""
        return f"{self.name:52} {self.figure:8.2f}   at most {self.bound:5.2f}   {'' if self.holds else 'BROKEN'}"

    @property
    def holds(self) -> bool:
        """Whether the figure keeps within the bound."""
        return self.figure <= self.bound


def main() -> int:
    """Print every measure as it comes; return 1 if a bound is broken."""
    os.environ.update(_ONE_THREAD)  # as in a worker; read when numpy is imported, which is below
    warm_up()
    gc.freeze()
    broken = 0
    for measure in (*own_work(), *growth(), *against_prototype()):
        print(measure.line.rstrip(), flush=True)
        broken += not measure.holds
    print(f"{broken} bounds broken")
    return 1 if broken else 0


def whole(text: str) -> object:
    """Return the analysis of a text as the gate lets it through."""
    return admit(analyse(article_as_given(text)))


def own_work() -> Iterator[Measure]:
    """Yield how long all that is not the parse takes, as a share of the parse: grammar, sentences and marks."""
    news = articles()
    parsing = partial(_each, parsed, news)
    parse, everything = medians((parsing, partial(_each, whole, news)), 5)
    yield Measure(f"own work / parse, {len(news)} articles", everything / parse - 1, MOST_OWN_WORK)
    long = prose(LENGTHS[1])
    parse, everything = medians((partial(parsed, long), partial(whole, long)), 5)
    yield Measure(f"own work / parse, {LENGTHS[1]:,} characters", everything / parse - 1, MOST_OWN_WORK)


def growth() -> Iterator[Measure]:
    """Yield how many times as long ten times the text takes, for each shape.

    The lengths take turns, since the processor may be faster in one minute than in the next; and what a shape is longer
    or shorter than asked for, because it cuts no article, is allowed for.
    """
    for name, shape in SHAPES.items():
        texts = [shape(length) for length in LENGTHS]
        times = medians([partial(whole, text) for text in texts], 3)
        small, middle, large = (
            time / len(text) * length for time, text, length in zip(times, texts, LENGTHS, strict=True)
        )
        yield Measure(f"{name}, {LENGTHS[0]:,} to {LENGTHS[1]:,} characters", middle / small, MOST_GROWTH)
        yield Measure(f"{name}, {LENGTHS[1]:,} to {LENGTHS[2]:,} characters", large / middle, MOST_GROWTH)


def against_prototype() -> Iterator[Measure]:
    """Yield the whole analysis' time as a share of the prototype's, on the same texts with the same model.

    Each runs the model as it loads it, since how it runs is part of what is compared.
    """
    if not PROTOTYPE.exists():
        print(f"against the prototype: skipped, {PROTOTYPE.name} is not at hand")
        return
    extract, model = _prototype(), _plain_model()
    news = articles()
    ours, theirs = medians((partial(_each, whole, news), partial(_each, lambda text: extract(text, model), news)), 7)
    yield Measure(f"whole analysis / prototype, {len(news)} articles", ours / theirs, 1.0)


def _each(work: Callable[[str], object], texts: tuple[str, ...]) -> None:
    for text in texts:
        work(text)


def _plain_model() -> object:
    import spacy  # noqa: PLC0415

    from bot.language.parse.loading import MODELS  # noqa: PLC0415 - imports numpy, as spaCy does

    return spacy.load(next(name for name in MODELS if find_spec(name)))


def _prototype() -> Extract:
    spec = spec_from_file_location("quotes_proto", PROTOTYPE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Extract", module.extract)


if __name__ == "__main__":
    sys.exit(main())
