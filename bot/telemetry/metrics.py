"""What happens, in numbers that Prometheus reads; CONTRIBUTING.md lists them all."""

from collections.abc import Callable, Mapping
from math import isfinite
from types import MappingProxyType
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.domain.backlog import Backlog
from bot.domain.usage import Usage

Fact = str | float | bool | None

STEP_BOUNDS: Final = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 60.0, 120.0)
"""Seconds; a step is anything from a look at a post to a model's answers about a long article."""
OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reply.delivered": "kind",
        "post.gone": "",
        "post.closed": "reason",
        "article.unread": "reason",
        "article.not_analysed": "reason",
        "reply.forbidden": "reason",
        "discord.stalled": "reason",
        "job.poisoned": "step",
        "job.broken": "error",
    }
)
"""Events that say what came of a job, with the fact that says why."""


class Metrics:
    """Counts what happens, and shows what was last asked for; plays the `Events` port."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._count_jobs()
        self._count_the_model()
        self._show_the_moment()
        self._counted: dict[str, Callable[[Mapping[str, Fact]], None]] = {
            "reply.delivered": lambda facts: self._replies.labels(_text(facts, "kind")).inc(),
            "step.done": lambda facts: self._steps.labels(_text(facts, "step")).observe(_number(facts, "seconds")),
            "point.refused": lambda facts: self._refusals.labels(_text(facts, "check")).inc(),
            "catch_up.done": self._caught_up,
            "catch_up.failed": lambda _: self._not_caught_up.inc(),
        }

    def happened(self, event: str, **facts: Fact) -> None:
        """Count an event; those that nobody counts are let go."""
        if (why := OUTCOMES.get(event)) is not None:
            self._outcomes.labels(event, _text(facts, why)).inc()
        if counted := self._counted.get(event):
            counted(facts)

    def spent(self, usage: Usage) -> None:
        """Count what a model did for one article."""
        self._calls.inc(usage.calls)
        self._unpriced.inc(usage.unpriced)
        self._dollars.inc(usage.dollars)
        for kind, tokens in (
            ("sent", usage.prompt - usage.cached),
            ("sent_cached", usage.cached),
            ("answered", usage.completion),
        ):
            self._tokens.labels(kind).inc(tokens)

    def seen(self, backlog: Backlog | None, shards: Mapping[int, float | None]) -> None:
        """Show the queue, None where it cannot be asked, and the latency of each shard, None where it is cut off."""
        self._jobs.clear()
        self._oldest.set(backlog.oldest_seconds if backlog else float("nan"))
        if backlog:
            self._jobs.labels("waiting").set(backlog.waiting)
            self._jobs.labels("put_off").set(backlog.put_off)
            self._jobs.labels("under_way").set(backlog.under_way)
        self._connected.clear()
        self._latency.clear()
        for shard, latency in shards.items():
            self._connected.labels(str(shard)).set(latency is not None)
            if latency is not None and isfinite(latency):
                self._latency.labels(str(shard)).set(latency)

    def written(self) -> bytes:
        """Return all numbers in Prometheus' text format."""
        return generate_latest(self._registry)

    def _count_jobs(self) -> None:
        home = self._registry
        outcomes = "What came of jobs, by the log's event names"
        self._outcomes = Counter("sayso_outcomes", outcomes, ("outcome", "reason"), registry=home)
        self._replies = Counter("sayso_replies", "Replies that stand in Discord", ("kind",), registry=home)
        self._refusals = Counter("sayso_refusals", "Statements that the gate refused", ("check",), registry=home)
        self._steps = Histogram(
            "sayso_step_seconds", "How long steps of jobs took", ("step",), buckets=STEP_BOUNDS, registry=home
        )
        self._caught = Counter("sayso_catch_up_posts", "Posts found that were missed", ("fate",), registry=home)
        failures = "Channels that could not be read to catch up"
        self._not_caught_up = Counter("sayso_catch_up_failures", failures, registry=home)

    def _count_the_model(self) -> None:
        home = self._registry
        self._calls = Counter("sayso_model_calls", "Calls of the model, failed ones too", registry=home)
        self._tokens = Counter("sayso_model_tokens", "Tokens of the model's calls", ("kind",), registry=home)
        self._dollars = Counter("sayso_model_dollars", "Dollars that the model cost", registry=home)
        unpriced = "Calls of the model whose price nobody knows"
        self._unpriced = Counter("sayso_model_unpriced_calls", unpriced, registry=home)

    def _show_the_moment(self) -> None:
        home = self._registry
        self._jobs = Gauge("sayso_jobs", "Jobs that are not done", ("state",), registry=home)
        oldest = "How long the oldest waiting job has waited"
        self._oldest = Gauge("sayso_oldest_waiting_seconds", oldest, registry=home)
        connected = "Whether a shard hears Discord's gateway"
        self._connected = Gauge("sayso_gateway_connected", connected, ("shard",), registry=home)
        latency = "How long the gateway took to answer the last heartbeat"
        self._latency = Gauge("sayso_gateway_latency_seconds", latency, ("shard",), registry=home)

    def _caught_up(self, facts: Mapping[str, Fact]) -> None:
        self._caught.labels("taken_in").inc(_number(facts, "posts"))
        self._caught.labels("left_alone").inc(_number(facts, "left"))


def _text(facts: Mapping[str, Fact], name: str) -> str:
    return str(facts.get(name, ""))


def _number(facts: Mapping[str, Fact], name: str) -> float:
    return float(facts.get(name) or 0)
