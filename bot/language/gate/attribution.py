"""Checks on who says it: what somebody said stays something somebody said.

The method: the words of the evidence are parted into what stands in somebody's speech and what stands outside all of
it. A sentence of a point that holds words of a speech which stand nowhere outside rests on that speech; it must then
name the speaker beside a word of speaking or thinking. What the point itself reports as said is read by the engine that
reads articles, so that each stretch can be held against the speaker it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.attribution import attributions
from bot.language.attribution.cues import NOUNS, VERBS
from bot.language.gate.hedges import hedging
from bot.language.gate.likeness import listed, root, root_of, roots, sentences
from bot.language.gate.negation import negators
from bot.language.gate.verdict import PASS, Verdict
from bot.language.gate.voices import Voice, denotes, heard, is_proper, unattributed, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.tokens import Span, Token

    from bot.domain.analysis import Speaker
    from bot.language.attribution import Found
    from bot.language.gate.cited import Cited

_STANCES: Final = listed("""
    accuse advocate aim anticipate appeal apologise apologize applaud approve attack attribute back blame caution
    challenge commit concern consider consult criticise criticize critique defend demand deny describe disagree dismiss
    dispute doubt encourage endorse expect express favour favor fault focus hail intend invite liken like link oppose
    pin plan point portray praise prefer present question quote rebuke recommend regard regret reject request resist
    rule seek see set speak stress support talk thank tie tout urge use value view voice want welcome wish word compare
    assess conclude consider reckon find identify put defend justify mourn pay raise remember react outline detail
    """)
"""What speakers do besides speaking that carries their view: "Falk wants the pool closed"."""
_ATTRIBUTING: Final = frozenset(VERBS) | _STANCES
_VIEWS: Final = NOUNS | listed("""
    account accord analysis advice answer appeal assessment belief call comment criticism demand estimate evidence
    expectation fear figure finding forecast hope interview judgement judgment letter opinion plan poll prediction
    proposal remark reply research response study survey testimony theory view word according per
    """)
_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "who", "him", "them", "i"})
_SPEAKING: Final = frozenset({"nsubj", "agent", "prep", "poss", "pobj", "nsubjpass"})
_RELATIVE: Final = frozenset({"WDT", "WP"})
_QUESTION: Final = frozenset({"whether", "if", "ask", "question", "silent", "comment", "decline", "refuse"})
_DENIALS: Final = ("deni", "deny", "reject", "dismiss", "dispute", "refute", "contradict")
_ENOUGH: Final = 2
_MUCH: Final = 0.34
_MOST: Final = 0.5


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the point, with what it reports as said."""

    sentence: Span
    content: frozenset[str]
    words: frozenset[str]
    reported: tuple[Found, ...]


def keeps_attribution(cited: Cited) -> Verdict:
    """What somebody says in the evidence is somebody's in the point as well."""
    voices, outside = heard(cited), unattributed(cited)
    for claim in _claims(cited) if voices else ():
        kept = [voice for voice in voices if _is_attributed(claim, voice)]
        credited = frozenset[str]().union(*(voice.content for voice in kept))
        for voice in voices:
            if voice not in kept and _rests_on(claim, voice, outside | credited):
                return Verdict(_dropped(claim, voice))
    return PASS


def _dropped(claim: Claim, voice: Voice) -> str:
    if voice.speaker is None:
        return "the article says that somebody says this; the point states it as a fact"
    if kept := [each.speaker.name for each in claim.reported if each.speaker is not None]:
        return f"the article gives this to {voice.called}; the point names only {kept[0]}"
    if claim.reported or any(_attributes(token) for token in claim.sentence):
        return f"the article says who says this: {voice.called}; the point does not"
    return f"the article says that {voice.called} says this; the point states it as a fact"


def _claims(cited: Cited) -> list[Claim]:
    found = attributions(cited.said, None)
    return [
        Claim(
            sentence,
            roots(sentence),
            words_of(sentence.text) | {token.lower_ for token in sentence if token.lower_ in _PRONOUNS},
            tuple(each for each in found if sentence.start_char <= each.span.start < sentence.end_char),
        )
        for sentence in sentences(cited.said.doc)
    ]


