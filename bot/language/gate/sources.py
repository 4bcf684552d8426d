"""Checks on a source: the article names it, and its links are safe to show."""

from bot.domain.analysis import Source
from bot.language.gate.verdict import PASS, Verdict
from bot.language.links import safe_address


def is_named(text: str, source: Source) -> Verdict:
    """The source's name and role stand in the article as written."""
    if not source.name.strip() or source.name not in text:
        return Verdict("the article does not name this source")
    if source.role is not None and source.role not in text:
        return Verdict("the article does not give this source that role")
    if any(span.end > len(text) for span in source.mentions):
        return Verdict("a mention of this source is not in the article")
    return PASS


def is_linked_to_the_web(text: str, source: Source) -> Verdict:
    """The source's links are web addresses that anyone may follow, and its citations stand in the article."""
    if any(safe_address(url) != url for url in source.links):
        return Verdict("a link of this source is no safe web address")
    if any(span.end > len(text) for span in source.cited):
        return Verdict("a citation of this source is not in the article")
    return PASS
