"""The check on whose words they are: nobody is given what another says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.attributing import attributes, subjects
from bot.language.gate.likeness import listed, root, root_of, roots
from bot.language.gate.named import is_proper, words_of
from bot.language.gate.scope import is_aside, scope
from bot.language.gate.verdict import PASS, Verdict
from bot.language.gate.voices import Voice, denotes, heard, unattributed

if TYPE_CHECKING:
    from bot.domain.analysis import Speaker
    from bot.language.attribution import Found
    from bot.language.gate.cited import Cited
    from bot.language.gate.claims import Claim
    from bot.language.parse.tokens import Token

_DENIALS: Final = ("deni", "deny", "reject", "dismiss", "dispute", "refute", "contradict")
_WORKS: Final = listed("""
    analysis assessment audit document evaluation figures findings inquiry investigation journal letter notes paper poll
    report research review statement study survey
    """)
_AUTHORS: Final = listed("author authors researcher researchers scientist scientists co-author led")
_ENOUGH: Final = 2
_MOST: Final = 0.5


def keeps_each_speakers_words(cited: Cited) -> Verdict:
    """What the point lets somebody say is what that speaker says in the evidence, not what another says."""
    voices, outside = heard(cited), unattributed(cited)
    for claim in cited.claims if voices else ():
        for each in claim.reported:
            if _is_denied(cited, each):
                continue
            stranger = _misgiven(cited, claim, each, voices, outside)
            if stranger is not None and each.speaker is not None:
                return Verdict(f"the article gives this to {stranger.called}, not to {each.speaker.name}")
    return PASS


def _is_denied(cited: Cited, found: Found) -> bool:
    """Return whether the speaker says that it is not so: the words then come from somebody else."""
    cue = found.cue.of(cited.point.text).casefold() if found.cue else ""
    return cue.startswith(_DENIALS)


def _misgiven(
    cited: Cited, claim: Claim, found: Found, voices: tuple[Voice, ...], outside: frozenset[str]
) -> Voice | None:
    """Return the voice that the words are of, if the point gives them to somebody else."""
    if found.speaker is None:
        return None
    proper = is_proper(found.speaker.name)
    given = words_of(found.speaker.name) | (frozenset() if proper else _mentioned(cited, found.speaker))
    if given.isdisjoint(_known(cited)):
        return None
    own = [voice for voice in voices if denotes(given, voice) and not _is_namesake(cited, given, voice)]
    covered = frozenset[str]().union(*(voice.content for voice in own)) | outside
    strange = proper and given.isdisjoint(words_of(cited.evidence))
    for voice in voices:
        if voice in own or not voice.names:
            continue  # what "some" or nobody says may be anybody's
        if not _holds(_said(claim, found, voice, given), voice, covered):
            continue
        if _are_works(given, voice) or _speaks(claim, found, voice):
            continue
        if not voice.perhaps.isdisjoint(given):
            continue  # a "she" that may well mean the speaker
        if own or not _could_be(given, voice, proper=proper, strange=strange):
            return voice
    return None


def _said(claim: Claim, found: Found, voice: Voice, given: frozenset[str]) -> list[Token]:
    """Return the words that somebody is let say, but for those that are given on to the voice within them."""
    inside = range(found.span.start, found.span.end)
    tokens = [token for token in claim.sentence if token.idx in inside]
    passed_on = {
        place
        for token in tokens
        if attributes(token) and denotes(subjects(token), voice)
        for place in _passed_on(token)
    }
    return [token for token in tokens if token.i not in passed_on and root(token) not in given]


def _passed_on(token: Token) -> frozenset[int]:
    """Return the places of the words that a word of speaking tells as another's: "as Falk had urged" of all around."""
    return frozenset(each.i for each in token.head.subtree) if is_aside(token) else scope(token)


def _holds(said: list[Token], voice: Voice, covered: frozenset[str]) -> bool:
    """Return whether it holds the voice's words, and more than a thing that another may name as well."""
    words = roots(said)
    alone = words & voice.content - covered
    if len(alone) < _ENOUGH and len(alone) < _MOST * max(1, len(words)):
        return False
    return len(alone) > len(words & covered - voice.content) or any(
        token.pos_ in {"VERB", "ADJ", "NUM"} for token in said if root(token) in alone
    )


def _are_works(given: frozenset[str], voice: Voice) -> bool:
    """Return whether both are written works, of which one is often called by two names: a review and its report."""
    return not _WORKS.isdisjoint(given) and not (_WORKS | _AUTHORS).isdisjoint(voice.names | voice.around)


def _speaks(claim: Claim, found: Found, voice: Voice) -> bool:
    """Return whether the point has the voice's own name right before the cue, whoever else it was read to be."""
    if found.cue is None or voice.speaker is None or not voice.is_named:
        return False
    cue = [token for token in claim.sentence if found.cue.start <= token.idx < found.cue.end]
    if any(denotes(subjects(token), voice) for token in cue):
        return True
    before = [token for token in claim.sentence if token.idx < found.cue.start and token.is_alpha]
    return bool(before) and not words_of(before[-1].text).isdisjoint(words_of(voice.speaker))


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
        quote.speaker.name != voice.speaker and given <= words_of(quote.speaker.name)
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
