"""A loopback newspaper that takes its time."""

import asyncio
from contextlib import asynccontextmanager

from aiohttp import web

from tests.doubles.pages import article_page


class SlowSite:
    """A newspaper that answers when it is told to."""

    def __init__(self):
        self.asked, self.release = asyncio.Event(), asyncio.Event()
        self.port = 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/news/harbour"

    @property
    def allowed(self):
        return {"SAYSO_TEST_ALLOW_LOOPBACK": f"127.0.0.1:{self.port}"}

    async def answer(self, request):
        if request.path == "/robots.txt":
            return web.Response(status=404)
        self.asked.set()
        await self.release.wait()
        return web.Response(text=article_page(), content_type="text/html")


@asynccontextmanager
async def slow_site():
    """Give a newspaper that keeps its readers waiting until `release` is set."""
    site = SlowSite()
    app = web.Application()
    app.router.add_route("GET", "/{path:.*}", site.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.port = runner.addresses[0][1]
    try:
        yield site
    finally:
        await runner.cleanup()
