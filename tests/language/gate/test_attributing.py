import pytest

from bot.language.gate.attributing import attributes, by_pronoun, is_stance, subjects
from bot.language.parse import parsed


def attributing(words):
    return [token for token in parsed(words).doc if attributes(token)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Falk said the bridge was shut.", ["said"]),
        ("Falk wants the bridge shut.", ["wants"]),
        ("In Falk's view the bridge is shut.", ["view"]),
        ("The bridge is shut, according to Falk.", ["according"]),
        ("Orr was told to leave the bridge.", []),
        ("The bridge crosses the river.", []),
    ],
)
def test_words_of_speaking_and_of_holding_a_view_attribute(words, found):
    assert [token.text for token in attributing(words)] == found


@pytest.mark.parametrize(
    ("words", "speaking"),
    [
        ("Falk said the bridge was shut.", {"falk"}),
        ("In May, Falk said the bridge was shut.", {"falk"}),
        ("The bridge was described by Falk as old.", {"falk"}),
        ("The bridge is shut, according to Falk.", {"falk"}),
    ],
)
def test_whoever_speaks_is_the_subject(words, speaking):
    assert speaking <= subjects(attributing(words))
    assert "may" not in subjects(attributing(words))


def test_others_than_speakers_take_a_stance_too():
    assert [is_stance(token) for token in attributing("Members backed the deal.")] == [True]
    assert [is_stance(token) for token in attributing("Falk said it was shut.")] == [False]


def test_a_pronoun_may_speak_but_not_merely_act():
    assert [by_pronoun(token) for token in attributing("She warned that it was shut.")] == [True]
    assert [by_pronoun(token) for token in attributing("She backed the deal.")] == [False]
