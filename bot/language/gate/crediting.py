"""Whether a sentence of a point rests on what somebody says in the evidence, and whether it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.attributing import attributes, by_pronoun, is_stance, subjects
from bot.language.gate.likeness import root, root_of
from bot.language.gate.named import words_of
from bot.language.gate.voices import Voice, denotes

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bot.language.attribution import Found
    from bot.language.gate.claims import Claim

_ENOUGH: Final = 2
_MUCH: Final = 0.34


def rests_on(claim: Claim, voice: Voice, grounded: frozenset[str]) -> bool:
    """Return whether the sentence says what only the voice says: two words of its own, or one of few."""
    own = claim.content & voice.content - grounded
    if len(own) >= _ENOUGH or (own and own == voice.content - grounded):
        return True
    return bool(own) and len(own) >= _MUCH * len(claim.content - voice.names)


def is_attributed(claim: Claim, voice: Voice) -> bool:
    """Return whether the sentence names the speaker, beside a word of speech that is not itself part of the speech."""
    attributing = [token for token in claim.sentence if attributes(token) and root(token) not in voice.content]
    if voice.speaker is None:
        return bool(attributing) or any(
            not (cue := _cue(f, claim)) or any(map(attributes, cue)) for f in claim.reported
        )
    spoken = [each for each in claim.reported if _is_beside(each, claim, voice)]
    if any(_may_be(words_of(each.speaker.name), voice) for each in spoken if each.speaker is not None):
        return True
    if spoken and not voice.is_named:
        return True
    speaking = subjects(attributing)
    named = denotes(speaking if all(map(is_stance, attributing)) else claim.words, voice)
    named = named or not voice.around.isdisjoint(speaking)
    return bool(attributing or spoken) and (named or any(by_pronoun(token) for token in attributing))


def _cue(found: Found, claim: Claim) -> list[Token]:
    return [t for t in claim.sentence if found.cue is not None and found.cue.start <= t.idx < found.cue.end]


def _is_beside(found: Found, claim: Claim, voice: Voice) -> bool:
    """Return whether somebody is let say it, who is not, and does not speak, only within the speech itself."""
    if found.speaker is None:
        return False
    if any(root(token) in voice.content for token in _cue(found, claim)):
        return False
    words = words_of(found.speaker.name)
    return not words or denotes(words, voice) or not all(root_of(word) in voice.content for word in words)


def _may_be(words: frozenset[str], voice: Voice) -> bool:
    """Return whether a speaker named so in the point may be the voice's: by name or by what it is called."""
    return not words or denotes(words, voice) or not voice.around.isdisjoint(words)
