from collections.abc import AsyncIterator, Callable
from typing import TypeVar, TypeVarTuple

import pytest

from bot.domain.errors import NotAnArticle, PasteInstead, UnsupportedFile
from bot.domain.inquiry import File, Link, Paste
from bot.web.fetch import Fetcher, Page
from bot.web.reader import MaterialReader
from bot.workers.pool import ProcessWorkers
from tests.doubles.pages import SENTENCES, TITLE, article_page, running_site
from tests.doubles.pdfs import pdf_of

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")

PDF = pdf_of([[TITLE, "", *(line for sentence in SENTENCES for line in (sentence, ""))]])
TEXT = "\n\n".join((TITLE, *SENTENCES))


class SamePage:
    """A web with one page."""

    def __init__(self, content_type: str, body: bytes, url: str = "https://lantern.example/story") -> None:
        self._page = Page(url, content_type, None, body)

    async def fetch(self, url: str) -> Page:
        del url
        return self._page


class AtOnce:
    """Workers that work at once."""

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        return work(*given)


NO_PAGES = SamePage("text/html", b"")


@pytest.fixture
async def workers() -> AsyncIterator[ProcessWorkers]:
    async with ProcessWorkers() as pool:
        yield pool


async def test_a_link_is_fetched_and_read_in_a_worker_process(workers: ProcessWorkers) -> None:
    async with running_site() as site, Fetcher("Sayso/test", allowed=site.allowed) as fetcher:
        article = await MaterialReader(fetcher, workers).read(Link(site.url("/article")))
        with pytest.raises(PasteInstead, match="404"):
            await MaterialReader(fetcher, workers).read(Link(site.url("/status/404")))
        with pytest.raises(NotAnArticle):
            await MaterialReader(fetcher, workers).read(Link(site.url("/empty")))
    assert article.title == TITLE
    assert article.text == "\n\n".join(SENTENCES)
    assert article.url == site.url("/article")


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/html", article_page().encode()),
        ("text/html", PDF),
        ("application/pdf", PDF),
        ("text/plain", TEXT.encode()),
        ("text/markdown", f"# {TEXT}".encode()),
        ("", article_page().encode()),
        ("application/octet-stream", PDF),
    ],
)
async def test_a_page_is_read_by_what_it_is_and_keeps_its_address(content_type: str, body: bytes) -> None:
    article = await MaterialReader(SamePage(content_type, body), AtOnce()).read(Link("https://lantern.example/story"))
    assert article.title == TITLE
    assert article.url == "https://lantern.example/story"
    assert all(sentence in article.text for sentence in SENTENCES)


async def test_a_link_to_a_program_is_not_read() -> None:
    pages = SamePage("application/octet-stream", b"MZ\x90", "https://lantern.example/setup.exe")
    with pytest.raises(PasteInstead) as caught:
        await MaterialReader(pages, AtOnce()).read(Link("https://lantern.example/setup.exe"))
    assert caught.value.reason == "type_unknown"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("story.txt", TEXT.encode("cp1252")),
        ("story.md", f"# {TEXT}".encode()),
        ("story.html", article_page().encode()),
        ("story.pdf", PDF),
    ],
)
async def test_a_file_is_read_by_its_kind_and_has_no_address(name: str, content: bytes) -> None:
    article = await MaterialReader(NO_PAGES, AtOnce()).read(File(name, content))
    assert article.title == TITLE
    assert article.url is None
    assert all(sentence in article.text for sentence in SENTENCES)


async def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(UnsupportedFile):
        await MaterialReader(NO_PAGES, AtOnce()).read(File("story.docx", b"PK\x03\x04"))


async def test_a_paste_is_cleaned() -> None:
    article = await MaterialReader(NO_PAGES, AtOnce()).read(Paste(TEXT))
    assert article.title == TITLE
    assert [span.of(article.text) for span in article.paragraphs] == list(SENTENCES)


@pytest.mark.parametrize("material", [File("note.txt", b"Lock shut."), Paste("Lock shut.")])
async def test_a_few_words_are_refused_in_words(material: File | Paste) -> None:
    with pytest.raises(NotAnArticle, match="too little text"):
        await MaterialReader(NO_PAGES, AtOnce()).read(material)
