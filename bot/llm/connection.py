"""The way to the endpoint: no variable of OpenAI's in a request, no proxy to one's own network, no endless answer."""

import ssl
from contextlib import aclosing
from typing import Final

import httpx2
import openai

from bot.llm.endpoint import Endpoint
from bot.llm.failures import failure

_NO_KEY: Final = "none"
"""What a server without keys is sent: the SDK does not start without one, and would look for it in the environment."""
_HEADERS: Final = frozenset(
    {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        "x-stainless-raw-response",  # the SDK reads its own header to know how to hand the answer back
    }
)
"""What an endpoint needs to be told; the SDK adds what it finds in OPENAI_CUSTOM_HEADERS, and about this machine."""
_ON_THE_WIRE: Final = ("content-encoding", "content-length", "transfer-encoding")
"""What no longer holds of a body that has been read and decompressed."""

BYTES_A_TOKEN: Final = 64
"""More than any token takes in JSON: the longest are words of some twenty letters, the shortest escaped as \\uXXXX."""
BYTES_AROUND: Final = 1_000_000
"""What may stand around an answer: thoughts, counts, and what servers of all kinds add."""


def sdk_of(endpoint: Endpoint) -> openai.AsyncOpenAI:
    """Return the SDK with nothing in it that comes from OPENAI_* variables; raise `ModelRejected` for a bad way out."""
    key = endpoint.key or _NO_KEY
    sdk = openai.AsyncOpenAI(
        api_key=key,
        base_url=endpoint.url,
        max_retries=0,
        default_headers={"Authorization": f"Bearer {key}", "User-Agent": "sayso"},
        http_client=_http_client(endpoint),
    )
    sdk.organization = sdk.project = None
    return sdk


def _http_client(endpoint: Endpoint) -> "_BoundedClient":
    """Return what sends: it heeds the environment's certificates, and its proxies but to a network of one's own."""
    try:
        return _BoundedClient(endpoint, httpx2.create_ssl_context())
    except OSError:
        failed = failure("bad_certificates", endpoint)
    except (ImportError, ValueError, httpx2.InvalidURL):  # whose words may repeat a proxy's password
        failed = failure("bad_proxy", endpoint)
    raise failed


class _BoundedClient(httpx2.AsyncClient):
    """Reads each answer whole, but gives one up that grows beyond all that an answer can be, however it is packed."""

    def __init__(self, endpoint: Endpoint, certificates: ssl.SSLContext) -> None:
        super().__init__(
            verify=certificates,
            trust_env=not endpoint.is_local,
            timeout=openai.DEFAULT_TIMEOUT,
            limits=openai.DEFAULT_CONNECTION_LIMITS,
            event_hooks={"request": [_only_needed_headers]},
            follow_redirects=False,  # they would take key and article to an address that nobody set
        )
        self._endpoint = endpoint
        self._most_bytes = BYTES_AROUND + BYTES_A_TOKEN * endpoint.answer_tokens

    async def send(
        self,
        request: httpx2.Request,
        *,
        stream: bool = False,
        auth: "httpx2._types.AuthTypes | httpx2._client.UseClientDefault | None" = httpx2.USE_CLIENT_DEFAULT,
        follow_redirects: "bool | httpx2._client.UseClientDefault" = httpx2.USE_CLIENT_DEFAULT,
    ) -> httpx2.Response:
        """Return the answer, read; raise `ModelUnusable` for one without an end."""
        del stream, follow_redirects
        arriving = await super().send(request, stream=True, auth=auth)
        try:
            body = await self._read(arriving)
        finally:
            await arriving.aclose()
        kept = [(name, value) for name, value in arriving.headers.multi_items() if name.lower() not in _ON_THE_WIRE]
        answer = httpx2.Response(arriving.status_code, headers=kept, content=body, request=request)
        answer.encoding = "utf-8"  # as JSON is written; a charset of the server's choice may be one that breaks the SDK
        return answer

    async def _read(self, arriving: httpx2.Response) -> bytes:
        body = bytearray()
        async with aclosing(arriving.aiter_bytes()) as pieces:
            async for piece in pieces:
                body += piece
                if len(body) > self._most_bytes:
                    break
            else:
                return bytes(body)
        endless = failure("too_big", self._endpoint)
        raise endless


async def _only_needed_headers(request: httpx2.Request) -> None:
    for name in set(request.headers) - _HEADERS:
        del request.headers[name]
