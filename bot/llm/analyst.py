"""The model analyst: a model chooses and writes, the gate decides, and where the model fails the rules answer.

Article ─ briefed ─► Briefing ─ ask ─► Choice ─ gate, ask once more ─► Choice ─ settled ─► Draft
"""

import asyncio
from dataclasses import replace
from typing import Final

import structlog

from bot.domain.analysis import Draft, Engine, Refusal
from bot.domain.article import Article
from bot.domain.errors import MemberCanHelp, ModelFailed
from bot.domain.usage import NOTHING_USED, Tally, Usage
from bot.language.analyst import analyse
from bot.language.briefing import Briefing, Choice, Portion, briefed, judged_points, portions, settled
from bot.llm.asking import Conversation, Heard
from bot.llm.estimate import Estimate, estimate
from bot.llm.model import Model
from bot.llm.prompts import Prompts
from bot.llm.purse import most_tokens
from bot.llm.shortfalls import NO_SENTENCES, of_all, of_merging, of_parts
from bot.pipeline.ports import Budget, Workers

_TEXT_SHARE: Final = 0.5  # of the room in a request: the rest is for numbering, speakers and quote candidates
_LEAST_TOKENS: Final = 300  # of a portion, however small the model
_DEADLINES: Final = 2  # of one answer: what all requests for one article may take together, repair included


class ModelAnalyst:
    """Plays the `Analyst` port with a model; no article is left unanswered because of it."""

    def __init__(
        self, model: Model, workers: Workers, budget: Budget, prompts: Prompts, *, context_tokens: int = 16_000
    ) -> None:
        self._model = model
        self._workers = workers
        self._budget = budget
        self._prompts = prompts
        self._context_tokens = context_tokens
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()

    async def analyse(self, article: Article, guild_id: int | None = None) -> Draft:
        """Return a draft of the model's, or of the rules' with its shortfall; raise what these raise."""
        try:
            briefing = await self._workers.run(briefed, article)
        except MemberCanHelp:
            raise
        except Exception as error:  # noqa: BLE001 - the article alone may still be read
            draft = await self._workers.run(analyse, article)
            return self._standing_in(draft, error, NOTHING_USED)
        return await self._by_model(briefing, guild_id)

    async def _by_model(self, briefing: Briefing, guild_id: int | None) -> Draft:
        """Return the model's draft, or the rules' if anything at all goes wrong; what was spent is told either way."""
        spent = NOTHING_USED
        try:
            parts = self._portions(briefing)
            if not parts:
                return replace(briefing.draft, shortfall=NO_SENTENCES)
            costs = estimate(self._model, self._prompts, briefing, parts)
            async with self._budget.reserved(guild_id, costs.dollars) as tally:
                try:
                    draft = await self._drafted(briefing, parts, costs, tally)
                finally:
                    spent = tally.usage
            return replace(draft, usage=spent)
        except Exception as error:  # noqa: BLE001 - whatever breaks on the model's way, the rules' draft is there
            return self._standing_in(briefing.draft, error, spent)

    async def _drafted(self, briefing: Briefing, parts: tuple[Portion, ...], costs: Estimate, tally: Tally) -> Draft:
        talk = Conversation(self._model, self._prompts, briefing, tally, costs)
        until = asyncio.get_running_loop().time() + _DEADLINES * self._model.endpoint.seconds
        heard = await talk.choice(parts, until)
        against = await self._workers.run(judged_points, briefing, heard.choice.points)
        choice, refused = await self._repaired(talk, heard.choice, against, until)
        draft = await self._workers.run(settled, briefing, choice, self._engine, refused)
        return replace(draft, shortfall=self._missing(heard))

    def _missing(self, heard: Heard) -> str | None:
        """Return what of a long article the rules stand in for, if they do."""
        for error in (*heard.failed, *([heard.unmerged] if heard.unmerged else [])):
            self._log.warning("model.part_failed", parts=heard.parts, **_told(error))
        if heard.failed:
            return of_parts(heard.failed, heard.parts)
        return of_merging(heard.unmerged) if heard.unmerged else None

    async def _repaired(
        self, talk: Conversation, choice: Choice, against: tuple[tuple[Refusal, ...], ...], until: float
    ) -> tuple[Choice, tuple[Refusal, ...]]:
        """Return the choice with what the model wrote anew in place of refused points, and why those were refused."""
        places = [place for place, reasons in enumerate(against) if reasons]
        if not places:
            return choice, ()
        try:
            async with asyncio.timeout_at(until):
                new = await talk.rewritten([choice.points[each] for each in places], [against[each] for each in places])
        except Exception as error:  # noqa: BLE001 - the rules repair what the model does not
            self._log.info("model.repair_failed", **_told(error))
            return choice, ()
        points, refused = list(choice.points), []
        for number, point in new.items():
            place = places[number]
            if point != points[place]:
                points[place] = point
                refused.append(against[place][0])
        return replace(choice, points=tuple(points)), tuple(refused)

    def _portions(self, briefing: Briefing) -> tuple[Portion, ...]:
        fixed = most_tokens(self._prompts.analyse.system) + most_tokens(self._prompts.again.system)
        room = self._context_tokens - self._model.endpoint.answer_tokens - fixed
        return portions(briefing, max(int(room * _TEXT_SHARE), _LEAST_TOKENS))

    @property
    def _engine(self) -> Engine:
        return Engine("model", self._prompts.version, self._model.endpoint.model)

    def _standing_in(self, draft: Draft, error: Exception, spent: Usage) -> Draft:
        """Return the rules' draft with the reason why it is theirs."""
        self._log.warning("model.failed", **_told(error))
        return replace(draft, shortfall=of_all(error), usage=spent)


def _told(error: Exception) -> dict[str, str]:
    """Return what the log may know: messages of our own errors, of others only their type."""
    if isinstance(error, ModelFailed):
        return {"reason": error.reason, "error": error.message}
    return {"reason": getattr(error, "reason", "unexpected"), "error": type(error).__name__}
