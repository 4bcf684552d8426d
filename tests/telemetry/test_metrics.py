"""What happens is counted under the names that CONTRIBUTING.md lists."""

import re
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.domain.backlog import Backlog
from bot.domain.usage import Usage
from bot.telemetry.metrics import OUTCOMES, Metrics

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"


def values(metrics):
    """Return each number by its name and labels, as Prometheus reads them."""
    families = text_string_to_metric_families(metrics.written().decode())
    return {(each.name, *each.labels.values()): each.value for family in families for each in family.samples}


def test_what_came_of_jobs_is_counted_by_reason():
    metrics = Metrics()
    metrics.happened("article.unread", reason="status_503", tries=1)
    metrics.happened("article.unread", reason="status_503", tries=2)
    metrics.happened("post.gone", message_id=99)
    found = values(metrics)
    assert found["sayso_outcomes_total", "article.unread", "status_503"] == 2
    assert found["sayso_outcomes_total", "post.gone", ""] == 1


def test_replies_are_counted_by_kind_steps_timed_and_refusals_counted_by_check():
    metrics = Metrics()
    metrics.happened("reply.delivered", message_id=99, kind="digest")
    metrics.happened("step.done", step="read", seconds=0.25)
    metrics.happened("step.done", step="read", seconds=4)
    metrics.happened("point.refused", check="figures")
    found = values(metrics)
    assert found["sayso_replies_total", "digest"] == 1
    assert found["sayso_step_seconds_sum", "read"] == pytest.approx(4.25)
    assert found["sayso_step_seconds_bucket", "0.3", "read"] == 1
    assert found["sayso_step_seconds_count", "read"] == 2
    assert found["sayso_refusals_total", "figures"] == 1


def test_what_was_missed_is_counted_by_its_fate():
    metrics = Metrics()
    metrics.happened("catch_up.done", channel_id=2, posts=3, left=4)
    metrics.happened("catch_up.failed", channel_id=2, error="NotFound")
    found = values(metrics)
    assert found["sayso_catch_up_posts_total", "taken_in"] == 3
    assert found["sayso_catch_up_posts_total", "left_alone"] == 4
    assert found["sayso_catch_up_failures_total",] == 1


def test_the_model_is_counted_in_calls_tokens_and_dollars():
    metrics = Metrics()
    metrics.spent(Usage(calls=2, prompt=900, cached=300, completion=100, dollars=0.25, unpriced=1))
    found = values(metrics)
    assert found["sayso_model_calls_total",] == 2
    assert [found["sayso_model_tokens_total", kind] for kind in ("sent", "sent_cached", "answered")] == [600, 300, 100]
    assert found["sayso_model_dollars_total",] == 0.25
    assert found["sayso_model_unpriced_calls_total",] == 1


def test_the_queue_and_the_shards_are_shown_as_last_seen():
    metrics = Metrics()
    metrics.seen(Backlog(), {0: 0.1, 1: 0.1})
    metrics.seen(Backlog(3, 2, 1, 12.5), {0: 0.04, 2: None, 3: float("inf")})
    found = values(metrics)
    assert [found["sayso_jobs", state] for state in ("waiting", "put_off", "under_way")] == [3, 2, 1]
    assert found["sayso_oldest_waiting_seconds",] == 12.5
    assert [found["sayso_gateway_connected", shard] for shard in ("0", "2", "3")] == [1, 0, 1]
    assert found["sayso_gateway_latency_seconds", "0"] == 0.04
    assert not {("sayso_gateway_connected", "1"), ("sayso_gateway_latency_seconds", "3")} & found.keys()


def test_a_queue_that_cannot_be_asked_is_no_empty_queue():
    metrics = Metrics()
    metrics.seen(Backlog(3), {})
    metrics.seen(None, {})
    found = values(metrics)
    assert ("sayso_jobs", "waiting") not in found
    assert found["sayso_oldest_waiting_seconds",] != found["sayso_oldest_waiting_seconds",]  # no number


def test_two_of_them_share_nothing():
    one, other = Metrics(), Metrics()
    one.happened("post.gone")
    assert ("sayso_outcomes_total", "post.gone", "") not in values(other)


def test_each_metric_stands_in_the_table_for_whoever_runs_sayso_and_no_other():
    families = {family.name for family in text_string_to_metric_families(Metrics().written().decode())}
    families = {name for name in families if not name.endswith("_created")}  # the library's, of each counter
    listed = set(re.findall(r"^\| `(sayso_\w+)", CONTRIBUTING.read_text("utf-8"), re.MULTILINE))
    assert {name.removesuffix("_total") for name in listed} == families


def test_each_outcome_that_is_counted_is_an_event_that_work_tells():
    told = (Path(__file__).parents[2] / "bot/pipeline/work.py").read_text("utf-8")
    assert all(f'happened("{event}"' in told for event in OUTCOMES)
