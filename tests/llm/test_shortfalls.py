import pytest

from bot.domain.errors import ModelUnavailable, ModelUnusable, OverBudget
from bot.llm.shortfalls import of_all, of_merging, of_parts

SLOW = ModelUnavailable("slow", reason="too_slow")
GONE = ModelUnavailable("gone", reason="unreachable")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (SLOW, "did not answer in time,"),
        (TimeoutError(), "did not answer in time,"),
        (GONE, "could not be reached"),
        (OverBudget("x", reason="x"), "budget"),
        (ValueError("sk-secret"), "Something went wrong"),
    ],
)
def test_a_summary_of_the_rules_says_why_it_is_theirs(error, why):
    assert why in of_all(error)
    assert "secret" not in of_all(error)


def test_parts_are_counted():
    unusable = ModelUnusable("x", reason="x")
    assert of_parts([unusable], 3) == (
        "The model's answer could not be used (1 of 3 parts), so the built-in rules chose what to show of that part."
    )
    assert "(2 of 3 parts)" in of_parts([SLOW, unusable], 3)
    assert "those parts" in of_parts([SLOW, unusable], 3)


def test_what_no_model_merged_says_so():
    assert of_merging(SLOW) == (
        "The model did not answer in time when it was to choose among the parts of this article, "
        "so the built-in rules chose."
    )
