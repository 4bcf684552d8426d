import pytest

from bot.domain.analysis import Label
from tests.eval.labels import Example, in_sentence


def label_of(sentence: str, words: str) -> Label:
    return in_sentence(Example(sentence=sentence, quote=words, label="")).label


@pytest.mark.parametrize("who", ["A spokesman for the mayor", "A spokeswoman for the mayor", "The mayor's lawyer"])
def test_what_a_deputy_tells_of_their_side_is_a_report(who: str) -> None:
    words = "the mayor was disappointed by the vote"
    assert label_of(f"{who} said {words}.", words) is Label.REPORTED_CLAIM


def test_role_set_beside_the_name_counts() -> None:
    words = "She is happy with the offer"
    assert label_of(f'"{words}," said her agent, Tomas Reuel.', words) is Label.REPORTED_CLAIM
    assert label_of(f'"{words}," said her rival, Tomas Reuel.', words) is Label.OPINION


@pytest.mark.parametrize(
    "words", ["the mayor should resign", "the vote was a farce", "the critics are afraid of the mayor"]
)
def test_deputy_may_have_opinions_and_read_others(words: str) -> None:
    assert label_of(f"A spokesman for the mayor said {words}.", words) is Label.OPINION
