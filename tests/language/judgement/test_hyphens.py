import pytest

from bot.domain.analysis import Label
from bot.language.judgement.hyphens import hyphened
from bot.language.parse import parsed
from tests.language.judgement.asked import label_of


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("It was a three-page plan", "It was a well-thought-out plan"),
        ("The guard is left-handed", "The guard is heavy-handed"),
        ("He is a part-time surgeon", "He is a first-rate surgeon"),
        ("The boat was flat-bottomed", "The answer was half-hearted"),
        ("The man was red-faced", "The man was two-faced"),
    ],
)
def test_joined_word_is_weighed_whole(claim: str, opinion: str) -> None:
    assert [label_of(claim), label_of(opinion)] == [Label.REPORTED_CLAIM, Label.OPINION]


def test_every_part_of_a_joined_word_knows_the_whole() -> None:
    doc = parsed("It was a once-in-a-lifetime chance.").doc
    wholes = {hyphened(token) for token in doc if token.text in {"once", "in", "lifetime"}}
    assert wholes == {"once-in-a-lifetime"}
    assert hyphened(doc[0]) == ""


def test_endless_chain_of_hyphens_is_no_word_that_judges() -> None:
    assert label_of("The code was " + "a-" * 400 + "z") is Label.REPORTED_CLAIM
