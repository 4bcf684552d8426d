"""Checks on who says it: what somebody said stays something somebody said.

The method: the words of the evidence are parted into what stands in somebody's speech and what stands outside all of
it. A sentence of a point that holds words of a speech which stand nowhere outside rests on that speech; those words
must then stand where a word of speaking or thinking, with its speaker beside it, tells them as said. What the point
itself reports as said is read by the engine that reads articles, so that each stretch can be held against the speaker
it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.gate.attributing import attributes
from bot.language.gate.crediting import credited, denied, follows, rests_on
from bot.language.gate.mouths import keeps_each_speakers_words
from bot.language.gate.unsaid import unsaid_stays_unsaid
from bot.language.gate.verdict import PASS, Verdict
from bot.language.gate.voices import Voice, heard, overheard, told_by_nobody

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.gate.cited import Cited
    from bot.language.gate.claims import Claim


def keeps_attribution(cited: Cited) -> Verdict:
    """What somebody says in the evidence is somebody's in the point as well."""
    voices, outside = (*heard(cited), *overheard(cited)), told_by_nobody(cited)
    for claim in cited.claims if voices else ():
        own = {voice: credited(claim, voice, voices) for voice in voices}
        nobodys = denied(claim)
        kept = [
            voice
            for voice, said in own.items()
            if said
            and not claim.content.isdisjoint(voice.content)
            and not rests_on(claim, voice, claim.beside(said | nobodys), outside)
        ]
        nobodys = nobodys.union(*(own[voice] for voice in kept))
        grounded = outside.union(*(voice.content for voice in kept))
        for voice in voices:
            if voice not in kept and rests_on(claim, voice, claim.beside(own[voice] | nobodys), grounded):
                return Verdict(_dropped(claim, voice))
            if not nobodys and not any(own.values()) and follows(claim, voice, outside):
                return Verdict(_dropped(claim, voice))
    return PASS


def _dropped(claim: Claim, voice: Voice) -> str:
    if voice.speaker is None:
        return "the article says that somebody says this; the point states it as a fact"
    if kept := [each.speaker.name for each in claim.reported if each.speaker is not None]:
        return f"the article gives this to {voice.called}; the point names only {kept[0]}"
    if claim.reported or any(attributes(token) for token in claim.sentence):
        return f"the article says who says this: {voice.called}; the point does not"
    return f"the article says that {voice.called} says this; the point states it as a fact"


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    keeps_attribution,
    keeps_each_speakers_words,
    unsaid_stays_unsaid,
)
