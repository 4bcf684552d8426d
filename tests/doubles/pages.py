"""A loopback web server with pages of fiction, and some that mean harm."""

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

SENTENCES = (
    "The harbour of Port Ellery will stay closed until Thursday, the harbour warden said on Monday.",
    "Divers found two cracks in the eastern lock gate after a routine inspection on Sunday evening.",
    "“We moved 312 boats before the tide turned,” the warden, Odile Marchetti, told reporters on the quay.",
    "The town council plans to vote on the cost of a new gate, put at 4.2 million crowns, next week.",
    "Fishermen said the closure would cost each crew about 900 crowns a day in lost catch and mooring fees.",
    "“It is the worst planned repair in our history,” said Bram Tolliver, who has fished here for thirty years.",
    "According to the harbour office, ferries will leave from the northern pier until the repair is done.",
    "The last time the lock failed, eleven years ago, the harbour stayed shut for nearly a month.",
)
TITLE = "Harbour of Port Ellery stays closed until Thursday"


def article_page(
    *,
    head: str = "",
    title: str = f"{TITLE} | The Ellery Lantern",
    h1: str = TITLE,
    byline: str = "By Ines Calloway",
    sentences: tuple[str, ...] = SENTENCES,
    after: str = "",
    json_ld: str = '{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ines Calloway"}, '
    '"datePublished": "2031-03-04T08:00:00Z", "articleSection": "Harbour"}',
) -> str:
    """Return a page of a newspaper that does not exist."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Ellery Lantern">
<script type="application/ld+json">{json_ld}</script>{head}</head>
<body><header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>{h1}</h1><div class="byline">{byline}</div>{paragraphs}</article></main>{after}
<footer><p>© 2031 The Ellery Lantern. All rights reserved.</p></footer></body></html>"""


@dataclass
class Site:
    """A running server: its port, and every path that was asked of it, with the headers."""

    port: int = 0
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def allowed(self) -> frozenset[tuple[str, int]]:
        return frozenset({("127.0.0.1", self.port)})

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path, dict(request.headers)))
        name = request.path.strip("/").replace("-", "_")
        if name.startswith("status/"):
            return web.Response(status=int(name.removeprefix("status/")), text="no page")
        if name.startswith("hop/"):
            left = int(name.removeprefix("hop/"))
            return _to(f"/hop/{left - 1}" if left else "/article")
        page: Callable[[web.Request], Awaitable[web.StreamResponse]] = getattr(self, f"page_{name}")
        return await page(request)

    async def page_article(self, _: web.Request) -> web.Response:
        return _html(article_page())

    async def page_gzipped(self, _: web.Request) -> web.Response:
        body = article_page().encode()
        return _packed(gzip.compress(body[:500]) + gzip.compress(body[500:]), "gzip")

    async def page_raw_deflated(self, _: web.Request) -> web.Response:
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        return _packed(packer.compress(article_page().encode()) + packer.flush(), "deflate")

    async def page_brotli(self, _: web.Request) -> web.Response:
        return _packed(b"\x0b\x02\x80hello\x03", "br")

    async def page_not_really_gzip(self, _: web.Request) -> web.Response:
        return _packed(b"plain words", "gzip")

    async def page_bomb(self, _: web.Request) -> web.Response:
        return _packed(gzip.compress(bytes(50_000_000)), "gzip")

    async def page_bare(self, _: web.Request) -> web.Response:
        return web.Response(body=article_page().encode(), headers={"Content-Type": "text/html"})

    async def page_latin(self, _: web.Request) -> web.Response:
        body = article_page(h1="Café fire in Malmö", title="Café fire in Malmö").encode("cp1252", "replace")
        return web.Response(body=body, content_type="text/html", charset="iso-8859-1")

    async def page_loop(self, _: web.Request) -> web.Response:
        return _to("/loop-back")

    async def page_loop_back(self, _: web.Request) -> web.Response:
        return _to("/loop")

    async def page_inside(self, _: web.Request) -> web.Response:
        return _to("http://169.254.169.254/latest/meta-data/")

    async def page_inside_by_name(self, _: web.Request) -> web.Response:
        return _to("http://localhost/")

    async def page_to_file_scheme(self, _: web.Request) -> web.Response:
        return _to("file:///etc/passwd")

    async def page_to_nonsense(self, _: web.Request) -> web.Response:
        return _to("http://[not-an-address/")

    async def page_picture(self, _: web.Request) -> web.Response:
        return web.Response(body=b"\x89PNG", content_type="image/png")

    async def page_data(self, _: web.Request) -> web.Response:
        return web.json_response({"not": "an article"})

    async def page_big(self, _: web.Request) -> web.Response:
        return web.Response(body=bytes(6_000_000), content_type="text/html")

    async def page_empty(self, _: web.Request) -> web.Response:
        return _html("")

    async def page_notes(self, _: web.Request) -> web.Response:
        return web.Response(text="\n\n".join((TITLE, *SENTENCES)))

    async def page_cookie(self, _: web.Request) -> web.Response:
        response = _to("/article")
        response.set_cookie("tracked", "yes")
        return response

    async def page_endless(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        try:
            while True:
                await response.write(b"more and more " * 5_000)
        except ConnectionError:
            return response

    async def page_slow(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        try:
            while True:
                await response.write(b".")
                await asyncio.sleep(0.02)
        except ConnectionError:
            return response

    async def page_broken_off(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"<html>")
        assert request.transport is not None
        request.transport.abort()
        return response


@asynccontextmanager
async def running_site() -> AsyncIterator[Site]:
    """Serve the pages on a free port of the loopback address."""
    site = Site()
    app = web.Application()
    app.router.add_route("GET", "/{path:.*}", site.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    listener = web.TCPSite(runner, "127.0.0.1", 0)
    await listener.start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        await runner.cleanup()


def _html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html")


def _to(target: str) -> web.Response:
    return web.Response(status=302, headers={"Location": target})


def _packed(body: bytes, encoding: str) -> web.Response:
    return web.Response(body=body, content_type="text/html", headers={"Content-Encoding": encoding})
