#!/usr/bin/env python3
"""Makes the pictures of the README: a real reply, as simcord draws what the bot sent.

Needs Chromium, and `pip install "simcord[screenshot]"` beside Sayso itself. From the top folder:

    python .github/picture.py reply .github/reply.png     the answer to a posted article
    python .github/picture.py model .github/model.png     the same where a model answers, one point of which is refused
    python .github/picture.py notice notice.png           the answer to a page behind a paywall
    python .github/picture.py later later.png             the promise to read a busy page again
    python .github/picture.py sources sources.png         /sources in an article's thread
    python .github/picture.py quotes quotes.png           /quotes in an article's thread
"""

import argparse
import asyncio
import html
import json
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import TypeVar, TypeVarTuple

import simcord
from playwright.async_api import Browser, BrowserContext, async_playwright
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bot.chat.catchup import Bounds  # noqa: E402
from bot.chat.client import Sayso  # noqa: E402  the checkout, not an installed Sayso
from bot.chat.deliver import ThreadCourier  # noqa: E402
from bot.chat.marks import Marks  # noqa: E402
from bot.chat.posts import DiscordPosts  # noqa: E402
from bot.domain.errors import SaysoError  # noqa: E402
from bot.llm.analyst import ModelAnalyst  # noqa: E402
from bot.llm.client import Client  # noqa: E402
from bot.llm.endpoint import Endpoint  # noqa: E402
from bot.llm.prompts import prompts  # noqa: E402
from bot.pipeline.answer import Desk  # noqa: E402
from bot.pipeline.limits import Unlimited  # noqa: E402
from bot.pipeline.ports import Analyst  # noqa: E402
from bot.telemetry.events import LogEvents  # noqa: E402
from bot.web.fetch import Page  # noqa: E402
from bot.web.reader import MaterialReader  # noqa: E402
from bot.web.trouble import for_status, paywall  # noqa: E402
from bot.workers.analyst import EmbeddedAnalyst  # noqa: E402
from tests.doubles.jobs import DirectJobs, work_of  # noqa: E402
from tests.doubles.model_server import model_server, says  # noqa: E402
from tests.doubles.ports import MemoryArchive, MemoryProgress  # noqa: E402

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")

ARTICLE = ROOT / "tests/data/articles/harbour.txt"
SITE = "https://varnmouth-courier.example"
LINK, PAYWALLED, BUSY = f"{SITE}/harbour-lease", f"{SITE}/subscribers/lease", f"{SITE}/busy"
WIDTH, TALLEST, SCALE = 680, 2400, 1.35  # pixels of the page, and how many of the picture make one of them

MODEL = "example-model"
TOO_MUCH, CITED = "Repairs will cost 61 million crowns, and no other bidders were asked.", (8, 9)
PUT_RIGHT = (
    "The audit office warned that repairs would cost at least 61 million crowns, and said it had found no sign that "
    "other bidders were asked."
)
WRITTEN = {  # by the numbers of the sentences that each rests on
    (1,): "Varnmouth's council voted 11 to 6 to lease the harbour to the ferry company Northsound Lines for 25 years.",
    (2,): "Northsound will pay 4.2 million crowns a year and has promised to rebuild the north pier by the autumn of "
    "2028, according to the contract.",
    CITED: TOO_MUCH,
    (10, 11): "Northsound denied that it had been favoured; its spokeswoman, Mirela Okafor, said that fares would not "
    "rise before 2029.",
    (16,): "The regional government is expected to decide by July whether it must consent to the lease.",
}
PICKED = ((2, "opinion"), (4, "opinion"), (5, "reported_claim"), (7, "reported_claim"), (10, "opinion"))


class Newspaper:
    """Plays the web: one article, and one page behind a paywall."""

    async def fetch(self, url: str) -> Page:
        """Return the article of the made-up newspaper."""
        if url == LINK:
            return Page(url=url, body=_article_page().encode(), content_type="text/html", charset="utf-8")
        raise _trouble(url)


class AtOnce:
    """Plays the workers in this thread, since nothing else waits for it."""

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        """Return `work(*given)`."""
        return work(*given)


