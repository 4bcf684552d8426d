"""What reads articles, wired."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import __version__
from bot.app.analysing import Engines, analyst_of
from bot.domain.analysis import Analysis
from bot.domain.article import Article
from bot.domain.inquiry import Material
from bot.language.gate import admit
from bot.pipeline.limits import Unlimited
from bot.pipeline.ports import Workers
from bot.settings import Settings
from bot.web.fetch import Budget, Fetcher
from bot.web.reader import MaterialReader
from bot.workers.inline import InlineWorkers

if TYPE_CHECKING:
    from bot.domain.errors import ModelFailed

MEGABYTE = 1_000_000


async def read(material: Material, settings: Settings, *engines: Engines) -> tuple[Analysis, ...]:
    """Return what each of these engines finds in one article, in this process; raise `SaysoError` with what to say.

    Nothing is kept, so no budget is counted: whoever types the command pays for it.
    """
    workers = InlineWorkers(settings.work_seconds)
    async with reader_with(settings, workers) as reader:
        article = await reader.read(material)
    return tuple([await _examined(article, settings, workers, engine) for engine in engines])


async def _examined(article: Article, settings: Settings, workers: Workers, engine: Engines) -> Analysis:
    failures: list[ModelFailed] = []
    async with analyst_of(engine, settings, workers, Unlimited(), told=failures.append) as analyst:
        analysis = await workers.run(admit, await analyst.analyse(article))
    if analysis.shortfall is None or not failures:
        return analysis
    # Whoever types the command set the model up: the exact words say which setting to change.
    return replace(analysis, shortfall=f"{analysis.shortfall} {failures[-1].message}")


@asynccontextmanager
async def reader_with(settings: Settings, workers: Workers) -> AsyncIterator[MaterialReader]:
    """Give a reader that fetches within the settings' limits and parses in these workers."""
    most = settings.fetch_megabytes * MEGABYTE
    budget = Budget(seconds=settings.fetch_seconds, body_bytes=most, wire_bytes=most)
    async with Fetcher(_user_agent(settings), allowed=settings.test_allow_loopback, budget=budget) as fetcher:
        yield MaterialReader(fetcher, workers)


def _user_agent(settings: Settings) -> str:
    contact = f" (+{settings.contact})" if settings.contact else ""
    return f"Sayso/{__version__}{contact}"
