from dataclasses import replace

import pytest

from bot.domain.analysis import Made, Point
from bot.language.briefing import briefed
from bot.language.briefing.named import attributed
from tests.language.briefing.articles import article_of, sentence, sund

SUND = sund()
QUOTES = SUND.draft.quotes


def named(text: str, *words: str) -> list[Point]:
    evidence = tuple(SUND.sentences[sentence(SUND, each)] for each in words)
    return list(attributed(SUND, Point(text, evidence, Made.WRITTEN), QUOTES))


def test_the_only_speaker_of_the_cited_sentence_is_named_before_or_behind() -> None:
    texts = [each.text for each in named("The crew had followed every signal.", "Pål Ek, who")]
    assert texts == [
        "According to Pål Ek, the crew had followed every signal.",
        "The crew had followed every signal, Pål Ek said.",
    ]


def test_a_group_is_called_as_the_article_calls_it_in_mid_sentence() -> None:
    texts = [each.text for each in named("Sund's lock stays shut until 12 June.", "The lock at Sund")]
    assert texts[0] == "According to the harbour board, Sund's lock stays shut until 12 June."


def test_a_speaker_who_is_only_a_pronoun_there_is_named_with_the_sentence_that_names_them_as_evidence() -> None:
    points = named("Some forty boats are waiting.", "It said that forty")
    assert points[0].text == "According to the bargemen's union, some forty boats are waiting."
    assert points[0].evidence == tuple(
        SUND.sentences[sentence(SUND, words)] for words in ("criticised", "It said that forty")
    )


def test_nobody_is_named_where_two_speak_or_nobody_does_or_nobody_knows_who() -> None:
    assert named("It is so.", "The lock at Sund", "Pål Ek, who") == []
    assert named("It is so.", "Two surveyors") == []
    assert named("It is so.", "The wall will hold") == []


@pytest.mark.parametrize(
    ("sentence_said", "called"),
    [
        ("Opponents said the town had given the lock away.", "opponents"),
        ("Holm said the town had given the lock away.", "Holm"),
        ("Two officials said the town had given the lock away.", "two officials"),
    ],
)
def test_a_word_with_a_capital_only_where_a_sentence_begins_loses_it(sentence_said: str, called: str) -> None:
    briefing = briefed(
        article_of("Ada Holm, the keeper, met the town council in the old hall on Monday.", sentence_said)
    )
    point = Point("The town gave the lock away.", (briefing.sentences[-1],), Made.WRITTEN)
    first = next(attributed(briefing, point, briefing.draft.quotes))
    assert first.text == f"According to {called}, the town gave the lock away."


def test_a_spokeswoman_of_something_named_elsewhere_is_called_by_her_name() -> None:
    said = "The company had met every condition, its spokeswoman, Mirela Ekman, said."
    briefing = briefed(article_of("Karsa Lines will run the ferry at Sund from May.", said))
    point = Point("Karsa Lines met every condition.", (briefing.sentences[1],), Made.WRITTEN)
    first = next(attributed(briefing, point, briefing.draft.quotes))
    assert first.text == "According to Mirela Ekman, Karsa Lines met every condition."


def test_what_is_not_spoken_names_nobody() -> None:
    unspoken = tuple(replace(quote, spoken=False) for quote in QUOTES)
    point = Point("It is so.", (SUND.sentences[sentence(SUND, "Pål Ek, who")],), Made.WRITTEN)
    assert list(attributed(SUND, point, unspoken)) == []


@pytest.mark.parametrize(
    "invented",
    ["The crew is drunk.", "The crew had ignored every signal.", "Ek is a thief.", "The barge has sunk.", "It is so."],
)
def test_nobody_is_given_words_that_are_not_in_their_speech(invented: str) -> None:
    assert named(invented, "Pål Ek, who") == []


def test_what_the_point_lets_somebody_else_say_gets_no_second_speaker() -> None:
    assert named("Ada Holm said that the crew had followed every signal.", "Pål Ek, who") == []


def test_a_point_that_opens_with_a_speaker_is_only_given_one_behind() -> None:
    texts = [each.text for each in named("According to Ek, his crew followed every signal.", "Pål Ek, who")]
    assert texts == ["According to Ek, his crew followed every signal, Pål Ek said."]


def test_a_point_that_ends_in_a_quotation_is_not_continued() -> None:
    texts = [each.text for each in named("The crew followed “every signal.”", "Pål Ek, who")]
    assert texts == ["According to Pål Ek, the crew followed “every signal.”"]
