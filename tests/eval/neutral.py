"""How neutral the engines are on our own articles; `sayso eval --neutrality` measures any others the same way."""

import asyncio
from pathlib import Path

from bot.app.evaluating import neutrality_of
from bot.evaluation.neutrality import Neutrality
from bot.llm.analyst import ModelAnalyst
from bot.llm.prompts import prompts
from bot.pipeline.limits import Unlimited
from bot.workers.analyst import EmbeddedAnalyst
from tests.doubles.models import HonestModel
from tests.doubles.ports import DirectWorkers

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"


def embedded() -> Neutrality:
    """Return the figures of the embedded engine."""
    workers = DirectWorkers()
    return asyncio.run(neutrality_of(texts(), EmbeddedAnalyst(workers), workers))


def with_fake_model() -> Neutrality:
    """Return the figures of the model analyst with a model that compresses real sentences."""
    workers = DirectWorkers()
    analyst = ModelAnalyst(HonestModel(), workers, Unlimited(), prompts())
    return asyncio.run(neutrality_of(texts(), analyst, workers))


def texts() -> list[str]:
    """Return our own articles as they are pasted."""
    return [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
