"""Checks on a source: the article names it, and its links are the article's own and safe to show."""

from bot.domain.analysis import Source
from bot.domain.article import Article
from bot.language.gate.verdict import PASS, Verdict
from bot.language.links import safe_address, written_out


def is_named(article: Article, source: Source) -> Verdict:
    """The source's name and role stand in the article as written."""
    text = article.text
    if not source.name.strip() or source.name not in text:
        return Verdict("the article does not name this source")
    if source.role is not None and source.role not in text:
        return Verdict("the article does not give this source that role")
    if any(span.end > len(text) for span in source.mentions):
        return Verdict("a mention of this source is not in the article")
    return PASS


def is_linked_to_the_web(article: Article, source: Source) -> Verdict:
    """The source's links are the article's own web addresses that anyone may follow, and its citations stand in it."""
    if any(safe_address(url) != url for url in source.links):
        return Verdict("a link of this source is no safe web address")
    if source.links and not _are_given(article, set(source.links)):
        return Verdict("the article does not link there")
    if any(span.end > len(article.text) for span in source.cited):
        return Verdict("a citation of this source is not in the article")
    return PASS


def _are_given(article: Article, addresses: set[str]) -> bool:
    """Return whether the article leads there: by its links, or else by the addresses written out in its text."""
    unlinked = addresses - {link.url for link in article.links}
    return not unlinked or unlinked <= {safe_address(url) for _, url in written_out(article.text)}
