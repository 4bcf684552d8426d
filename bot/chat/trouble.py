"""What Discord's refusals mean, by its error codes (discord.com/developers/docs/topics/opcodes-and-status-codes)."""

from http import HTTPStatus

import aiohttp
import discord

from bot.domain.errors import TryLater

GONE = "The post was deleted meanwhile."

FORBIDDEN = frozenset({50001, 50013, 160002})  # access, permission, a reply without the history
THREAD_EXISTS = 160004
ARCHIVED = 50083
OBSTACLES = {
    160005: "This thread is locked, so Sayso cannot answer in it.",
    160006: "This server has as many active threads as Discord allows, so Sayso cannot open one.",
    200000: "This server's AutoMod blocked Sayso's answer. Exempt Sayso's role from the rule.",
    240000: "This server blocks a link in Sayso's answer.",
}

LOST = (discord.DiscordServerError, aiohttp.ClientError, OSError)
"""Errors after which nobody knows whether Discord did what it was asked for."""

_UNKNOWN = frozenset({10003, 10008})  # channel, message
_INVALID_FORM = 50035  # among others: a reply to a message that is gone
_ALREADY_ASKED_AGAIN = frozenset({500, 502, 504, 524})  # by discord.py itself, five times


def is_gone(error: discord.HTTPException) -> bool:
    """Return whether the post, its channel or the message meant is not there any more."""
    return error.code in _UNKNOWN or (error.code == _INVALID_FORM and "message_reference" in error.text)


def is_asked_again(error: Exception) -> bool:
    """Return whether discord.py has asked again and again already."""
    return isinstance(error, discord.HTTPException) and error.status in _ALREADY_ASKED_AGAIN


def is_in_trouble(error: discord.HTTPException) -> bool:
    """Return whether Discord asks for a pause."""
    return error.status == HTTPStatus.TOO_MANY_REQUESTS


def in_trouble(error: Exception) -> TryLater:
    """Return the error for a Discord that does not take what it is given just now."""
    status = f"_{error.status}" if isinstance(error, discord.HTTPException) else ""
    return TryLater("Discord does not take Sayso's answer.", reason=f"discord{status or '_unreachable'}")
