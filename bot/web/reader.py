"""Turns what was posted into an article: fetches a link, tells a file's kind, and has a worker take it apart."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Protocol

from yarl import URL

from bot.domain.article import Article
from bot.domain.errors import UnsupportedFile
from bot.domain.inquiry import File, Link, Material, Paste
from bot.pipeline.ports import Workers
from bot.web.fetch import Page
from bot.web.files import FileKind, kind_of
from bot.web.html import article_from_html
from bot.web.length import of_readable_length
from bot.web.pdf import article_from_pdf
from bot.web.plain import article_from_markdown, article_from_posted, article_from_text
from bot.web.trouble import for_type, no_article

_NAMED_BY_TYPE = {
    "text/html": "page.html",
    "application/xhtml+xml": "page.html",
    "text/markdown": "page.md",
    "application/pdf": "page.pdf",
}


class Pages(Protocol):
    """Where pages come from; the fetcher in the running bot."""

    async def fetch(self, url: str) -> Page:
        """Return the page at this address; raise `MemberCanHelp` or `TryLater`."""
        ...


class MaterialReader:
    """The reader of links, pastes and files; everything that takes a text apart is done by the workers."""

    def __init__(self, pages: Pages, workers: Workers) -> None:
        self._pages = pages
        self._workers = workers

    async def read(self, material: Material) -> Article:
        """Return the article; raise `MemberCanHelp`, `TryLater` or `WorkFailed` with what to say."""
        return of_readable_length(await self._taken_apart(material))

    async def _taken_apart(self, material: Material) -> Article:
        match material:
            case Link(url):
                return await self._linked(await self._pages.fetch(url))
            case Paste(text):
                return await self._workers.run(article_from_posted, text)
            case File(name, content):
                return await self._parsed(kind_of(name, content), content, None, None)

    async def _linked(self, page: Page) -> Article:
        article = await self._parsed(_page_kind(page), page.body, page.charset, page.url)
        return article if article.url else replace(article, url=page.url)

    async def _parsed(self, kind: FileKind, body: bytes, charset: str | None, url: str | None) -> Article:
        match kind:
            case FileKind.HTML:
                return await self._workers.run(article_from_html, body, charset, url)
            case FileKind.PDF:
                return await self._workers.run(article_from_pdf, body)
            case FileKind.MARKDOWN:
                return await self._workers.run(article_from_markdown, body, charset)
            case FileKind.TEXT:
                return await self._workers.run(article_from_text, body, charset)


def _page_kind(page: Page) -> FileKind:
    if not page.body.strip():
        raise no_article()
    name = _NAMED_BY_TYPE.get(page.content_type) or PurePosixPath(URL(page.url).path).name
    try:
        return kind_of(name, page.body)
    except UnsupportedFile as error:
        raise for_type(page.content_type or "unknown") from error
