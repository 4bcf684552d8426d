"""Whether a sentence of a point rests on what somebody says in the evidence, and whether it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.attribution.titles import KIN, TITLES
from bot.language.gate.attributing import attributes, by_pronoun, denies, is_anybodys, is_stance, is_to_come, subjects
from bot.language.gate.hedges import MODALS
from bot.language.gate.likeness import listed, root, root_of
from bot.language.gate.named import words_of
from bot.language.gate.scope import scope
from bot.language.gate.voices import Voice, denotes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from bot.language.attribution import Found
    from bot.language.gate.claims import Claim
    from bot.language.parse.tokens import Token

_ROLES: Final = TITLES | KIN
"""By which a speaker may be called, though the evidence gives only the name."""
_BODIES: Final = listed("""
    agency airline airport army association authority bank board body broadcaster business campaigners carrier charity
    church club company council court department developer employer federation firm foundation government group hospital
    insurer institute laboratory maker manufacturer ministry museum network newspaper office operator organisation
    organization outlet owner paper park party police producer publisher regulator retailer school service shop store
    supermarket supplier team trust union university utility
    """)
_ENOUGH: Final = 2
_MUCH: Final = 0.34


def rests_on(claim: Claim, voice: Voice, content: frozenset[str], grounded: frozenset[str]) -> bool:
    """Return whether some of the sentence says what only the voice says: two words of its own, or one of few."""
    own = content & voice.content - grounded
    if len(own) >= _ENOUGH or (own and own == voice.content - grounded):
        return True
    return bool(own) and len(own) >= _MUCH * len(claim.content - voice.called_by)


def follows(claim: Claim, voice: Voice, plain: frozenset[str]) -> bool:
    """Return whether the sentence, which credits nobody, is more like what the voice says than what nobody says."""
    content = claim.content - voice.called_by
    return bool(content & voice.content - plain) and len(content & voice.content) > len(content & plain)


def credited(claim: Claim, voice: Voice, voices: Iterable[Voice]) -> frozenset[int]:
    """Return the places of the words that the sentence tells as the voice's, none if it does not name the speaker."""
    others = [each for each in voices if each is not voice]
    return frozenset(place for each in _credits(claim, voice, others) for place in each)


def denied(claim: Claim) -> frozenset[int]:
    """Return the places of the words that the sentence tells as denied, whoever said them."""
    return frozenset(place for token in claim.sentence if denies(token) for place in scope(token))


def _credits(claim: Claim, voice: Voice, others: list[Voice]) -> Iterator[frozenset[int]]:
    for each in claim.reported:
        if _is_reported(each, claim, voice, others):
            inside = range(each.span.start, each.span.end)
            yield frozenset(token.i for token in claim.sentence if token.idx in inside)
            yield from (scope(token) for token in _cue(each, claim) if attributes(token))
    for token in claim.sentence:
        if attributes(token) and root(token) not in voice.content and _is_by(token, claim, voice, others):
            yield scope(token)
        elif _is_own_saying(token, voice, is_told=bool(claim.reported)):
            yield frozenset(each.i for each in token.subtree)


def _is_own_saying(token: Token, voice: Voice, *, is_told: bool) -> bool:
    """Return whether the speaker does what has a clause for its object, or may yet do what the point has a verb for.

    "The board decided that …" tells as the board's what it "ruled"; who "may contest it" said that they might
    sue, if the sentence tells at all that somebody speaks.
    """
    if token.pos_ != "VERB" or root(token) in voice.content or not voice.names:
        return False
    doers = [child for child in token.children if child.dep_ == "nsubj"]
    is_it = any(denotes(words_of(" ".join(each.text for each in (doer, *doer.lefts))), voice) for doer in doers)
    tells = any(child.dep_ == "ccomp" for child in token.children)
    ahead = any(child.tag_ == "MD" for child in token.children)
    return is_it and (not ahead if tells else any(child.lower_ in MODALS for child in token.children) and is_told)


def _is_reported(found: Found, claim: Claim, voice: Voice, others: list[Voice]) -> bool:
    """Return whether what is reported may be the voice's: the speaker's by name, or by what nobody else is called."""
    if voice.speaker is None:
        return not (cue := _cue(found, claim)) or any(map(attributes, cue))
    if found.speaker is None or not _is_beside(found, claim, voice) or any(map(is_to_come, _cue(found, claim))):
        return False
    words = words_of(found.speaker.name)
    if not words or _may_be(words, voice, others):
        return True
    return not voice.is_named and not _is_anothers(words, voice, others)


def _is_by(token: Token, claim: Claim, voice: Voice, others: list[Voice]) -> bool:
    """Return whether a word of speaking is the voice's own: by whoever does it or, where nobody does, by name."""
    if voice.speaker is None:
        return token.pos_ != "ADP"
    if is_anybodys(token) or (voice.is_own_deed and _is_deed(token)):
        return False
    speaking = subjects(token)
    if speaking:
        return _may_be(speaking, voice, others) or by_pronoun(token)
    return by_pronoun(token) or (not is_stance(token) and denotes(claim.words, voice))


def _is_deed(token: Token) -> bool:
    """Return whether it may be what its subject did rather than said: "opposed the deal", "asked for talks"."""
    is_telling = any(child.dep_ in {"ccomp", "xcomp", "pcomp"} for child in token.children)
    return is_stance(token) or (token.dep_ == "ROOT" and token.pos_ == "VERB" and not is_telling)


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


def _may_be(words: Collection[str], voice: Voice, others: list[Voice]) -> bool:
    """Return whether somebody called so may be the voice's speaker: by name, as reported, or by a role of nobody's."""
    if denotes(words, voice) or not voice.around.isdisjoint(words):
        return True
    fitting = _ROLES if voice.is_person else _ROLES | _BODIES
    return not (fitting - voice.elsewhere).isdisjoint(words) and not _is_anothers(words, voice, others)


def _is_anothers(words: Collection[str], voice: Voice, others: list[Voice]) -> bool:
    return any(denotes(words, other) for other in others if other.speaker != voice.speaker)
