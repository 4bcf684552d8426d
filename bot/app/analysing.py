"""Who analyses an article: the embedded engine, or a model with the embedded engine behind it, wired."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from enum import StrEnum

from bot import __version__
from bot.domain.errors import ModelFailed, OperatorMustFix
from bot.llm.endpoint import OPENAI_URL, Endpoint
from bot.llm.prompts import prompts
from bot.pipeline.ports import Analyst, Budget, Workers
from bot.settings import Settings
from bot.workers.analyst import EmbeddedAnalyst

NO_MODEL = "No model is set. Set SAYSO_MODEL_KEY, or SAYSO_MODEL_URL for a server of your own, as .env.example tells."


class Engines(StrEnum):
    """The analysts that one can ask for."""

    EMBEDDED = "embedded"
    MODEL = "model"


def engine_set(settings: Settings) -> Engines:
    """Return the engine that answers where none is asked for."""
    return Engines.MODEL if settings.model_set else Engines.EMBEDDED


def engine_key(engine: Engines, settings: Settings) -> str:
    """Return what an analysis depends on beside the article: another key is another analysis."""
    if engine is Engines.EMBEDDED:
        return f"{engine.value} {__version__}"
    return f"{engine.value} {prompts().version} {settings.model} {endpoint_of(settings).place}"


def _tell_nobody(failed: ModelFailed) -> None:
    del failed


@asynccontextmanager
async def analyst_of(
    engine: Engines,
    settings: Settings,
    workers: Workers,
    budget: Budget,
    *,
    told: Callable[[ModelFailed], None] = _tell_nobody,
) -> AsyncIterator[Analyst]:
    """Give the analyst; raise `OperatorMustFix` for a model where none is set. `told` hears each failure."""
    if engine is Engines.EMBEDDED:
        yield EmbeddedAnalyst(workers)
        return
    if not settings.model_set:
        raise OperatorMustFix(NO_MODEL, reason="no_model")
    # The SDK takes most of a second to import, for which no extract should wait.
    from bot.llm.analyst import ModelAnalyst  # noqa: PLC0415
    from bot.llm.client import Client  # noqa: PLC0415

    async with Client(endpoint_of(settings), told=told) as client:
        yield ModelAnalyst(client, workers, budget, prompts(), context_tokens=settings.model_context_tokens)


def endpoint_of(settings: Settings) -> Endpoint:
    """Return where the model is and how it is asked, as the settings say."""
    return Endpoint(
        model=settings.model,
        key=settings.model_key.get_secret_value() if settings.model_key else None,
        url=str(settings.model_url) if settings.model_url else OPENAI_URL,
        seconds=settings.model_seconds,
        attempts=settings.model_attempts,
        answer_tokens=settings.model_answer_tokens,
        tokens_field=settings.model_tokens_field,
        dollars_in=settings.model_dollars_in,
        dollars_out=settings.model_dollars_out,
    )
