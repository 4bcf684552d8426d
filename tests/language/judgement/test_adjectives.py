import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import label_of


@pytest.mark.parametrize("adjective", ["skittish", "lacklustre", "unaffordable", "joyless", "different"])
def test_adjective_that_nobody_listed_judges_if_it_is_said_of_something(adjective: str) -> None:
    assert label_of(f"The plan is {adjective}") is Label.OPINION


@pytest.mark.parametrize(
    "adjective", ["vacant", "wooden", "underground", "French", "three-handed", "unsigned", "hourly"]
)
def test_adjective_of_state_kind_or_origin_tells_a_fact(adjective: str) -> None:
    assert label_of(f"The post is {adjective}") is Label.REPORTED_CLAIM


def test_measure_before_an_adjective_makes_it_a_fact() -> None:
    assert label_of("The wall is three metres thick") is Label.REPORTED_CLAIM


def test_adjective_before_a_noun_judges_only_if_it_is_known_or_made_like_one_that_does() -> None:
    assert label_of("She sold a speckled horse") is Label.REPORTED_CLAIM
    assert label_of("She is a fearless horse") is Label.OPINION
