"""Text and Markdown files as articles. Runs in a worker."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.domain.article import Article, Hyperlink
from bot.domain.errors import NotAnArticle
from bot.domain.span import Span, trimmed
from bot.language.clean import article_from_paste
from bot.language.links import safe_address
from bot.language.sorts import other_sort
from bot.web.decode import decoded
from bot.web.files import unsupported
from bot.web.length import read_within_reach

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n(?: {2,}|\t)\S[^\n]*)*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[\w-]+\]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_MOST_CONTROL = 0.02
_WORDS = frozenset({"text", "code_inline"})
_BREAK = "\n\n"
_BREAKS = frozenset({"softbreak", "hardbreak"})


def article_from_posted(text: str, links: tuple[Hyperlink, ...] = ()) -> Article:
    """Return the article in a posted text, with links known beforehand; raise `NotAnArticle` for another sort."""
    sort = other_sort(text)
    if sort is not None:
        message = f"This looks like {sort.value}, not like an article. Post an article's text, or the link to one."
        raise NotAnArticle(message, reason=f"looks_like_{sort.name.lower()}")
    return article_from_paste(text, links)


def article_from_text(body: bytes, charset: str | None) -> Article:
    """Return a text file's article, cleaned like a paste; raise `MemberCanHelp` if it is no text or no article."""
    return read_within_reach(_text(body, charset), article_from_posted)


def article_from_markdown(body: bytes, charset: str | None) -> Article:
    """Return a Markdown file's article: its words without the marks, without code; offsets refer to those words."""
    return replace(read_within_reach(_text(body, charset), _from_markdown), origin=None)


def _from_markdown(source: str) -> Article:
    words, links = markdown_words(source)
    return article_from_posted(words, links)


def markdown_words(source: str) -> tuple[str, tuple[Hyperlink, ...]]:
    """Return the words of a Markdown text without its footnotes, a blank line between its blocks, and its links."""
    words = _NOTE_MARK.sub("", _NOTE.sub("", _FRONT_MATTER.sub("", source, count=1)))
    tokens = MarkdownIt("commonmark").enable("table").parse(words)
    blocks, links, length = [], [], 0
    for token in tokens:
        block, inside = _inline_words(token.children or []) if token.type == "inline" else ("", [])
        if block:
            links += [Hyperlink(each.at.moved(length), each.url) for each in inside]
            blocks.append(block)
            length += len(block) + len(_BREAK)
    return _BREAK.join(blocks), tuple(links)


def _inline_words(tokens: list[Token]) -> tuple[str, list[Hyperlink]]:
    """Return a block's words, and where in them its links stand."""
    text, opened, address = "", 0, None
    links = []
    for token in tokens:
        if token.type == "link_open":
            opened, address = len(text), safe_address(str(token.attrGet("href") or ""))
        elif token.type == "link_close" and address and text[opened:].strip():
            links.append(Hyperlink(trimmed(text, Span(opened, len(text))), address))
        elif token.type in _BREAKS:
            text += " " if text else ""
        elif token.type in _WORDS:
            text += token.content if text else token.content.lstrip()
    return text.rstrip(), links


def _text(body: bytes, charset: str | None) -> str:
    text = decoded(body, charset)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise unsupported()
    return text
