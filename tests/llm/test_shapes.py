import pytest
from pydantic import ValidationError

from bot.llm.shapes import Answer, Malformed, Merged, Repairs
from bot.llm.strict import strict_schema

POINT = {"text": "The pier closed.", "sentences": [3]}
QUOTE = {"candidate": 1, "label": "opinion", "speaker": 2}


def answer(points=(POINT,), quotes=(), kind="report"):
    return Answer.model_validate({"kind": kind, "points": list(points), "quotes": list(quotes)})


def test_an_unknown_kind_is_none():
    assert answer(kind="listicle").kind is None


@pytest.mark.parametrize(
    "points",
    [
        [],
        [{"text": "", "sentences": [3]}],
        [{"text": " … ", "sentences": [3]}],
        [{"text": "The pier closed.", "sentences": []}],
        [{"text": "The pier closed."}],
        [{"text": "a" * 401, "sentences": [3]}],
        [{"text": "The pier closed.", "sentences": list(range(1, 14))}],
        [{"text": f"Point {number}.", "sentences": [3]} for number in range(6)],
        [POINT] * 10_000,
        "The pier closed.",
    ],
)
def test_points_of_the_wrong_shape_are_no_answer(points):
    with pytest.raises(ValidationError):
        Answer.model_validate({"kind": "report", "points": points, "quotes": []})


def test_many_quotes_are_no_answer():
    with pytest.raises(ValidationError):
        answer(quotes=[{**QUOTE, "candidate": number} for number in range(25)])


@pytest.mark.parametrize(
    "item",
    [
        {"text": "A pier.", "sentences": []},
        {"text": "", "sentences": [3]},
        {"text": "a" * 401, "sentences": [3]},
        {"text": "A pier.", "sentences": ["third"]},
        {"text": "A pier.", "sentences": list(range(1, 14))},
        {"sentences": [3]},
        "A pier.",
        7,
        None,
    ],
)
def test_a_point_of_the_wrong_shape_leaves_the_others_as_they_are(item):
    first, second = answer([item, POINT]).points
    assert first == Malformed()
    assert second.text == "The pier closed."


@pytest.mark.parametrize(
    "item", [{**QUOTE, "label": "scandal"}, {**QUOTE, "candidate": "first"}, {"candidate": 1}, [], "Q1"]
)
def test_a_quote_of_the_wrong_shape_leaves_the_others_as_they_are(item):
    first, second = answer(quotes=[QUOTE, item]).quotes
    assert first.candidate == 1
    assert second == Malformed()


def test_nothing_of_an_item_of_the_wrong_shape_is_kept():
    assert "secret" not in repr(answer([POINT, {"text": "secret"}]))


@pytest.mark.parametrize("shape", [Answer, Repairs, Merged])
def test_every_object_of_a_schema_is_closed_and_bounds_nothing(shape):
    schema = str(strict_schema(shape))
    assert "maxItems" not in schema
    assert "Malformed" not in schema
    assert "'additionalProperties': False" in schema