async def draw(what: str, path: Path) -> None:
    """Post a link in a simulated server, let the real bot answer, and draw its answer into `path`."""
    archive, reader = MemoryArchive(), MaterialReader(Newspaper(), AtOnce())
    async with _analyst(what) as analyst:
        jobs = DirectJobs()
        client = Sayso(
            desk=Desk(reader=reader, analyst=analyst, workers=AtOnce()),
            archive=archive,
            jobs=jobs,
            marks=Marks(MemoryProgress()),
            bounds=Bounds(timedelta(0), 0),
            events=LogEvents(),
            most_at_once=1,
        )
        client.shard_count = 1
        jobs.work = work_of(
            DiscordPosts(client), ThreadCourier(client), archive=archive, reader=reader, analyst=analyst
        )
        await _draw_with(client, archive, what, path)


async def _draw_with(client: Sayso, archive: MemoryArchive, what: str, path: Path) -> None:
    async with simcord.run(client, settle_timeout=60) as env:
        env.backend.bot_user.name = "Sayso"
        guild = env.create_guild("Varnmouth")
        news = guild.create_text_channel("news")
        await archive.watch(guild.id, news.id)
        ann = guild.add_member(env.create_user("ann"))
        await ann.send(news, {"notice": PAYWALLED, "later": BUSY}.get(what, LINK))
        (thread,) = news.threads
        shown = await ann.slash(thread, what) if what in {"sources", "quotes"} else thread.last_message
        await _shoot(env, thread, ann, shown, path)


@asynccontextmanager
async def _analyst(what: str) -> AsyncIterator[Analyst]:
    """Give the embedded engine, or a model that is asked over HTTP and plays its part."""
    if what != "model":
        yield EmbeddedAnalyst(AtOnce())
        return
    async with (
        model_server(says(_answer()), says(_written_anew())) as server,
        Client(Endpoint(MODEL, url=server.url)) as client,
    ):
        yield ModelAnalyst(client, AtOnce(), Unlimited(), prompts())


def _answer() -> str:
    points = [{"text": text, "sentences": sentences} for sentences, text in WRITTEN.items()]
    quotes = [{"candidate": number, "label": label, "speaker": None} for number, label in PICKED]
    return json.dumps({"kind": "report", "points": points, "quotes": quotes})


def _written_anew() -> str:
    return json.dumps({"points": [{"number": 1, "text": PUT_RIGHT, "sentences": CITED}]})


class SharpBrowser:
    """Chromium of this machine, with finer pixels; simcord would start a downloaded one with coarse pixels."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.version = browser.version

    async def new_context(self, **options: object) -> BrowserContext:
        """Return a context as asked for, but sharper."""
        return await self._browser.new_context(**options | {"device_scale_factor": SCALE})  # type: ignore[arg-type]

    async def close(self) -> None:
        """End the browser."""
        await self._browser.close()


async def _shoot(env: simcord.Env, thread: ChannelHandle, viewer: MemberActor, shown: object, path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    async with (
        async_playwright() as playwright,
        env.preview(thread, viewers=[viewer], width=WIDTH, height=TALLEST) as preview,
    ):
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        preview._capture_manager._browser = SharpBrowser(browser)  # noqa: SLF001  it takes no other browser
        await preview.screenshot(path, target=shown)


def _trouble(url: str) -> SaysoError:
    if url == BUSY:
        return for_status(503)
    return paywall() if url == PAYWALLED else for_status(404)


def _article_page() -> str:
    title, byline, *paragraphs = ARTICLE.read_text("utf-8").split("\n\n")
    body = "".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title>"
        f'<meta property="og:type" content="article"><meta property="og:site_name" content="Varnmouth Courier"></head>'
        f'<body><article><h1>{title}</h1><p class="byline">{byline}</p>{body}</article></body></html>'
    )


def main() -> None:
    """Read the command line and draw."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("what", choices=("reply", "model", "notice", "later", "sources", "quotes"))
    given.add_argument("path", type=Path)
    chosen = given.parse_args()
    asyncio.run(draw(chosen.what, chosen.path))


if __name__ == "__main__":
    main()
