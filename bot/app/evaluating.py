"""What measures the engine, wired."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from bot.app.analysing import Engines, analyst_of
from bot.domain.analysis import Analysis
from bot.domain.article import Article
from bot.domain.errors import ModelFailed, OperatorMustFix, SaysoError
from bot.evaluation.gold import Document, LabelRow, gold_rows
from bot.evaluation.measure import label_scores, quote_scores
from bot.evaluation.neutrality import Compared, Neutrality, neutrality
from bot.evaluation.swaps import variants
from bot.language.excerpt import excerpt
from bot.language.gate import admit
from bot.language.given import article_as_given
from bot.pipeline.limits import Unlimited
from bot.pipeline.ports import Analyst, Workers
from bot.settings import Settings
from bot.workers.inline import InlineWorkers

NONE_BY_MODEL = "The model did the work on none of these texts, so there is nothing to measure."


def figures_of(lines: Iterable[str], processes: int) -> dict[str, float | None]:
    """Return the figures of one gold file; raise `OperatorMustFix` for none, or for quotes and labels mixed."""
    rows = list(gold_rows(lines))
    documents = [row for row in rows if isinstance(row, Document)]
    labels = [row for row in rows if isinstance(row, LabelRow)]
    if not rows:
        message = "There is no gold in it: not one line. See “Measure” in CONTRIBUTING.md."
        raise OperatorMustFix(message, reason="gold")
    if documents and labels:
        message = "It holds texts with their quotes and quotes with their labels; give each a file of its own."
        raise OperatorMustFix(message, reason="gold")
    return asdict(quote_scores(documents, processes) if documents else label_scores(labels, processes))


async def neutrality_figures(texts: Sequence[str], settings: Settings, engine: Engines) -> dict[str, float | None]:
    """Return how neutral this engine is on these texts; raise `OperatorMustFix` if there are none, or no model is."""
    if not texts:
        message = 'There are no texts in it: not one row {"id", "text"}.'
        raise OperatorMustFix(message, reason="rows")
    workers = InlineWorkers(settings.work_seconds)
    failures: list[ModelFailed] = []
    async with analyst_of(engine, settings, workers, Unlimited(), told=failures.append) as analyst:
        figures = await neutrality_of(texts, analyst, workers)
    if figures.shortfalls and not figures.articles:
        message = " ".join([NONE_BY_MODEL, *(failed.message for failed in failures[-1:])])
        raise OperatorMustFix(message, reason="no_model_answered")
    return asdict(figures)


async def neutrality_of(texts: Sequence[str], analyst: Analyst, workers: Workers) -> Neutrality:
    """Return how neutral an engine is on these texts, as far as they are read; one that cannot be is passed over."""
    articles = (excerpt(article_as_given(text)) for text in texts)
    return neutrality([each for article in articles if (each := await _compared(article, analyst, workers))])


async def _compared(article: Article, analyst: Analyst, workers: Workers) -> Compared | None:
    async def analysed(one: Article) -> Analysis:
        return await workers.run(admit, await analyst.analyse(one))

    try:
        plain = await analysed(article)
        others = await workers.run(variants, article)
        return Compared(plain, tuple([(other, await analysed(other.article)) for other in others.values()]))
    except SaysoError:
        return None
