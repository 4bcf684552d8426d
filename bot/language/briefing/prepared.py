"""An article → what a model is told of it. Runs in a worker."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Judgement, Label, Quote, QuoteType, SourceKind, Speaker
from bot.domain.span import Span
from bot.language.analyst import draft_of, read
from bot.language.attribution.cues import NOUNS, VERBS, Strength
from bot.language.attribution.found import Found
from bot.language.briefing.material import Briefing, Candidate
from bot.language.gate.quotes import speaker_is_named
from bot.language.judgement.loaded import loaded_words, outside_marks
from bot.language.judgement.orders import bids_machine, own_words
from bot.language.selection.merit import merit
from bot.language.standalone import leans, tokens_in
from bot.language.summary.terms import WORD
from bot.language.summary.usable import captions, is_chrome, paragraph_at, usable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.analysis import Draft, Source
    from bot.domain.article import Article
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

PRONOUNS: Final = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "that", "this", "these", "those"))
_NAMED: Final = frozenset((SourceKind.PERSON, SourceKind.ORGANISATION))
_BYLINE: Final = re.compile(r"By (?:[A-Z][\w.'’-]*)(?:,? (?:and |& )?[A-Z][\w.'’-]*){0,7}\.?")
_VIEWS: Final = frozenset(("account", "belief", "impression", "opinion", "position", "stance", "verdict", "view"))
_ACCORDING: Final = re.compile(
    r"\b(?:according to|in the (?:words|eyes|view|opinion) of|in (?:his|her|their) (?:words|eyes|view|opinion)"
    r"|as far as \S+ (?:\S+ )?(?:is|are|was|were) concerned|by \S+ own account|to (?:hear|listen to) \S+ tell)\b",
    re.IGNORECASE,
)
"""What makes a sentence somebody's without a verb of speech."""
_FEWEST_WORDS: Final = 6


def briefed(article: Article) -> Briefing:
    """Return the embedded draft with all that a model may cite or choose; raise `UnsupportedLanguage` as it does."""
    parse = read(article)
    draft = draft_of(parse, article)
    sentences = tuple(_citable(parse, draft))
    speakers = tuple(_speakers(draft))
    candidates = (*_utterances(parse, draft, sentences, speakers), *_missed(parse, draft, sentences, speakers))
    return Briefing(
        draft=draft,
        sentences=sentences,
        candidates=tuple(sorted(candidates, key=lambda each: each.span)),
        speakers=speakers,
        alone=_alone(parse, draft, sentences),
    )


def is_nameless(speaker: Speaker | None) -> bool:
    """Return whether the rules left open who spoke: nobody, or a pronoun that led to nobody."""
    return speaker is None or speaker.name.casefold() in PRONOUNS


def _citable(parse: Parse, draft: Draft) -> Iterator[Span]:
    """Yield the sentences of the body that a point may rest on: no headline, caption, chrome, byline or order.

    What gives a machine orders is not even shown to it.
    """
    article, quoted = draft.article, own_words(parse.text, draft.quotes)
    aside = captions(article)
    for sentence in parse.sentences:
        at = paragraph_at(article, sentence)
        in_body = at >= 0 and article.paragraphs[at].holds(sentence) and at not in aside
        in_headline = article.headline is not None and article.headline.meets(sentence)
        in_prose = in_body and not in_headline and _is_prose(article, sentence)
        if in_prose and not bids_machine(parse, sentence, quoted):
            yield sentence


def _is_prose(article: Article, sentence: Span) -> bool:
    words = sentence.of(article.text)
    is_byline = words == article.byline or _BYLINE.fullmatch(words) is not None
    return WORD.search(words) is not None and not is_chrome(words) and not is_byline


def _speakers(draft: Draft) -> Iterator[Speaker]:
    """Yield whoever is named as speaking, and the people and organisations that the article rests on, each once."""
    seen: set[str] = set()
    listed = [_listed(draft.article.text, source.name, source.role) for source in draft.sources if _may_speak(source)]
    for speaker in (*(quote.speaker for quote in draft.quotes), *listed):
        if speaker is not None and not is_nameless(speaker) and speaker.name.casefold() not in seen:
            seen.add(speaker.name.casefold())
            if _may_stand(draft.article.text, speaker):
                yield speaker


def _may_speak(source: Source) -> bool:
    return source.named and source.kind in _NAMED


def _listed(text: str, name: str, role: str | None) -> Speaker | None:
    start = text.find(name)
    at = Span(max(start, 0), max(start, 0) + len(name))
    return Speaker(name, at, at, role) if start >= 0 else None


def _may_stand(text: str, speaker: Speaker) -> bool:
    """Return whether the gate lets this speaker stand beside a quote."""
    nothing = Judgement(Label.REPORTED_CLAIM, ())
    return speaker_is_named(text, Quote(speaker.name_at, QuoteType.INDIRECT, nothing, speaker)).reason is None


