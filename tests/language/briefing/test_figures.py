import pytest

from bot.language.briefing.figures import refigured


@pytest.mark.parametrize(
    ("text", "evidence", "right"),
    [
        ("About 60% of hives died.", "In towns 64% of hives died.", "About 64% of hives died."),
        ("Some 60 per cent died.", "Of them, 64% died in 212 hives.", "Some 64 per cent died."),
        ("Fifteen divers came.", "Twelve divers and 3 boats came.", "Twelve divers came."),
        ("It cost $5 million.", "It cost $4.5 million in 12 weeks.", "It cost $4.5 million."),
        ("It cost $5.", "It cost $4 in 12 shops.", "It cost $4."),
        ("It was built in 1913.", "Built in 1931, it held 12 boats.", "It was built in 1931."),
    ],
)
def test_a_wrong_number_becomes_the_only_one_of_the_evidence_that_fits(text: str, evidence: str, right: str) -> None:
    assert refigured(text, evidence) == right


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("About 60% died.", "First 64% died, then 70%."),
        ("Some 60 boats came.", "Some 40 divers came."),
        ("Some 60 came.", "Some 40 went."),
        ("Both 40 boats and 60 boats came.", "Some 40 boats came."),
        ("It cost $5 million.", "It cost £4 million."),
        ("Some 40 boats came.", "Some 40 boats and 12 divers came."),
    ],
)
def test_a_number_stays_where_several_fit_or_none_or_it_is_right(text: str, evidence: str) -> None:
    assert refigured(text, evidence) == text
