import gzip
from collections.abc import AsyncIterator

import pytest

from bot.domain.errors import MemberCanHelp, NothingToRead, PasteInstead, SaysoError, TryLater
from bot.web.fetch import Budget, Fetcher
from tests.doubles.pages import Site, article_page, running_site

AGENT = "Sayso/0.1.0 (+https://ellery-lantern.example/contact)"


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with running_site() as running:
        yield running


@pytest.fixture
async def fetcher(site: Site) -> AsyncIterator[Fetcher]:
    async with Fetcher(AGENT, allowed=site.allowed) as opened:
        yield opened


async def trouble(fetcher: Fetcher, url: str) -> SaysoError:
    with pytest.raises(SaysoError) as caught:
        await fetcher.fetch(url)
    return caught.value


async def test_a_page_comes_back_with_its_address_type_and_bytes(fetcher: Fetcher, site: Site) -> None:
    page = await fetcher.fetch(site.url("/article#part"))
    assert (page.url, page.content_type, page.charset) == (site.url("/article"), "text/html", "utf-8")
    assert page.body == article_page().encode()


async def test_the_request_says_who_asks_and_carries_no_cookie(fetcher: Fetcher, site: Site) -> None:
    await fetcher.fetch(site.url("/cookie"))
    await fetcher.fetch(site.url("/article"))
    for _, headers in site.asked:
        assert headers["User-Agent"] == AGENT
        assert headers["Accept-Encoding"] == "gzip, deflate"
        assert "Cookie" not in headers


async def test_a_proxy_of_the_environment_is_not_used(
    fetcher: Fetcher, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    assert (await fetcher.fetch(site.url("/article"))).body


@pytest.mark.parametrize("path", ["/gzipped", "/raw-deflated"])
async def test_compressed_pages_are_unpacked(fetcher: Fetcher, site: Site, path: str) -> None:
    assert (await fetcher.fetch(site.url(path))).body == article_page().encode()


async def test_a_declared_charset_is_kept(fetcher: Fetcher, site: Site) -> None:
    assert (await fetcher.fetch(site.url("/latin"))).charset == "iso-8859-1"
    assert (await fetcher.fetch(site.url("/bare"))).charset is None


async def test_five_redirects_are_followed_and_the_last_address_is_told(fetcher: Fetcher, site: Site) -> None:
    page = await fetcher.fetch(site.url("/hop/4"))
    assert page.url == site.url("/article")
    assert len(site.asked) == 6


async def test_a_sixth_redirect_is_not_followed(fetcher: Fetcher, site: Site) -> None:
    error = await trouble(fetcher, site.url("/hop/9"))
    assert error.reason == "redirects"
    assert len(site.asked) == 6


async def test_a_redirect_loop_ends_at_its_first_turn(fetcher: Fetcher, site: Site) -> None:
    error = await trouble(fetcher, site.url("/loop"))
    assert isinstance(error, PasteInstead)
    assert len(site.asked) == 2


@pytest.mark.parametrize("path", ["/inside", "/inside-by-name", "/to-file-scheme", "/to-nonsense"])
async def test_a_redirect_to_the_inside_is_refused_without_telling_where(
    fetcher: Fetcher, site: Site, path: str
) -> None:
    error = await trouble(fetcher, site.url(path))
    assert isinstance(error, PasteInstead)
    assert error.reason == "address_refused"
    assert not any(inner in str(error) for inner in ("169.254", "127.0", "localhost", "etc"))


async def test_loopback_is_refused_unless_allowed(site: Site) -> None:
    async with Fetcher(AGENT) as strict:
        assert (await trouble(strict, site.url("/article"))).reason == "address_refused"
        assert (await trouble(strict, "http://localhost/article")).reason == "address_refused"
    assert site.asked == []


@pytest.mark.parametrize(
    ("status", "kind", "word"),
    [
        (404, PasteInstead, "does not exist any more (404)"),
        (410, PasteInstead, "does not exist any more (410)"),
        (401, PasteInstead, "does not show this page"),
        (402, PasteInstead, "does not show this page"),
        (403, PasteInstead, "does not show this page"),
        (451, PasteInstead, "does not show this page"),
        (400, PasteInstead, "without a page (400)"),
        (204, PasteInstead, "without a page (204)"),
        (408, TryLater, "trouble of its own"),
        (429, TryLater, "asks for a pause"),
        (500, TryLater, "trouble of its own (500)"),
        (503, TryLater, "trouble of its own (503)"),
    ],
)
async def test_a_status_is_put_in_words_with_a_way_out(
    fetcher: Fetcher, site: Site, status: int, kind: type[SaysoError], word: str
) -> None:
    error = await trouble(fetcher, site.url(f"/status/{status}"))
    assert isinstance(error, kind)
    assert error.reason == f"status_{status}"
    assert word in error.message
    assert "paste" in error.message


async def test_a_picture_holds_nothing_to_read(fetcher: Fetcher, site: Site) -> None:
    assert isinstance(await trouble(fetcher, site.url("/picture")), NothingToRead)


async def test_data_is_not_taken_for_an_article(fetcher: Fetcher, site: Site) -> None:
    error = await trouble(fetcher, site.url("/data"))
    assert isinstance(error, MemberCanHelp)
    assert error.reason == "type_unknown"


@pytest.mark.parametrize("path", ["/big", "/bomb", "/endless"])
async def test_too_much_is_refused(fetcher: Fetcher, site: Site, path: str) -> None:
    assert (await trouble(fetcher, site.url(path))).reason == "too_big"


async def test_a_page_that_never_ends_is_given_up_in_time(site: Site) -> None:
    async with Fetcher(AGENT, allowed=site.allowed, budget=Budget(seconds=0.3)) as hurried:
        error = await trouble(hurried, site.url("/slow"))
    assert isinstance(error, TryLater)
    assert error.reason == "timeout"


@pytest.mark.parametrize("path", ["/brotli", "/not-really-gzip"])
async def test_a_body_that_cannot_be_unpacked_is_said_to_be_unreadable(fetcher: Fetcher, site: Site, path: str) -> None:
    assert (await trouble(fetcher, site.url(path))).reason == "unreadable"


async def test_a_broken_connection_may_work_later(fetcher: Fetcher, site: Site) -> None:
    assert (await trouble(fetcher, site.url("/broken-off"))).reason == "connection"


async def test_a_refused_connection_may_work_later() -> None:
    async with Fetcher(AGENT, allowed=frozenset({("127.0.0.1", 9)})) as fetcher:
        assert isinstance(await trouble(fetcher, "http://127.0.0.1:9/"), TryLater)


async def test_a_name_that_nobody_knows_is_told() -> None:
    async with Fetcher(AGENT) as fetcher:
        error = await trouble(fetcher, "http://no-such-paper.invalid/story")
    assert isinstance(error, TryLater)
    assert error.reason == "dns"


async def test_a_bomb_costs_no_more_than_its_budget(site: Site) -> None:
    small = Budget(body_bytes=len(gzip.compress(bytes(50_000_000))) * 2)
    async with Fetcher(AGENT, allowed=site.allowed, budget=small) as fetcher:
        assert (await trouble(fetcher, site.url("/bomb"))).reason == "too_big"
