import pytest

from bot.domain.analysis import Speaker
from bot.domain.span import Span
from bot.evaluation.gold import Document
from tests.eval.pronouns import half, outcome_of
from tests.eval.sets import for_tuning

HERE = Span(0, 2)


def outcome(name: str | None, told: str | None) -> str:
    return outcome_of(name, "he", None if told is None else Speaker(told, HERE, HERE))


@pytest.mark.parametrize(
    ("name", "told", "expected"),
    [
        ("Peter Brandt", "Mr Brandt", "right"),
        ("Peter Brandt Jr.", "Peter Brandt", "right"),
        ("Peter Brandt", "Jan Oster", "wrong"),
        ("Peter Brandt", "he", "left"),
        ("Peter Brandt", None, "missed"),
        (None, "He", "right"),
        (None, "Jan Oster", "wrong"),
    ],
)
def test_a_pronoun_is_right_where_the_last_names_agree(name: str | None, told: str | None, expected: str) -> None:
    assert outcome(name, told) == expected


@pytest.mark.parametrize("name", ["tuning", "held_out"])
def test_no_row_stands_in_the_other_half(name: str) -> None:
    assert {for_tuning(Document(row.id, "", ())) for row in half(name)} <= {name == "tuning"}
