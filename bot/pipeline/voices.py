"""Quotes → voices: each utterance as it is shown, who said it, who relayed it, and how much of it there is room for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from urllib.parse import urlsplit

from bot.domain.analysis import Analysis, Label, Quote, QuoteType, Source
from bot.domain.article import Article
from bot.domain.reply import Quotation, Voice
from bot.domain.span import Span, trimmed

UTTERANCE_CHARACTERS = 500  # the most shown of one utterance
ALL_UTTERANCES_CHARACTERS = 1_500  # of all together, so that the key quotes, points and sources make one message
LISTED_UTTERANCE_CHARACTERS = 1_500  # of one in a list of all: a message holds it even with each sign escaped
PLAIN_CUES = frozenset(("said", "say", "says", "saying", "told", "tells", "tell", "telling", "according to", "added"))
PRONOUNS = frozenset(("he", "she", "it", "they", "who", "that", "this", "these", "those"))
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"(?<=\w\w)[.!?](?=\s)")


def key_voices(analysis: Analysis) -> tuple[Voice, ...]:
    """Return every key utterance, the long ones shortened alike where all together would be too long for a reply."""
    utterances = _utterances_of(quote for quote in analysis.quotes if quote.key)
    room = _fair_share([sum(len(part.span) for part in parts) for parts in utterances])
    return _in_order(analysis, utterances, room)


def all_voices(analysis: Analysis) -> tuple[Voice, ...]:
    """Return all that is spoken in the article, nearly all of it whole."""
    utterances = _utterances_of(quote for quote in analysis.quotes if quote.spoken)
    return _in_order(analysis, utterances, LISTED_UTTERANCE_CHARACTERS)


def _utterances_of(quotes: Iterable[Quote]) -> list[tuple[Quote, ...]]:
    """Return the parts of each utterance together, in the article's order."""
    ordered = sorted(quotes, key=lambda quote: (quote.utterance, quote.span))
    return [tuple(parts) for _, parts in groupby(ordered, key=lambda quote: quote.utterance)]


def _in_order(analysis: Analysis, utterances: Iterable[Sequence[Quote]], room: int) -> tuple[Voice, ...]:
    listed = {analysis.quotes[number]: source for source in analysis.sources for number in source.quotes}
    voices = (_called_as_listed(_voice(analysis.article, parts, room), listed.get(parts[0])) for parts in utterances)
    return tuple(sorted(voices, key=lambda voice: voice.parts[0].span))


def _fair_share(lengths: Sequence[int]) -> int:
    """Return how many characters each utterance may have; what short ones leave free goes to the long ones."""
    room = ALL_UTTERANCES_CHARACTERS
    for done, length in enumerate(sorted(lengths)):
        share = room // (len(lengths) - done)
        if length > share:
            return min(share, UTTERANCE_CHARACTERS)
        room -= length
    return UTTERANCE_CHARACTERS


def _voice(article: Article, parts: Sequence[Quote], room: int) -> Voice:
    """Return one utterance; its parts share the speaker, and an opinion in one part decides for all (LABELS.md)."""
    text = article.text
    named = next((part for part in parts if part.speaker), parts[0])
    deciding = next((part for part in parts if part.judgement.label is Label.OPINION), parts[0])
    types = {part.type for part in parts}
    return Voice(
        parts=_quotations(text, parts, room),
        type=types.pop() if len(types) == 1 else QuoteType.MIXED,
        label=deciding.judgement.label,
        because=deciding.judgement.because,
        speaker=named.speaker.name if named.speaker and not _is_pronoun(named.speaker.name) else None,
        role=named.speaker.role if named.speaker else None,
        via=tuple(dict.fromkeys(name for part in parts for name in part.via if not _is_publisher(name, article))),
        cue=_telling_cue(text, parts[0]),
    )


def _is_pronoun(name: str) -> bool:
    """Return whether the article's word for the speaker led to nobody: away from its sentence it names no one."""
    return name.casefold() in PRONOUNS


def _is_publisher(name: str, article: Article) -> bool:
    """Return whether this is who published the article: what it was told itself came through nobody else."""
    host = (urlsplit(article.url or "").hostname or "").removeprefix("www.").split(".")[0]
    return _letters(name) in {_letters(publisher) for publisher in (article.site or "", host) if publisher}


def _letters(name: str) -> str:
    plain = "".join(filter(str.isalnum, re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)))
    return plain.casefold()


def _called_as_listed(voice: Voice, source: Source | None) -> Voice:
    """Return a voice under the name and role that the sources give it: "HB" is "Harbour Board (HB)" in both."""
    if source is None or voice.speaker is None:
        return voice
    ours, theirs = set(WORD.findall(voice.speaker.casefold())), set(WORD.findall(source.name.casefold()))
    same = bool(ours and theirs) and (ours <= theirs or theirs <= ours)
    return replace(voice, speaker=source.name, role=source.role) if same else voice


def _telling_cue(text: str, quote: Quote) -> str | None:
    """Return the article's reporting word, unless it only says that something was said."""
    if quote.cue is None:
        return None
    words = " ".join(quote.cue.of(text).split())
    return None if words.casefold() in PLAIN_CUES or not words[-1].isalpha() else words


def _quotations(text: str, parts: Sequence[Quote], room: int) -> tuple[Quotation, ...]:
    shown: list[Quotation] = []
    for part in parts:
        span = _fitting(text, part.span, room)
        if len(span) == 0:
            break
        shown.append(Quotation(text, span, shortened=span != part.span))
        room -= len(span)
    return tuple(shown)


def _fitting(text: str, span: Span, room: int) -> Span:
    """Return as much of `span` as fits into `room` characters, cut where a sentence ends, or else a word."""
    if len(span) <= room:
        return span
    ends = [found.end() for found in SENTENCE_END.finditer(text, span.start, span.start + room)]
    if ends and 2 * (ends[-1] - span.start) >= room:
        return Span(span.start, ends[-1])
    cut = text.rfind(" ", span.start, span.start + room + 1)
    if cut <= span.start:  # one endless word: a part of it is still the article's own characters
        cut = span.start + room
    return trimmed(text, Span(span.start, cut))
