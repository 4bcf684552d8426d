"""How neutral the engines are on our own articles; `sayso eval --neutrality` measures any others the same way."""

import asyncio
from pathlib import Path

from bot.app.evaluating import neutrality_of
from bot.evaluation.neutrality import Neutrality
from bot.workers.analyst import EmbeddedAnalyst
from tests.doubles.ports import DirectWorkers

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"


def embedded() -> Neutrality:
    """Return the figures of the embedded engine."""
    workers = DirectWorkers()
    return asyncio.run(neutrality_of(texts(), EmbeddedAnalyst(workers), workers))


def texts() -> list[str]:
    """Return our own articles as they are pasted."""
    return [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
