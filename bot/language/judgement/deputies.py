"""Who speaks for others: what a spokesperson tells of their own side's feelings is a report, not a stance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.found import Found
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

_NOUNS: Final = """
advisor adviser advocate agent aide assistant attorney barrister colleague counsel lawyer publicist rep representative
secretary solicitor spokesman spokespeople spokesperson spokespersons spokeswoman spokesmen spokeswomen staffer
"""
_DEPUTIES: Final = frozenset(_NOUNS.split())


def is_deputy(parse: Parse, found: Found) -> bool:
    """Return whether the speaker of a quote is said to be one who speaks for others."""
    speaker = found.speaker
    if speaker is None:
        return False
    told = f"{speaker.name} {speaker.role or ''}".lower().split()
    return not _DEPUTIES.isdisjoint(told) or any(word.lower_ in _DEPUTIES for word in _beside(parse, found))


def _beside(parse: Parse, found: Found) -> Iterator[Token]:
    """Yield the words of the speaker's mention, and the one it is set beside: "his *agent*, Tomas Reuel"."""
    mention = found.speaker and parse.doc.char_span(
        found.speaker.mention.start, found.speaker.mention.end, alignment_mode="expand"
    )
    if not mention:
        return
    yield from mention
    root = mention.root
    yield from (child for child in root.children if child.dep_ in {"appos", "compound"})
    if root.dep_ == "appos":
        yield root.head
