from structlog.testing import capture_logs

from bot.telemetry.events import CountedEvents
from bot.telemetry.metrics import Metrics


def test_an_event_is_logged_and_counted():
    metrics = Metrics()
    with capture_logs() as lines:
        CountedEvents(metrics).happened("reply.forbidden", message_id=99, reason="no_permission")
    assert lines == [{"event": "reply.forbidden", "log_level": "warning", "message_id": 99, "reason": "no_permission"}]
    assert b'sayso_outcomes_total{outcome="reply.forbidden",reason="no_permission"} 1.0' in metrics.written()


def test_what_happens_several_times_an_article_is_for_the_curious():
    with capture_logs() as lines:
        CountedEvents(Metrics()).happened("step.done", step="read", seconds=0.5)
        CountedEvents(Metrics()).happened("reply.delivered", kind="digest")
    assert [line["log_level"] for line in lines] == ["debug", "info"]
