"""Text and Markdown files as articles. Runs in a worker."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.domain.article import Article
from bot.domain.errors import NotAnArticle
from bot.language.clean import article_from_paste
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
_BREAKS = frozenset({"softbreak", "hardbreak"})


def article_from_posted(text: str) -> Article:
    """Return the article in a posted text; raise `NotAnArticle` if the text plainly is of another sort."""
    sort = other_sort(text)
    if sort is not None:
        message = f"This looks like {sort.value}, not like an article. Post an article's text, or the link to one."
        raise NotAnArticle(message, reason=f"looks_like_{sort.name.lower()}")
    return article_from_paste(text)


def article_from_text(body: bytes, charset: str | None) -> Article:
    """Return a text file's article, cleaned like a paste; raise `MemberCanHelp` if it is no text or no article."""
    return read_within_reach(_text(body, charset), article_from_posted)


def article_from_markdown(body: bytes, charset: str | None) -> Article:
    """Return a Markdown file's article: its words without the marks, without code; offsets refer to those words."""
    article = read_within_reach(_text(body, charset), lambda source: article_from_posted(markdown_words(source)))
    return replace(article, origin=None)


def markdown_words(source: str) -> str:
    """Return the words of a Markdown text without its footnotes, a blank line between its blocks."""
    words = _NOTE_MARK.sub("", _NOTE.sub("", _FRONT_MATTER.sub("", source, count=1)))
    tokens = MarkdownIt("commonmark").enable("table").parse(words)
    blocks = (_inline_words(token.children or []) for token in tokens if token.type == "inline")
    return "\n\n".join(block for block in blocks if block)


def _inline_words(tokens: list[Token]) -> str:
    pieces = (token.content if token.type in _WORDS else " " for token in tokens if token.type in _WORDS | _BREAKS)
    return "".join(pieces).strip()


def _text(body: bytes, charset: str | None) -> str:
    text = decoded(body, charset)
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise unsupported()
    return text
