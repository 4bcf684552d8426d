"""What the model cost, in the log and in the metrics: one event an article."""

from collections.abc import Callable

import structlog

from bot.domain.usage import Usage
from bot.telemetry.metrics import Metrics


def counted_spent(metrics: Metrics) -> Callable[[int | None, Usage], None]:
    """Return what logs the calls for one article, and counts them."""

    def spent(guild_id: int | None, usage: Usage) -> None:
        log_spent(guild_id, usage)
        metrics.spent(usage)

    return spent


def log_spent(guild_id: int | None, usage: Usage) -> None:
    """Log the calls for one article; `unpriced` is how many of them have no known price."""
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    log.info(
        "model.spent",
        guild_id=guild_id,
        calls=usage.calls,
        prompt_tokens=usage.prompt,
        cached_tokens=usage.cached,
        completion_tokens=usage.completion,
        dollars=round(usage.dollars, 6),
        unpriced=usage.unpriced,
    )
