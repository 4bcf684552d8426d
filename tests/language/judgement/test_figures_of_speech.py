import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import label_of


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("He gutted this kitchen", "He gutted this community"),
        ("The flood poisoned the well", "The flood poisoned the debate"),
        ("The news reached me", "The news scares me"),
        ("They sing with strangers", "They sing like strangers"),
        ("The quay faces the mill", "The quay symbolises the mill"),
    ],
)
def test_picture_is_an_opinion_and_the_like_thing_done_is_a_claim(claim: str, opinion: str) -> None:
    assert [label_of(claim), label_of(opinion)] == [Label.REPORTED_CLAIM, Label.OPINION]


def test_effect_with_a_figure_is_a_finding() -> None:
    assert label_of("The filter weakens the signal by 40 percent") is Label.REPORTED_CLAIM
    assert label_of("The ban weakens the city") is Label.OPINION


def test_what_strikes_us_is_an_opinion_also_where_it_stands_first() -> None:
    assert label_of("What stuns me is how the harbour changed") is Label.OPINION
