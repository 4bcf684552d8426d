import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import label_of, reported_label_of


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("I cannot open it", "We cannot accept it"),
        ("You can buy it at the gate", "You can see why they left"),
        ("The mill will be closed on Friday", "The mill will be remembered for generations"),
        ("I will give a speech", "I will give everything"),
        ("The kiln may have leaked", "The ban may drive growers away"),
        ("I could not accept it", "You cannot accept it"),
        ("We have awakened the guard", "We have to awaken and energise the town"),
    ],
)
def test_mood_decides(claim: str, opinion: str) -> None:
    assert [label_of(claim), label_of(opinion)] == [Label.REPORTED_CLAIM, Label.OPINION]


def test_what_is_said_of_you_and_means_anybody_is_an_opinion() -> None:
    assert label_of("You never know with boats") is Label.OPINION
    assert label_of("You owe 40 crowns") is Label.REPORTED_CLAIM


def test_what_is_likely_is_a_forecast_also_in_reported_speech() -> None:
    assert reported_label_of("boats were likely to become rare") is Label.OPINION


def test_plan_that_hangs_on_something_else_is_a_forecast() -> None:
    assert reported_label_of("the bridge would be blocked unless the ice broke") is Label.OPINION
    assert reported_label_of("the bridge would be blocked") is Label.REPORTED_CLAIM