def _utterances(
    parse: Parse, draft: Draft, sentences: Sequence[Span], speakers: Sequence[Speaker]
) -> Iterator[Candidate]:
    """Yield what the rules found and a reader may be shown, the parts of one utterance together."""
    numbered = sorted(enumerate(draft.quotes), key=lambda each: (each[1].utterance, each[1].span))
    for _, group in groupby(numbered, key=lambda each: each[1].utterance):
        places, parts = zip(*group, strict=True)
        span = Span(parts[0].span.start, max(part.span.end for part in parts))
        worth = merit(parse, parts, (), asks_others=False)
        if worth is not None and _meets(sentences, parts[0].span):
            yield Candidate(
                places, span, _number(speakers, next((part.speaker for part in parts if part.speaker), None))
            )


def _number(speakers: Sequence[Speaker], speaker: Speaker | None) -> int | None:
    if speaker is None:
        return None
    name = speaker.name.casefold()
    return next((number for number, each in enumerate(speakers) if each.name.casefold() == name), None)


def _missed(parse: Parse, draft: Draft, sentences: Sequence[Span], speakers: Sequence[Speaker]) -> Iterator[Candidate]:
    """Yield the sentences without a quote that give somebody's words or view, with whoever the grammar says it is.

    That a sentence names somebody is not enough: shown as a quote it would put the reporter's words in their mouth.
    """
    quotes = tuple(sorted(quote.span for quote in draft.quotes))
    for sentence in sentences:
        words = sentence.of(parse.text)
        long_enough = len(WORD.findall(words)) >= _FEWEST_WORDS and not words.rstrip("\"'”’»").endswith("?")
        teller = None if not long_enough or _meets(quotes, sentence) else _teller(parse, sentence)
        if teller is not None:
            named = (number for number, each in enumerate(speakers) if place_of(parse.text, each, teller))
            yield Candidate((), sentence, next(named, None))


def _teller(parse: Parse, sentence: Span) -> Span | None:
    """Return whose words or view a sentence gives by its grammar, None if nobody's."""
    according = _ACCORDING.search(parse.text, sentence.start, sentence.end)
    if according is not None:
        comma = parse.text.find(",", according.end(), sentence.end)
        return Span(according.end(), comma if comma > 0 else sentence.end)
    tellers = (_subject(token) for token in tokens_in(parse, sentence) if _is_cue(token))
    teller = next((each for each in tellers if each is not None), None)
    if teller is None:
        return None
    return Span(teller.left_edge.idx, teller.right_edge.idx + len(teller.right_edge))


def _is_cue(token: Token) -> bool:
    """Return whether a word speaks of speech or a view; whoever "adds an hour" or "asks adults" does not speak."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN":
        return lemma in NOUNS or lemma in _VIEWS
    frame = VERBS.get(lemma) if token.pos_ == "VERB" else None
    if frame is None or frame.strength < Strength.SPOKEN:
        return False
    has_object = any(child.dep_ == "dobj" for child in token.children)
    return not has_object or frame.thing or frame.naming or bool(frame.about)


def _subject(cue: Token) -> Token | None:
    """Return who does a verb of speech, or who has or voices the view that a noun speaks of."""
    owner = next((child for child in cue.children if child.dep_ == "poss"), None)
    if cue.pos_ == "NOUN" and owner is not None:
        return owner
    verb = cue if cue.pos_ == "VERB" else next((each for each in cue.ancestors if each.pos_ in {"VERB", "AUX"}), cue)
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def place_of(text: str, speaker: Speaker, within: Span) -> Span | None:
    """Return where a speaker is named in a stretch, by the whole name or by its last word, None if nowhere."""
    name = speaker.name
    short = name.split()[-1] if name[:1].isupper() else name
    for words in (name, short):
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text[within.start : within.end]):
            if words[:1].isupper() or words == name:
                return Span(*found.span()).moved(within.start)
    return None


def _meets(spans: Sequence[Span], span: Span) -> bool:
    """Return whether any of `spans`, which are in order and apart, shares a character with `span`."""
    before = bisect_right(spans, span.end - 1, key=lambda each: each.start)
    return before > 0 and spans[before - 1].end > span.start


def _alone(parse: Parse, draft: Draft, sentences: Sequence[Span]) -> frozenset[int]:
    """Return which sentences may stand as a point: whole, understood alone, and not judging in the article's voice."""
    found = [_found(quote) for quote in draft.quotes]
    standing = {
        sentence
        for sentence in usable(parse, draft.article, found)
        if not loaded_words(outside_marks(sentence.of(parse.text))) and not leans(parse, sentence)
    }
    return frozenset(number for number, sentence in enumerate(sentences) if sentence in standing)


def _found(quote: Quote) -> Found:
    return Found(quote.span, quote.type, quote.speaker, quote.cue, quote.via, quote.utterance, quote.spoken)
