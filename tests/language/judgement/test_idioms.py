import pytest

from bot.domain.analysis import Label
from bot.language.judgement.idioms import IDIOMS
from tests.language.judgement.asked import judgement_of, label_of


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("The guard is asleep in the lodge", "The guard is asleep at the wheel"),
        ("They dropped the crates at noon", "They dropped the ball at noon"),
        ("The old barn is a house of bricks", "The old barn is a house of cards"),
        ("The boys were playing with fire lighters", "The boys were playing with fire"),
        ("The ferry has sailed", "That ship has sailed"),
    ],
)
def test_picture_judges_and_the_thing_itself_does_not(claim: str, opinion: str) -> None:
    assert [label_of(claim), label_of(opinion)] == [Label.REPORTED_CLAIM, Label.OPINION]


@pytest.mark.parametrize("whom", ["him", "Anna", "the young crews", "Anna Maria Reed", "Mr Lund"])
def test_whoever_is_meant_the_picture_is_seen(whom: str) -> None:
    assert label_of(f"The board has thrown {whom} under the bus") is Label.OPINION


def test_picture_is_told_as_the_reason() -> None:
    assert any("wheel" in phrase for phrase in judgement_of("The board is asleep at the wheel").because)


def test_words_of_two_clauses_make_no_picture() -> None:
    assert label_of("They dropped anchor, and the ball rolled into the sea") is Label.REPORTED_CLAIM


def test_no_idiom_is_a_single_word() -> None:
    assert min(map(len, IDIOMS)) > 1
