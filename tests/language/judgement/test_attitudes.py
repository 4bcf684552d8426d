import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import label_of, reported_label_of


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("We are in the mill", "We are against the mill"),
        ("I was a Republican for many years", "I was for the Republican plan"),
        ("They left because they missed the train", "They left because they were scared of the result"),
        ("I missed the last bus", "I miss the old bus"),
        ("I became a nurse because I had no money", "I became a nurse because I wanted to care for people"),
        ("The ramp was built to carry carts", "The ramp was meant to humiliate us"),
        ("We stopped baking at nine", "We stopped believing in it"),
        ("Every morning I would walk there", "I would rather walk there"),
        ("I said I would walk there", "I'd walk there tomorrow"),
        ("The other side was joined by a nurse", "The other side was consumed by envy"),
    ],
)
def test_feeling_side_or_motive_decides(claim: str, opinion: str) -> None:
    assert [label_of(claim), label_of(opinion)] == [Label.REPORTED_CLAIM, Label.OPINION]


def test_wish_of_a_crowd_is_read_into_it_also_in_reported_speech() -> None:
    assert reported_label_of("his opponents want to scare pensioners") is Label.OPINION
    assert reported_label_of("rescuers tried to reach the boat") is Label.REPORTED_CLAIM


def test_what_was_always_preferred_is_an_attitude_and_what_is_pleaded_in_court_is_not() -> None:
    assert reported_label_of("she had always preferred small halls") is Label.OPINION
    assert reported_label_of("she will plead not guilty") is Label.REPORTED_CLAIM
