import pytest

from bot.domain.analysis import Label
from tests.eval.labels import Example, in_sentence


def asked(words: str) -> Label:
    return in_sentence(Example(sentence=f'"{words}" the clerk asked.', quote=words, label="")).label


@pytest.mark.parametrize(
    "words",
    [
        "Why do we pay for that?",
        "What sort of captain leaves first?",
        "Would you trust them?",
        "And we are paying for that?",
        "How many more accidents will it take?",
        "Is this what we pay our taxes for?",
    ],
)
def test_question_that_answers_itself_is_an_opinion(words: str) -> None:
    assert asked(words) is Label.OPINION


@pytest.mark.parametrize(
    "words",
    ["How many boats are missing?", "Why was the gate locked that night?", "When did the tram leave?"],
)
def test_question_for_information_is_none(words: str) -> None:
    assert asked(words) is Label.REPORTED_CLAIM
