"""Whose words a headline quotes: somebody whom the body knows too, named in full there, or nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain.analysis import Speaker
    from bot.domain.span import Span
    from bot.language.attribution.page import Page
    from bot.language.attribution.said import Cue
    from bot.language.parse.tokens import Token


def borne_out(page: Page, cue: Cue | None, speaker: Speaker | None) -> Speaker | None:
    """Return the headline's speaker as the body names them, or None where the body says nothing of them."""
    headline = page.headline
    if headline is None or cue is None or speaker is None or not headline.holds(speaker.mention):
        return speaker
    if not _stands_beside(page, cue.span, speaker.mention):
        return None
    if not headline.holds(speaker.name_at):
        return speaker
    known = _in_the_body(page, headline, speaker)
    return None if known is None else replace(speaker, name=known.of(page.text), name_at=known)


def _stands_beside(page: Page, cue: Span, mention: Span) -> bool:
    """Headlines drop so many words that only what touches the verb is surely its subject: Weir ‘safe’, China says."""
    gap = page.text[min(cue.end, mention.end) : max(cue.start, mention.start)]
    return not gap.strip(" ,:")


def _in_the_body(page: Page, headline: Span, speaker: Speaker) -> Span | None:
    """Return the body's fullest name that ends with the headline's last word; the headline's own if none is fuller."""
    last = speaker.name.split()[-1].casefold()
    body = page.tokens[page.token_at(headline.end) :]
    same = [token for token in body if token.lower_ == last]
    if not same:
        return None
    fullest = max((_in_full(page, token) for token in same if token.pos_ == "PROPN"), key=len, default=speaker.name_at)
    return max(speaker.name_at, fullest, key=len)


def _in_full(page: Page, last: Token) -> Span:
    """Return the run of proper nouns on one line that ends with this one."""
    first = last.i
    while first and page.tokens[first - 1].pos_ == "PROPN" and not page.quoted[first - 1]:
        first -= 1
    return page.span(first, last.i)
