"""What whoever runs Sayso sees of it while it runs, wired."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager

from bot.app.building import Built
from bot.app.roles import Role
from bot.chat.client import Sayso
from bot.telemetry.health import Check, Vitals, answering


class Ear:
    """The connection to Discord's gateway of the moment; a broken one is followed by another."""

    def __init__(self) -> None:
        self._client: Sayso | None = None

    @contextmanager
    def of(self, client: Sayso) -> Iterator[Sayso]:
        """Hear through a client for a while."""
        self._client = client
        try:
            yield client
        finally:
            self._client = None

    def shards(self) -> Mapping[int, float | None]:
        """Return the latency of each shard, None for one that hears nothing; nothing at all between two connections."""
        return self._client.latency_by_shard if self._client else {}

    async def hears(self) -> bool:
        """Return whether all shards hear what is posted."""
        shards = self.shards()
        return bool(shards) and None not in shards.values()


@asynccontextmanager
async def operating(parts: Built, role: Role, ear: Ear) -> AsyncIterator[None]:
    """Answer on the port that the settings name, if they name one, beside what follows."""
    settings = parts.settings
    if settings.ops_port is None:
        yield
        return
    checks: dict[str, Check] = {"database": parts.database.answers, "queue": parts.jobs.runs}
    if role.listens:
        checks["gateway"] = ear.hears
    vitals = Vitals(checks, parts.jobs.backlog, ear.shards)
    async with answering(settings.ops_host, settings.ops_port, vitals, parts.metrics):
        yield
