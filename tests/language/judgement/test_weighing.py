import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import judgement_of, label_of


@pytest.mark.parametrize(
    "words",
    [
        "There is no way out of this",
        "It was the dullest match of the year",
        "Relations have never been warmer",
        "The drivers are the real victims",
        "The pier is at risk",
        "The ferry tends to be unreliable",
        "His jokes made her a villain",
        "The hardest part was the waiting",
        "He ran a hopeless campaign",
    ],
)
def test_what_is_said_of_a_thing_may_judge_it(words: str) -> None:
    assert label_of(words) is Label.OPINION


@pytest.mark.parametrize(
    "words",
    [
        "It was the oldest mill in the county",
        "There is no lift in the mill",
        "The guards are on duty",
        "He is in a critical but stable condition",
    ],
)
def test_what_a_record_settles_does_not(words: str) -> None:
    assert label_of(words) is Label.REPORTED_CLAIM


def test_stress_is_told_with_what_it_stresses() -> None:
    assert judgement_of("The bus is rather late").because == ("rather late",)
