"""The outside page: one request with a budget of time, bytes and hops."""

import asyncio
import ssl
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from bot.domain.errors import SaysoError
from bot.web.address import Allowed, checked_url, guarded_socket_factory
from bot.web.inflate import inflater
from bot.web.trouble import (
    bad_certificate,
    broken_connection,
    endless_redirects,
    for_status,
    for_type,
    slow_site,
    too_big,
    unknown_site,
    unreadable,
)

READABLE = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/pdf",
        "application/octet-stream",
        "binary/octet-stream",
        "",
    }
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_PIECE = 65_536
_LONGEST_HEADER = 16_384


@dataclass(frozen=True, slots=True)
class Budget:
    """What one page may cost: `seconds` over all hops, bytes after decompression and on the wire, redirects."""

    seconds: float = 20.0
    body_bytes: int = 5_000_000
    wire_bytes: int = 5_000_000
    hops: int = 5


@dataclass(frozen=True, slots=True)
class Page:
    """What a site answered: the address it was found at in the end, its declared type and charset, its bytes."""

    url: str
    content_type: str
    charset: str | None
    body: bytes


class Fetcher:
    """Fetches pages; `user_agent` says honestly who asks, `allowed` are loopback addresses for tests only."""

    def __init__(self, user_agent: str, *, allowed: Allowed = frozenset(), budget: Budget | None = None) -> None:
        self._user_agent = user_agent
        self._allowed = allowed
        self._budget = budget or Budget()
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> None:
        """Make the connection pool; needs a running event loop."""
        connector = aiohttp.TCPConnector(
            socket_factory=guarded_socket_factory(self._allowed), limit=16, limit_per_host=2, ttl_dns_cache=30
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            trust_env=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=8),
            headers={
                "User-Agent": self._user_agent,
                "Accept": "text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.8,text/plain;q=0.7,*/*;q=0.1",
                "Accept-Language": "en,*;q=0.5",
                "Accept-Encoding": "gzip, deflate",
            },
        )

    async def close(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()

    async def fetch(self, url: str) -> Page:
        """Return the page; raise `MemberCanHelp` or `TryLater` with words for whoever posted the link."""
        try:
            async with asyncio.timeout(self._budget.seconds):
                return await self._follow(url)
        except (aiohttp.ClientError, HttpProcessingError, OSError) as error:
            raise _in_words(error) from error

    async def _follow(self, given: str) -> Page:
        url = checked_url(given, self._allowed)
        seen = {url}
        while True:
            found = await self._ask(url)
            if isinstance(found, Page):
                return found
            url = found
            if url in seen or len(seen) > self._budget.hops:
                raise endless_redirects()
            seen.add(url)

    async def _ask(self, url: URL) -> Page | URL:
        """Return the page, or the checked address that the site sends on to."""
        if self._session is None:
            message = "the fetcher is not open"
            raise RuntimeError(message)
        async with self._session.get(url, allow_redirects=False) as response:
            target = response.headers.get("Location")
            if response.status in _REDIRECTS and target is not None:
                return checked_url(_joined(url, target), self._allowed)
            if response.status != _OK:
                raise for_status(response.status)
            content_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            if content_type not in READABLE:
                raise for_type(content_type)
            return Page(str(url), content_type, response.charset, await self._body(response))

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        budget = self._budget
        if (response.content_length or 0) > budget.wire_bytes:
            raise too_big()
        inflate = inflater(response.headers.get("Content-Encoding", ""), budget.body_bytes)
        body, wire = bytearray(), 0
        async for piece in response.content.iter_chunked(_PIECE):
            wire += len(piece)
            if wire > budget.wire_bytes:
                raise too_big()
            body += inflate.feed(piece)
        return bytes(body)


def _joined(url: URL, target: str) -> str | URL:
    try:
        return url.join(URL(target))
    except ValueError:
        return ""


def _in_words(error: Exception) -> SaysoError:
    match error:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientConnectorSSLError() | ssl.SSLError():
            return bad_certificate()
        case aiohttp.ClientConnectorDNSError():
            return unknown_site()
        case TimeoutError():
            return slow_site()
        case aiohttp.InvalidURL() | aiohttp.ClientResponseError() | HttpProcessingError():
            return unreadable()
        case _:
            return broken_connection()