def _rests_on(claim: Claim, voice: Voice, grounded: frozenset[str]) -> bool:
    """Return whether the sentence says what only the voice says: two words of its own, or one of few."""
    own = claim.content & voice.content - grounded
    if len(own) >= _ENOUGH or (own and own == voice.content - grounded):
        return True
    return bool(own) and len(own) >= _MUCH * len(claim.content - voice.names)


def _is_attributed(claim: Claim, voice: Voice) -> bool:
    """Return whether the sentence names the speaker, beside a word of speech that is not itself part of the speech."""
    attributing = [token for token in claim.sentence if _attributes(token) and root(token) not in voice.content]
    if voice.speaker is None:
        return bool(attributing) or any(
            not (cue := _cue(f, claim)) or any(map(_attributes, cue)) for f in claim.reported
        )
    spoken = [each for each in claim.reported if _is_beside(each, claim, voice)]
    if any(_may_be(words_of(each.speaker.name), voice) for each in spoken if each.speaker is not None):
        return True
    if spoken and not voice.is_named:
        return True
    subjects = _subjects(attributing)
    named = denotes(subjects if all(map(_is_stance, attributing)) else claim.words, voice)
    named = named or not voice.around.isdisjoint(subjects)
    return bool(attributing or spoken) and (named or any(_by_pronoun(token) for token in attributing))


def _is_stance(token: Token) -> bool:
    """Return whether it is what speakers do besides speaking, which others do as well: "members backed the deal"."""
    lemma = token.lemma_.lower()
    return lemma not in VERBS and lemma not in _VIEWS


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


def _by_pronoun(token: Token) -> bool:
    """Return whether it is "he said" or "she warned": whom that means, the checks on names ask."""
    speaks = token.lemma_.lower() in VERBS
    return speaks and any(child.dep_ == "nsubj" and child.lower_ in _PRONOUNS for child in token.children)


def _may_be(words: frozenset[str], voice: Voice) -> bool:
    """Return whether a speaker named so in the point may be the voice's: by name or by what it is called."""
    return not words or denotes(words, voice) or not voice.around.isdisjoint(words)


def _subjects(attributing: Iterable[Token]) -> set[str]:
    """Return the words of whoever does the speaking."""
    found: set[str] = set()
    for token in attributing:
        for child in token.children:
            if child.dep_ in _SPEAKING and child.tag_ not in _RELATIVE and not _is_elsewhere(child):
                within = {
                    below
                    for each in child.children
                    if _is_stance(token) and each.dep_ == "prep"
                    for below in each.subtree
                }
                found |= words_of(
                    " ".join(word.text for word in child.subtree if child.dep_ != "nsubj" or word not in within)
                )
    return found


def _is_elsewhere(token: Token) -> bool:
    """Return whether it tells when or where, not who: "in May"."""
    return token.dep_ == "prep" and token.lower_ not in {"by", "from", "of", "to"}


def _attributes(token: Token) -> bool:
    lemma = token.lemma_.lower()
    relations = {child.dep_ for child in token.children}
    if lemma == "tell" and "nsubjpass" in relations and "agent" not in relations:
        return False  # "he was told to go" names who hears it
    return (token.pos_ in {"VERB", "AUX"} and lemma in _ATTRIBUTING) or lemma in _VIEWS


def keeps_each_speakers_words(cited: Cited) -> Verdict:
    """What the point lets somebody say is what that speaker says in the evidence, not what another says."""
    voices, outside = heard(cited), unattributed(cited)
    for claim in _claims(cited) if voices else ():
        for each in claim.reported:
            if _is_denied(cited, each):
                continue
            stranger = _misgiven(cited, each, voices, outside)
            if stranger is not None and each.speaker is not None:
                return Verdict(f"the article gives this to {stranger.called}, not to {each.speaker.name}")
    return PASS


def _is_denied(cited: Cited, found: Found) -> bool:
    """Return whether the speaker says that it is not so: the words then come from somebody else."""
    cue = found.cue.of(cited.point.text).casefold() if found.cue else ""
    return cue.startswith(_DENIALS)


