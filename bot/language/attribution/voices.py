"""Who speaks under each cue, and who passed it on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.language.attribution.bodies import is_joint
from bot.language.attribution.issuers import owner
from bot.language.attribution.names import people
from bot.language.attribution.pronouns import Heard
from bot.language.attribution.relay import goes_on, relays
from bot.language.attribution.sexes import with_sexes
from bot.language.attribution.speakers import speaker_for
from bot.language.attribution.subjects import mention

if TYPE_CHECKING:
    from bot.domain.analysis import Speaker
    from bot.domain.span import Span
    from bot.language.attribution.page import Page
    from bot.language.attribution.reported import Cue


class Voices:
    """Who speaks under each cue, worked out once a cue and in the article's order."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._people = with_sexes(page, people(page))
        self._heard: list[Heard] = []
        self._known: dict[Span, tuple[Speaker | None, tuple[str, ...]]] = {}

    def of(self, cue: Cue | None) -> tuple[Speaker | None, tuple[str, ...]]:
        """Return the speaker of a cue and who relayed the words, outermost last."""
        if cue is None:
            return None, ()
        if cue.span not in self._known:
            self._known[cue.span] = self._new(cue)
        return self._known[cue.span]

    def _new(self, cue: Cue) -> tuple[Speaker | None, tuple[str, ...]]:
        cue = _owned(self._page, cue)
        speaker, person = speaker_for(self._page, self._people, cue, self._heard)
        if speaker is None or cue.speaker is None:
            return None, relays(self._page, cue.span)
        via = tuple(name for name in relays(self._page, cue.span) if name not in speaker.name)
        via = self._whole_chain(speaker, via or self._inherited(speaker, cue))
        head = self._page.tokens[cue.speaker]
        plural = head.tag_ in ("NNS", "NNPS") or (person is None and is_joint(self._page, head))
        self._heard.append(Heard(cue.speaker, speaker, plural, person, via))
        return speaker, via

    def _inherited(self, speaker: Speaker, cue: Cue) -> tuple[str, ...]:
        """Return the outlet of the same interview: "he added" after "he told the Courier"."""
        before = self._heard[-1] if self._heard else None
        if before is None or before.speaker.name_at != speaker.name_at:
            return ()
        same_line = self._page.line_of(self._page.tokens[before.at].idx) == self._page.line_of(cue.span.start)
        return before.via[:1] if same_line or goes_on(self._page, cue.span) else ()

    def _whole_chain(self, speaker: Speaker, via: tuple[str, ...]) -> tuple[str, ...]:
        """Return the relays of the same interview where they were told in full: whoever translated it did all of it."""
        told = (each.via for each in self._heard if each.speaker.name_at == speaker.name_at and each.via[:1] == via)
        return max(told, key=len, default=via) if via else via


def _owned(page: Page, cue: Cue) -> Cue:
    """Return the cue with the speaker that a noun without a possessor has: "claims by officials that"."""
    found = owner(page.tokens[cue.at]) if cue.speaker is None and not cue.unsaid else None
    if found is None or page.quoted[found.i]:
        return cue
    return replace(cue, speaker=found.i, mention=mention(page, found))
