"""Which quotes are shown."""

from dataclasses import replace

from bot.domain.analysis import Judgement, Label, Quote, QuoteType, Speaker
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.selection import MOST_PER_SPEAKER, MOST_UTTERANCES, with_keys

WORDS = "the northern pier of Varnmouth was closed again on Monday night"


def made(*quotes):
    """An article of quotes `(words, speaker, type, utterance)`, one a line, and its quotes."""
    text, found = "", []
    for number, (words, name, kind, utterance) in enumerate(quotes):
        start = len(text)
        text += f"{words} {name or ''}\n"
        at = Span(start + len(words) + 1, start + len(words) + 1 + len(name or ""))
        speaker = Speaker(name, at, at) if name else None
        span = Span(start, start + len(words))
        judgement = Judgement(Label.REPORTED_CLAIM, ())
        found.append(Quote(span, kind, judgement, speaker, utterance=number if utterance is None else utterance))
    return text, found


def shown(*quotes, headline=None):
    text, found = made(*quotes)
    return [quote.key for quote in with_keys(Article(text=text, paragraphs=(), headline=headline), found)]


def direct(words=WORDS, name="Ada", utterance=None):
    return words, name, QuoteType.DIRECT, utterance


def test_no_more_are_shown_than_a_reply_holds():
    assert sum(shown(*(direct(name=f"Speaker {number}") for number in range(12)))) == MOST_UTTERANCES


def test_one_speaker_does_not_take_all_places():
    keys = shown(*(direct() for _ in range(5)), direct(name="Bo"))
    assert sum(keys[:5]) == MOST_PER_SPEAKER
    assert keys[5]


def test_a_few_words_and_a_question_are_not_key():
    assert shown(direct("not now"), direct("What was the northern pier of Varnmouth closed for?"), direct()) == [
        False,
        False,
        True,
    ]


def test_parts_of_one_utterance_are_shown_together():
    assert shown(direct(utterance=0), direct("in rain", utterance=0)) == [True, True]


def test_what_nobody_said_is_not_key():
    text, (first, second) = made(direct(), direct(name="Bo"))
    unsaid = replace(first, spoken=False)
    keys = [quote.key for quote in with_keys(Article(text=text, paragraphs=()), [unsaid, second])]
    assert keys == [False, True]


def test_an_unattributed_quote_gives_way_to_attributed_ones():
    named = [direct(name=f"Speaker {number}") for number in range(MOST_UTTERANCES)]
    assert shown(direct(name=None), *named)[0] is False


def test_a_headline_is_never_a_key_quote():
    assert shown(direct(), direct(name="Bo"), headline=Span(0, len(WORDS))) == [False, True]
