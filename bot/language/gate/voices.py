"""What somebody says in the evidence of a point: its words, and by which words its speaker may be called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span
from bot.language.gate.likeness import root_of, roots
from bot.language.gate.named import is_proper, words_of
from bot.language.gate.unheard import Unheard, glosses, unheard

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.analysis import Quote
    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Token

_BLANKS: Final = re.compile(r"\s+")
_SCARCE: Final = 4
"""Words between marks, of nobody, up to which they are a title or a turn of phrase."""
_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
_PRESUMED: Final = ("why ", "how ", "where ", "when ", "who ")
"""What opens a clause that is true though nobody says so: "she did not explain why it went to them"."""
_SELF: Final = frozenset({"he", "she", "it", "they"})
_OURSELVES: Final = frozenset({"i", "we"})
_DONE: Final = frozenset({"have", "had", "did", "was", "were", "’ve", "'ve", "’d", "'d"})
_APPOSED: Final = re.compile(r"(?: [^\W\d_a-z][\w’'-]*)+")


@dataclass(frozen=True, slots=True)
class Voice:
    """One stretch of speech in the evidence: the roots of its words, and the words that its speaker is called by.

    `names` are the speaker's own words (name, mention, role, relay); `around` those of the sentence that reports it;
    `perhaps` the names that a pronoun for the speaker may mean; `elsewhere` all other words of the evidence.
    `is_own_deed`: "said he had voted against it".
    """

    speaker: str | None
    content: frozenset[str]
    names: frozenset[str]
    around: frozenset[str]
    cue: str = ""
    spoken: bool = True
    is_person: bool = False
    elsewhere: frozenset[str] = frozenset()
    is_own_deed: bool = False
    perhaps: frozenset[str] = frozenset()

    @property
    def called_by(self) -> frozenset[str]:
        """The roots of the words of its speaker's names."""
        return frozenset(map(root_of, self.names))

    @property
    def is_named(self) -> bool:
        """Whether its speaker goes by a proper name."""
        return self.speaker is not None and is_proper(self.speaker)

    @property
    def called(self) -> str:
        """The speaker's name for a reason to show."""
        return self.speaker or "somebody"


def heard(cited: Cited) -> tuple[Voice, ...]:
    """Return the voices in the evidence that hold words enough to be speech."""
    return tuple(voice for quote in cited.voices if (voice := _voice(cited, quote)).content)


def overheard(cited: Cited) -> tuple[Voice, ...]:
    """Return the voices in the evidence that only its grammar shows."""
    doc = cited.grounds.doc
    return tuple(
        Voice(
            each.speaker if words_of(each.speaker) else None,
            roots(doc[place] for place in each.said),
            words_of(each.speaker),
            words_of(" ".join(token.text for token in doc[min(each.said)].sent if token.i not in each.said)),
        )
        for each in _unheard(cited)
    )


def _unheard(cited: Cited) -> tuple[Unheard, ...]:
    return tuple(unheard(cited.grounds.doc, _known(cited) | glosses(cited.grounds)))


def _known(cited: Cited) -> frozenset[int]:
    """Return the places of the words of the evidence that somebody is known to say."""
    spoken = [span for quote in cited.voices if _is_speech(cited, quote) for span in _placed(cited, quote.span)]
    said = {token.i for token in cited.grounds.doc if any(s.start <= token.idx < s.end for s in spoken)}
    return frozenset(said) - glosses(cited.grounds)


def unattributed(cited: Cited) -> frozenset[str]:
    """Return the roots of what the evidence says outside all speech."""
    known = _known(cited)
    return roots(token for token in cited.grounds.doc if token.i not in known)


def told_by_nobody(cited: Cited) -> frozenset[str]:
    """Return the roots of what the evidence says outside all speech, that which only its grammar shows included."""
    said = {place for each in _unheard(cited) for place in each.said} | _known(cited)
    return roots(token for token in cited.grounds.doc if token.i not in said)


