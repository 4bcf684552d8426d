"""A point without its speaker → the same with "According to …" before it or "… said" behind it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.domain.analysis import Point, Quote, Speaker
from bot.domain.span import Span
from bot.language.attribution import attributions
from bot.language.briefing.material import Briefing
from bot.language.briefing.prepared import PRONOUNS, is_nameless
from bot.language.gate.named import words_of
from bot.language.gate.support import strangers
from bot.language.parse import parsed

_ALWAYS_SMALL: Final = """
a all although an at both each few from his her in it its many more most neither no on one several she some that the
their there these they this those two he when while
"""
_SMALL: Final = frozenset(_ALWAYS_SMALL.split())
_DETERMINED: Final = re.compile(r"(?:The|A|An|His|Her|Its|Their|One|Some|Two)\s")
_POINTS_BACK: Final = re.compile(rf"(?:{'|'.join(PRONOUNS)}|his|her|its|their)\b", re.IGNORECASE)
"""A mention that names nobody where its sentence stands alone ("its spokeswoman")."""
_MOST_STRANGE: Final = 0.2
"""Share of a point's words that its speaker may not have used."""
_ENDED: Final = re.compile(r"(?<=[\w)%])\.?$")


def attributed(briefing: Briefing, point: Point, quotes: Sequence[Quote]) -> Iterator[Point]:
    """Yield the point with its speaker named, in front and behind, if one person alone speaks there, and says it."""
    speaker = _only_speaker(point, quotes)
    may_be = speaker is not None and _says(briefing, speaker, point, quotes) and not _is_anothers(point, speaker)
    named = _named(briefing, point, speaker) if speaker and may_be else None
    if named is None:
        return
    name, evidence = named
    cited = replace(point, evidence=evidence)
    if not point.text.casefold().startswith("according to"):
        yield replace(cited, text=f"According to {name}, {_in_mid_sentence(point.text, briefing.draft.article.text)}")
    if _ENDED.search(point.text):
        yield replace(cited, text=f"{_ENDED.sub('', point.text)}, {name} said.")


def _only_speaker(point: Point, quotes: Sequence[Quote]) -> Speaker | None:
    heard = [quote.speaker for quote in quotes if quote.spoken and any(quote.span.meets(one) for one in point.evidence)]
    names = {speaker.name.casefold() for speaker in heard if speaker}
    return heard[0] if len(names) == 1 and all(heard) and not is_nameless(heard[0]) else None


def _says(briefing: Briefing, speaker: Speaker, point: Point, quotes: Sequence[Quote]) -> bool:
    """Return whether (nearly) all that the point says is in the speaker's own words: nobody else's go in a mouth."""
    name = speaker.name.casefold()
    own = [each.span for each in quotes if each.spoken and each.speaker and each.speaker.name.casefold() == name]
    heard = " ".join(span.of(briefing.draft.article.text) for span in own if any(span.meets(e) for e in point.evidence))
    strange, words = strangers(parsed(point.text).doc, parsed(heard).doc)
    return words > 0 and strange <= _MOST_STRANGE * words


def _is_anothers(point: Point, speaker: Speaker) -> bool:
    """Return whether the point itself lets somebody else say it, which a second speaker does not put right."""
    others = (found.speaker.name for found in attributions(parsed(point.text), None) if found.speaker)
    return any(words_of(speaker.name).isdisjoint(words_of(name)) for name in others)


def _named(briefing: Briefing, point: Point, speaker: Speaker) -> tuple[str, tuple[Span, ...]] | None:
    """Return what the sentences cited call the speaker, or else the name and its sentence, then cited as well."""
    text = briefing.draft.article.text
    cited = (span for span in point.evidence if span.holds(speaker.mention))
    beside = next(cited, None)
    if beside is not None and not _POINTS_BACK.match(speaker.mention.of(text)):
        return _as_called(text, speaker.mention, beside), point.evidence
    if any(speaker.name in span.of(text) for span in point.evidence):
        return _as_called(text, speaker.name_at, speaker.name_at), point.evidence
    naming = next((sentence for sentence in briefing.sentences if sentence.holds(speaker.name_at)), None)
    if naming is None:
        return None
    return _as_called(text, speaker.name_at, naming), tuple(sorted((*point.evidence, naming)))


def _as_called(text: str, place: Span, sentence: Span) -> str:
    """Return a name or a description as it stands within a sentence: "Opponents" there is "opponents"."""
    words = " ".join(place.of(text).split())
    if place.start != sentence.start and not _DETERMINED.match(words):
        return words
    first = parsed(sentence.of(text)).doc.char_span(
        place.start - sentence.start, place.start - sentence.start + 1, alignment_mode="expand"
    )
    is_name = first is None or first[0].pos_ == "PROPN"
    return words if is_name and not _DETERMINED.match(words) else words[:1].lower() + words[1:]


def _in_mid_sentence(text: str, article: str) -> str:
    """Return the text with a small first letter, if its first word has one within a sentence."""
    first = re.match(r"[A-Z][a-z'’-]*\b", text)
    word = first.group().lower() if first else ""
    is_small = word in _SMALL or (word and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", article) is not None)
    return text[:1].lower() + text[1:] if is_small else text
