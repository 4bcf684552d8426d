from structlog.testing import capture_logs

from bot.domain.usage import Usage
from bot.telemetry.spending import log_spent


def test_each_article_is_one_event_with_tokens_and_dollars():
    with capture_logs() as events:
        log_spent(1, Usage(calls=2, prompt=900, cached=300, completion=100, dollars=0.1 + 0.2, unpriced=1))
    assert events == [
        {
            "event": "model.spent",
            "log_level": "info",
            "guild_id": 1,
            "calls": 2,
            "prompt_tokens": 900,
            "cached_tokens": 300,
            "completion_tokens": 100,
            "dollars": 0.3,
            "unpriced": 1,
        }
    ]