def _voice(cited: Cited, quote: Quote) -> Voice:
    spans = list(_placed(cited, quote.span)) if _is_speech(cited, quote) else []
    glossed = glosses(cited.grounds)
    said = [token for token in cited.grounds.doc if any(s.start <= token.idx < s.end for s in spans)]
    content = roots(token for token in said if token.i not in glossed)
    names, around = _names(cited, quote), _around(cited, quote)
    return Voice(
        speaker=quote.speaker.name if quote.speaker else None,
        content=content,
        names=names,
        around=around,
        cue=quote.cue.of(cited.text) if quote.cue else "",
        spoken=quote.spoken,
        is_person=_is_person(cited, quote),
        elsewhere=words_of(cited.evidence) - names - around,
        is_own_deed=_is_own_deed(said),
        perhaps=_meant(cited, quote),
    )


def _is_own_deed(said: list[Token]) -> bool:
    """Return whether the speech begins with what its speaker has done: a fact of which there is only their word."""
    first = next((token for token in said if token.is_alpha and token.lower_ != "that"), None)
    if first is None or first.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = first.head
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.tag_ == "MD" for child in helpers):
        return False
    is_done = verb.tag_ == "VBD" or any(child.lower_ in _DONE for child in helpers)
    return first.lower_ in _SELF or (first.lower_ in _OURSELVES and is_done)


def _is_person(cited: Cited, quote: Quote) -> bool:
    if quote.speaker is None:
        return False
    name = words_of(quote.speaker.name)
    people = (entity.text for entity in cited.grounds.doc.ents if entity.label_ == "PERSON")
    return quote.speaker.role is not None or any(not name.isdisjoint(words_of(each)) for each in people)


def _is_speech(cited: Cited, quote: Quote) -> bool:
    words = quote.span.of(cited.text)
    if words.rstrip("”’\"' ").endswith("?"):
        return False  # an interviewer's question, which the answer takes up
    if words.startswith("according to ") or (not quote.spoken and words.startswith(_PRESUMED)):
        return False
    return quote.speaker is not None or quote.cue is not None or len(words.split()) > _SCARCE


def _names(cited: Cited, quote: Quote) -> frozenset[str]:
    speaker = quote.speaker
    if speaker is None:
        return frozenset()
    apposed = _APPOSED.match(cited.text, speaker.mention.end)
    parts = (speaker.name, speaker.role or "", speaker.mention.of(cited.text), apposed.group() if apposed else "")
    own = frozenset[str]().union(*map(words_of, parts))
    return own.union(*map(words_of, quote.via)) if own else own


def _around(cited: Cited, quote: Quote) -> frozenset[str]:
    """Return the words of the sentences that carry the speech or name its speaker, the speech itself left out."""
    places = [quote.span, *([quote.speaker.name_at, quote.speaker.mention] if quote.speaker else [])]
    places += [quote.cue] if quote.cue else []
    spoken = [each.span for each in cited.quotes]
    found: set[str] = set()
    for start, end in {_line(cited.text, place) for place in places}:
        text = cited.text
        for span in spoken:
            if start <= span.start and span.end <= end:
                text = text[: span.start] + " " * len(span) + text[span.end :]
        found |= words_of(text[start:end])
    return frozenset(found) | _meant(cited, quote)


def _meant(cited: Cited, quote: Quote) -> frozenset[str]:
    """Return the names before a "she" in the evidence, any of which may be meant."""
    if quote.speaker is None or quote.speaker.mention.of(cited.text).casefold() not in _PRONOUNS:
        return frozenset()
    before = " ".join(span.of(cited.text) for span in cited.spans if span.start < quote.speaker.mention.start)
    return words_of(" ".join(word for word in before.split() if word[:1].isupper()))


def _line(text: str, span: Span) -> tuple[int, int]:
    """Return where the sentence, roughly, of a place begins and ends."""
    before = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, span.end)) >= 0]
    return before, min(ends, default=len(text))


def _placed(cited: Cited, span: Span) -> Iterator[Span]:
    """Yield where a stretch of the article stands in the evidence, whose white space is evened out."""
    base = 0
    for each in cited.spans:
        if span.meets(each):
            start = base + _length(cited.text[each.start : max(each.start, span.start)])
            yield Span(start, start + len(_even(cited.text[max(each.start, span.start) : min(each.end, span.end)])))
        base += len(" ".join(each.of(cited.text).split())) + 1


def _length(text: str) -> int:
    return len(_even(text.lstrip()))


def _even(text: str) -> str:
    return _BLANKS.sub(" ", text)


def denotes(words: Iterable[str], voice: Voice) -> bool:
    """Return whether some words name the voice's speaker."""
    return not voice.names.isdisjoint(words)
