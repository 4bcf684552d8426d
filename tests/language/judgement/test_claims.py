import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import label_of, reported_label_of


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("the cellar could store 900 barrels", "the cellar could store memories"),
        ("the repair would cost 3.4 million", "the repair would cost us dear"),
        ("the night ferry would not sail before the spring", "the night ferry would not please us before the spring"),
        ("the guard left at noon and would not be charged", "the guard would be forgotten"),
    ],
)
def test_what_is_worked_out_or_fixed_is_a_claim(claim: str, opinion: str) -> None:
    assert [reported_label_of(claim), reported_label_of(opinion)] == [Label.REPORTED_CLAIM, Label.OPINION]


def test_report_of_what_others_asked_is_a_claim_unless_it_judges_it() -> None:
    assert label_of("The guard asked two questions") is Label.REPORTED_CLAIM
    assert label_of("The guard asked fair questions") is Label.OPINION


@pytest.mark.parametrize("words", ["The lock was broken", "He wrecked this van"])
def test_damage_to_a_thing_is_a_fact(words: str) -> None:
    assert label_of(words) is Label.REPORTED_CLAIM
