"""Where Discord is: its own address, an HTTP proxy as large bots use, or a loopback server in tests."""

import yarl
from aiohttp import ClientWebSocketResponse
from discord.http import HTTPClient, Route

DISCORD_API = Route.BASE
_connect = HTTPClient.ws_connect


def use_endpoint(api: str | None, gateway: str | None) -> None:
    """Send this process' REST calls to `api` and all its gateway connections to `gateway`; None means Discord's own.

    discord.py takes gateway addresses from three places (its constant, `/gateway/bot`, the READY event) and has no
    setting for them. Each goes through `HTTPClient.ws_connect`, so that is the one place to decide.
    """
    given = yarl.URL(gateway) if gateway else None

    async def connect(self: HTTPClient, url: str, *, compress: int = 0) -> ClientWebSocketResponse:
        address = given.with_query(yarl.URL(url).query) if given else url
        return await _connect(self, str(address), compress=compress)

    Route.BASE = api.rstrip("/") if api else DISCORD_API
    HTTPClient.ws_connect = connect  # type: ignore[method-assign]  # discord.py takes no gateway URL
