"""An answered post, found again: the database holds no article, so its post is where the article still is."""

from dataclasses import dataclass

import aiohttp
import discord

from bot.chat.intake import posted
from bot.domain.inquiry import Answered, Link, Material, Place
from bot.domain.reply import Notice

GONE = (
    "The post of this article was deleted, and Sayso keeps no article's text. "
    "Post the article again, or give /quotes a link."
)
CHANGED = (
    "The post was changed and no longer holds this article, and Sayso keeps no article's text. "
    "Post the article again, or give /quotes a link."
)
CLOSED = (
    "Sayso may not read this article's post any more. "
    "A moderator can allow it in the post's channel: View Channel, Read Message History."
)
TROUBLE = "Discord does not hand over this article's post. Try again in some minutes, or give /quotes a link."


@dataclass(frozen=True, slots=True)
class Again:
    """What to read once more; `edited` says that the post may hold other words than those that were answered."""

    material: Material
    edited: bool = False


async def found_again(client: discord.Client, answered: Answered) -> Again | Notice:
    """Return what was read for that answer, from the post as it stands, or else the article's link; or why neither."""
    found = await _from_post(client, answered)
    if isinstance(found, Again) and not found.edited:
        return found
    if answered.url is not None:
        return Again(Link(answered.url))
    return found


async def _from_post(client: discord.Client, answered: Answered) -> Again | Notice:
    try:
        post = await _post(client, answered.place)
    except discord.NotFound:
        return Notice(answered.title, GONE)
    except discord.Forbidden:
        return Notice(answered.title, CLOSED)
    except (discord.HTTPException, aiohttp.ClientError, OSError):
        return Notice(answered.title, TROUBLE)
    return await _article_of(post, answered) if post else Notice(answered.title, GONE)


async def _post(client: discord.Client, place: Place) -> discord.Message | None:
    """Return the post; it is fetched, since what is in memory need not be what stands there now."""
    if place.message_id is None:
        return None
    channel = client.get_partial_messageable(place.channel_id, guild_id=place.guild_id)
    return await channel.fetch_message(place.message_id)


async def _article_of(post: discord.Message, answered: Answered) -> Again | Notice:
    async for each in posted(post, answered.place):
        if each.inquiry.id == answered.id:
            if each.obstacle:
                return Notice(answered.title, each.obstacle)
            return Again(each.inquiry.material, edited=post.edited_at is not None)
    return Notice(answered.title, CHANGED)
