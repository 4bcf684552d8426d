"""One watched post: from the message to its answers, one after another."""

import discord
import structlog

from bot.chat.deliver import ThreadCourier
from bot.chat.intake import Posted, posted
from bot.domain.errors import ModeratorMustAllow, PostGone, TryLater
from bot.pipeline.answer import Desk
from bot.pipeline.ports import Archive, Courier


class Posts:
    """Answers the articles of a post in its thread."""

    def __init__(self, *, desk: Desk, archive: Archive, report_url: str | None) -> None:
        self._desk = desk
        self._archive = archive
        self._report_url = report_url
        self._under_way: set[int] = set()
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()

    async def answer(self, message: discord.Message) -> None:
        """Answer each article of a post; a second sight of a post that is being answered is dropped."""
        if message.id in self._under_way:
            return
        self._under_way.add(message.id)
        try:
            await self._answer_all(message)
        finally:
            self._under_way.discard(message.id)

    async def _answer_all(self, message: discord.Message) -> None:
        """Answer until done; what a moderator has to allow, a post that is gone or a lost Discord end it with a log."""
        courier = ThreadCourier(message, report_url=self._report_url)
        try:
            async for each in posted(message):
                await self._answer(each, courier)
        except ModeratorMustAllow as error:
            self._log.warning("reply.forbidden", channel_id=message.channel.id, reason=error.reason)
        except PostGone:
            self._log.info("post.gone", message_id=message.id)
        except TryLater as error:
            self._log.warning("reply.undelivered", message_id=message.id, reason=error.reason)

    async def _answer(self, each: Posted, courier: Courier) -> None:
        if each.obstacle is None:
            await self._desk.answer(each.inquiry, courier)
        elif not await self._archive.answered(each.inquiry.id):
            thread_id = await courier.deliver(each.inquiry, each.obstacle)
            await self._archive.remember(each.inquiry, thread_id, None)
