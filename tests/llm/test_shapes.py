import pytest
from pydantic import ValidationError

from bot.domain.analysis import Label
from bot.domain.article import Kind
from bot.domain.errors import ModelUnusable
from bot.language.briefing import Choice, ChosenPoint, ChosenQuote, Portion
from bot.llm.shapes import Answer, Merged, Repairs, choice_of, picked_of, rewritten_of
from bot.llm.strict import strict_schema

POINT = {"text": "The pier closed.", "sentences": [3]}
QUOTE = {"candidate": 1, "label": "opinion", "speaker": 2}
PORTION = Portion(sentences=(2, 3, 4), candidates=(0, 1))


def answer(points=(POINT,), quotes=(), kind="report"):
    return Answer.model_validate({"kind": kind, "points": list(points), "quotes": list(quotes)})


def test_numbers_shown_from_one_become_indices():
    assert choice_of(answer(quotes=[QUOTE]), PORTION, 2) == Choice(
        Kind.REPORT, (ChosenPoint("The pier closed.", (2,)),), (ChosenQuote(0, Label.OPINION, 1),)
    )


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
    ("points", "quotes", "reason"),
    [
        ([{"text": "A pier.", "sentences": [0]}], [], "no_such_sentence"),
        ([{"text": "A pier.", "sentences": [-1]}], [], "no_such_sentence"),
        ([{"text": "A pier.", "sentences": [6]}], [], "no_such_sentence"),
        ([{"text": "A pier.", "sentences": [10**30]}], [], "no_such_sentence"),
        ([POINT, {**POINT, "text": "The PIER  closed."}], [], "repeated_point"),
        ([POINT], [{**QUOTE, "candidate": 3}], "no_such_quote"),
        ([POINT], [{**QUOTE, "candidate": 0}], "no_such_quote"),
        ([POINT], [QUOTE, {**QUOTE, "label": "reported_claim"}], "repeated_quote"),
        ([POINT], [{**QUOTE, "speaker": 3}], "no_such_speaker"),
        ([POINT], [{**QUOTE, "speaker": 0}], "no_such_speaker"),
    ],
)
def test_numbers_that_were_not_shown_and_repeats_are_refused(points, quotes, reason):
    with pytest.raises(ModelUnusable) as refused:
        choice_of(answer(points, quotes), PORTION, 2)
    assert refused.value.reason == reason


def test_a_new_point_takes_the_place_of_the_refused_one():
    new = Repairs.model_validate({"points": [{"number": 2, **POINT}]})
    assert rewritten_of(new, 2, (2,)) == {1: ChosenPoint("The pier closed.", (2,))}


@pytest.mark.parametrize("points", [[{"number": 3, **POINT}], [{"number": 1, **POINT}, {"number": 1, **POINT}]])
def test_a_new_point_for_none_that_was_refused_is_refused(points):
    with pytest.raises(ModelUnusable):
        rewritten_of(Repairs.model_validate({"points": points}), 2, (2,))


WHOLE = Choice(None, tuple(ChosenPoint(f"Point {n}.", (n,)) for n in range(3)), (ChosenQuote(7, Label.OPINION),))


def test_what_is_picked_keeps_its_numbers():
    picked = picked_of(Merged(points=[3, 1], quotes=[1]), WHOLE)
    assert picked == Choice(None, (WHOLE.points[2], WHOLE.points[0]), WHOLE.quotes)


@pytest.mark.parametrize(("points", "quotes"), [([4], []), ([0], []), ([1, 1], []), ([1], [2])])
def test_a_pick_of_what_was_not_shown_is_refused(points, quotes):
    with pytest.raises(ModelUnusable):
        picked_of(Merged(points=points, quotes=quotes), WHOLE)


@pytest.mark.parametrize("shape", [Answer, Repairs, Merged])
def test_every_object_of_a_schema_is_closed_and_bounds_nothing(shape):
    schema = str(strict_schema(shape))
    assert "maxItems" not in schema
    assert "'additionalProperties': False" in schema
