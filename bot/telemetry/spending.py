"""What the model cost, in the log: one event an article."""

import structlog

from bot.domain.usage import Usage


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