def _misgiven(cited: Cited, found: Found, voices: tuple[Voice, ...], outside: frozenset[str]) -> Voice | None:
    """Return the voice that the words are of, if the point gives them to somebody else."""
    if found.speaker is None:
        return None
    proper = is_proper(found.speaker.name)
    given = words_of(found.speaker.name) | (frozenset() if proper else _mentioned(cited, found.speaker))
    if given.isdisjoint(_known(cited)):
        return None
    said = roots(t for t in cited.said.doc if found.span.start <= t.idx < found.span.end) - given
    own = [voice for voice in voices if denotes(given, voice) and not _is_namesake(cited, given, voice)]
    covered = frozenset[str]().union(*(voice.content for voice in own)) | outside
    strange = proper and given.isdisjoint(words_of(cited.evidence))
    for voice in voices:
        if voice in own or not voice.names:
            continue  # what "some" or nobody says may be anybody's
        alone = said & voice.content - covered
        if len(alone) < _ENOUGH and len(alone) < _MOST * max(1, len(said)):
            continue
        if own or not _could_be(given, voice, proper=proper, strange=strange):
            return voice
    return None


def _could_be(given: frozenset[str], voice: Voice, *, proper: bool, strange: bool) -> bool:
    """Return whether a speaker called so may be the voice's under another name."""
    if not voice.around.isdisjoint(given) and not strange:
        return True
    if proper is not voice.is_named:
        return not strange
    return not proper and _is_within(given, voice)


def _mentioned(cited: Cited, speaker: Speaker) -> frozenset[str]:
    return words_of(speaker.mention.of(cited.point.text))


def _is_namesake(cited: Cited, given: frozenset[str], voice: Voice) -> bool:
    """Return whether the name is wholly that of another speaker, and only in part this one's."""
    if voice.speaker is None or given <= voice.names:
        return False
    return any(
        quote.speaker.name != voice.speaker.name and given <= words_of(quote.speaker.name)
        for quote in cited.quotes
        if quote.speaker is not None
    )


def _is_within(given: frozenset[str], voice: Voice) -> bool:
    """Return whether what is said tells of those people: "61% of residents told a poll" for "a poll found that …"."""
    return any(root_of(word) in voice.content for word in given)


def _known(cited: Cited) -> frozenset[str]:
    """Return the words of all that is named: what begins with a capital in the article, and its speakers' names."""
    named = frozenset(word.casefold() for word in cited.text.split() if word[:1].isupper())
    spoken = [words_of(quote.speaker.name) for quote in cited.quotes if quote.speaker is not None]
    return frozenset(w for word in named for w in words_of(word)).union(*spoken)


def unsaid_stays_unsaid(cited: Cited) -> Verdict:
    """What the article says that somebody did not say, or was only asked, the point does not let them say."""
    outside = unattributed(cited)
    silent = [voice for voice in heard(cited) if not voice.quote.spoken and not _is_thought(cited, voice)]
    for claim in _claims(cited) if silent else ():
        lemmas = {token.lemma_.lower() for token in claim.sentence}
        if negators(claim.sentence) or lemmas & _QUESTION or hedging(claim.sentence):
            continue
        for voice in silent:
            if _rests_on(claim, voice, outside):
                return Verdict(f"the article does not say that {voice.called} said this")
    return PASS


def _is_thought(cited: Cited, voice: Voice) -> bool:
    """Return whether it is what somebody thinks or feels, which may be told as a view of theirs."""
    cue = voice.quote.cue
    if cue is None:
        return False
    words = {word.rstrip("sd") for word in cue.of(cited.text).casefold().split()}
    return any(verb.startswith(word) for word in words if len(word) > 2 for verb in _THINKING)  # noqa: PLR2004


_THINKING: Final = (
    "assume",
    "believe",
    "doubt",
    "expect",
    "fear",
    "feel",
    "hope",
    "reckon",
    "suspect",
    "think",
    "worry",
)
CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    keeps_attribution,
    keeps_each_speakers_words,
    unsaid_stays_unsaid,
)
