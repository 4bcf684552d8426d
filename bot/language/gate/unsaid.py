"""The check on what was not said: a refusal to speak and a question are no statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.crediting import rests_on
from bot.language.gate.hedges import hedging
from bot.language.gate.negation import negators
from bot.language.gate.verdict import PASS, Verdict
from bot.language.gate.voices import Voice, heard, unattributed

if TYPE_CHECKING:
    from bot.language.gate.cited import Cited

_QUESTION: Final = frozenset({"whether", "if", "ask", "question", "silent", "comment", "decline", "refuse"})
_THINKING: Final = (
    "assume", "believe", "doubt", "expect", "fear", "feel", "hope", "reckon", "suspect", "think", "worry",
)  # fmt: skip


def unsaid_stays_unsaid(cited: Cited) -> Verdict:
    """What the article says that somebody did not say, or was only asked, the point does not let them say."""
    outside = unattributed(cited)
    silent = [voice for voice in heard(cited) if not voice.spoken and not _is_thought(voice)]
    for claim in cited.claims if silent else ():
        lemmas = {token.lemma_.lower() for token in claim.sentence}
        if negators(claim.sentence) or lemmas & _QUESTION or hedging(claim.sentence):
            continue
        for voice in silent:
            if rests_on(claim, voice, claim.content, outside):
                return Verdict(f"the article does not say that {voice.called} said this")
    return PASS


def _is_thought(voice: Voice) -> bool:
    """Return whether it is what somebody thinks or feels, which may be told as a view of theirs."""
    words = {word.rstrip("sd") for word in voice.cue.casefold().split()}
    return any(verb.startswith(word) for word in words if len(word) > 2 for verb in _THINKING)  # noqa: PLR2004
