"""The embedded analyst, run where it cannot stall the event loop."""

from bot.domain.analysis import Draft
from bot.domain.article import Article
from bot.language.analyst import analyse
from bot.pipeline.ports import Workers


class EmbeddedAnalyst:
    """Plays the `Analyst` port with the rules of `bot.language`."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers

    async def analyse(self, article: Article, guild_id: int | None = None) -> Draft:  # noqa: ARG002 - costs nobody anything
        """Return a draft; raise `UnsupportedLanguage`, or `WorkFailed` when the article takes too much."""
        return await self._workers.run(analyse, article)
