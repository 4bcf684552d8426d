"""One answer to whoever waits for it: a command, or the command line. A post's way is told in `story`.

Material ─ read ─► Article ─ analyse ─► Draft ─ gate ─► Analysis ─ compose ─► Reply
"""

from dataclasses import dataclass

from bot.domain.analysis import Analysis
from bot.domain.errors import MemberCanHelp, NothingToRead, TryLater, WorkFailed
from bot.domain.inquiry import Material
from bot.domain.reply import Reply
from bot.language.gate import admit
from bot.pipeline.compose import compose, notice
from bot.pipeline.ports import Analyst, Reader, Workers


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reply ready to send; `analysis` is None when the reply says why there is none."""

    reply: Reply
    analysis: Analysis | None


class Desk:
    """Reads, analyses, checks and composes while somebody waits."""

    def __init__(self, *, reader: Reader, analyst: Analyst, workers: Workers) -> None:
        self._reader = reader
        self._analyst = analyst
        self._workers = workers

    async def prepare(self, material: Material, guild_id: int | None = None) -> Prepared:
        """Return what to say about this material; raise `NothingToRead` where there is no text at all."""
        try:
            analysis = await self._examined(material, guild_id)
        except NothingToRead:
            raise
        except (MemberCanHelp, TryLater, WorkFailed) as error:
            return Prepared(notice(material, error), None)
        return Prepared(compose(analysis), analysis)

    async def _examined(self, material: Material, guild_id: int | None) -> Analysis:
        return await examine(
            material, reader=self._reader, analyst=self._analyst, workers=self._workers, guild_id=guild_id
        )


async def examine(
    material: Material, *, reader: Reader, analyst: Analyst, workers: Workers, guild_id: int | None = None
) -> Analysis:
    """Return what the gate lets through of this material's analysis; raise `SaysoError` with what to say."""
    article = await reader.read(material)
    draft = await analyst.analyse(article, guild_id)
    return await workers.run(admit, draft)  # the gate parses what a model wrote
