import pytest

from bot.language.gate.attributing import attributes, by_pronoun, denies, is_anybodys, is_stance, subjects
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
        ("Falk was ready to sell the bridge.", ["ready"]),
        ("To its critics the bridge is a waste of money.", ["To"]),
        ("She will ask both sides to return.", []),
        ("The Alpine Survey is in the valley.", []),
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
        ("Falk, who put the cost at 3 million, left.", {"falk"}),
        ("The contract was ruled void by Judge Falk.", {"falk"}),
    ],
)
def test_whoever_speaks_is_the_subject(words, speaking):
    found = frozenset[str]().union(*map(subjects, attributing(words)))
    assert speaking <= found
    assert "may" not in found


def test_others_than_speakers_take_a_stance_too():
    assert [is_stance(token) for token in attributing("Members backed the deal.")] == [True]
    assert [is_stance(token) for token in attributing("Falk said it was shut.")] == [False]


def test_a_pronoun_may_speak_but_not_merely_act():
    assert [by_pronoun(token) for token in attributing("She warned that it was shut.")] == [True]
    assert [by_pronoun(token) for token in attributing("She backed the deal.")] == [False]


@pytest.mark.parametrize(
    ("words", "is_so"),
    [("The result is expected in May.", True), ("The result is expected by Falk.", False), ("Falk expects it.", False)],
)
def test_a_passive_without_a_doer_is_anybodys(words, is_so):
    assert any(is_anybodys(token) for token in parsed(words).doc) is is_so


@pytest.mark.parametrize(("words", "is_so"), [("Falk denied it.", True), ("He was told to be dismissed.", False)])
def test_a_denial_is_somebodys(words, is_so):
    assert any(denies(token) for token in parsed(words).doc) is is_so
