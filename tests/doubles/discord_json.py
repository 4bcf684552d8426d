"""JSON in the very form in which discord.py takes it from a Discord."""

import json

from aiohttp import web


def json_answer(data, status=200, headers=None):
    # exactly this content type: discord.py compares it whole
    more = {"Content-Type": "application/json"} | (headers or {})
    return web.Response(body=json.dumps(data).encode(), status=status, headers=more)
