"""What Sayso may do in a channel, in words that a moderator finds in Discord's settings."""

import discord

Watchable = discord.TextChannel | discord.ForumChannel | discord.VoiceChannel

_SEE = (discord.Permissions(view_channel=True), "View Channel")
_SEND = (discord.Permissions(send_messages=True), "Send Messages")
_HISTORY = (discord.Permissions(read_message_history=True), "Read Message History")
_OPEN_THREAD = (discord.Permissions(create_public_threads=True), "Create Public Threads")
_SEND_IN_THREAD = (discord.Permissions(send_messages_in_threads=True), "Send Messages in Threads")

# Sending in the channel itself is for the one line that says why no thread could be made.
_FOR_THREAD = (_OPEN_THREAD, _SEND_IN_THREAD)
_IN_TEXT = (_SEE, _SEND, _HISTORY, _OPEN_THREAD, _SEND_IN_THREAD)
_IN_FORUM = (_SEE, _HISTORY, _SEND_IN_THREAD)
_IN_PLACE = (_SEE, _SEND, _HISTORY)


def missing(channel: Watchable, me: discord.Member) -> tuple[str, ...]:
    """Return what Sayso lacks to answer posts in this channel, as Discord's settings name it."""
    return _lacking(_needed(channel), channel.permissions_for(me))


def missing_for_thread(granted: discord.Permissions) -> tuple[str, ...]:
    """Return what is lacking to open a thread and write in it."""
    return _lacking(_FOR_THREAD, granted)


def needed_to_answer(channel: discord.abc.Messageable | None) -> tuple[str, ...]:
    """Return what answering a post in this place takes, for when Discord does not say what is lacking."""
    if isinstance(channel, discord.Thread):
        return tuple(words for _, words in _IN_FORUM)
    if isinstance(channel, discord.VoiceChannel | discord.StageChannel):
        return tuple(words for _, words in _IN_PLACE)
    return tuple(words for _, words in _IN_TEXT)


def invite_permissions() -> discord.Permissions:
    """Return the least that Sayso needs in a server."""
    least = discord.Permissions.none()
    for permission, _ in _IN_TEXT:
        least |= permission
    return least


def invite_url(client_id: int) -> str:
    """Return the address that adds Sayso to a server with the least it needs."""
    scopes = ("bot", "applications.commands")
    return discord.utils.oauth_url(client_id, permissions=invite_permissions(), scopes=scopes)


def _needed(channel: Watchable) -> tuple[tuple[discord.Permissions, str], ...]:
    if isinstance(channel, discord.ForumChannel):
        return _IN_FORUM  # every post there is a thread already
    if isinstance(channel, discord.VoiceChannel):
        return _IN_PLACE  # Discord has no threads there
    return _IN_TEXT


def _lacking(needed: tuple[tuple[discord.Permissions, str], ...], granted: discord.Permissions) -> tuple[str, ...]:
    if granted.administrator:
        return ()
    return tuple(words for permission, words in needed if not granted.is_superset(permission))
