"""Checks on a quote: its words, its marks, its speaker and its relay must all stand in the article."""

from bot.domain.analysis import Quote, QuoteType
from bot.domain.span import Span
from bot.language.gate.marks import MARKS, enclosed
from bot.language.gate.verdict import PASS, Verdict


def stands_in_the_article(text: str, quote: Quote) -> Verdict:
    """The offsets lie inside the article and cover words."""
    if not _has_words(text, quote.span):
        return Verdict("the quote's place is not in the article")
    return PASS


def whole_words(text: str, quote: Quote) -> Verdict:
    """A quote neither begins nor ends inside a word."""
    if _cuts_a_word(text, quote.span.start) or _cuts_a_word(text, quote.span.end):
        return Verdict("the quote begins or ends inside a word")
    return PASS


def type_is_true(text: str, quote: Quote) -> Verdict:
    """Only words between quotation marks may be shown as the speaker's own."""
    if quote.type is QuoteType.DIRECT and not enclosed(text, quote.span):
        return Verdict("these words do not stand between quotation marks in the article")
    if quote.type is QuoteType.MIXED and not MARKS.intersection(quote.span.of(text)):
        return Verdict("this reported speech holds no quotation marks in the article")
    return PASS


def speaker_is_named(text: str, quote: Quote) -> Verdict:
    """The speaker's name, the mention beside the quote and the cue are the article's own words."""
    if quote.cue is not None and not _inside(text, quote.cue):
        return Verdict("the reporting words are not in the article")
    speaker = quote.speaker
    if speaker is None:
        return PASS
    if not _has_words(text, speaker.mention) or not _has_words(text, speaker.name_at):
        return Verdict("the speaker is not named in the article")
    if speaker.name != speaker.name_at.of(text):
        return Verdict("the speaker's name is not as the article writes it")
    if speaker.role is not None and speaker.role not in text:
        return Verdict("the speaker's role is not as the article writes it")
    return PASS


def relay_is_named(text: str, quote: Quote) -> Verdict:
    """Whoever passed the words on is named in the article."""
    missing = [name for name in quote.via if not name.strip() or name not in text]
    return Verdict(f"“{missing[0]}” is not named in the article") if missing else PASS


def label_has_grounds(text: str, quote: Quote) -> Verdict:
    """The words that decided the label are the article's own."""
    missing = [words for words in quote.judgement.because if not words.strip() or words not in text]
    return Verdict(f"the label rests on “{missing[0]}”, which the article does not say") if missing else PASS


def _inside(text: str, span: Span) -> bool:
    return len(span) > 0 and span.end <= len(text)


def _has_words(text: str, span: Span) -> bool:
    return _inside(text, span) and any(character.isalnum() for character in span.of(text))


def _cuts_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
