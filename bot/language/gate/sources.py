"""Checks on a source: the article names it."""

from bot.domain.analysis import Source
from bot.language.gate.verdict import PASS, Verdict


def is_named(text: str, source: Source) -> Verdict:
    """The source's name and role stand in the article as written."""
    if not source.name.strip() or source.name not in text:
        return Verdict("the article does not name this source")
    if source.role is not None and source.role not in text:
        return Verdict("the article does not give this source that role")
    if any(span.end > len(text) for span in source.mentions):
        return Verdict("a mention of this source is not in the article")
    return PASS
