import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.domain.analysis import Label
from bot.domain.article import Kind
from bot.domain.errors import ModelUnusable
from bot.language.briefing import Choice, ChosenPoint, ChosenQuote, Portion
from bot.llm.shapes import Answer, Merged, Repairs
from bot.llm.sorting import choice_of, picked_of, rewritten_of

POINT = {"text": "The pier closed.", "sentences": [3]}
OTHER = {"text": "The lock opened.", "sentences": [4, 5]}
QUOTE = {"candidate": 1, "label": "opinion", "speaker": 2}
PORTION = Portion(sentences=(2, 3, 4), candidates=(0, 1))
PIER, LOCK = ChosenPoint("The pier closed.", (2,)), ChosenPoint("The lock opened.", (3, 4))


def chosen(points=(POINT,), quotes=(), kind="report"):
    answer = Answer.model_validate({"kind": kind, "points": list(points), "quotes": list(quotes)})
    return choice_of(answer, PORTION, 2)


def test_numbers_shown_from_one_become_indices():
    assert chosen(quotes=[QUOTE]) == Choice(Kind.REPORT, (PIER,), (ChosenQuote(0, Label.OPINION, 1),))


BAD_POINTS = [
    ({"text": "A pier.", "sentences": [0]}, "no_such_sentence"),
    ({"text": "A pier.", "sentences": [-1]}, "no_such_sentence"),
    ({"text": "A pier.", "sentences": [6]}, "no_such_sentence"),
    ({"text": "A pier.", "sentences": [3, 10**30]}, "no_such_sentence"),
    ({"text": "The PIER  closed.", "sentences": [4]}, "repeated_point"),
    ({"text": "A pier.", "sentences": []}, "wrong_shape"),
]
BAD_QUOTES = [
    ({**QUOTE, "candidate": 3}, "no_such_quote"),
    ({**QUOTE, "candidate": 0}, "no_such_quote"),
    ({**QUOTE, "candidate": -(10**30)}, "no_such_quote"),
    ({**QUOTE, "label": "reported_claim"}, "repeated_quote"),
    ({**QUOTE, "candidate": 2, "speaker": 3}, "no_such_speaker"),
    ({**QUOTE, "candidate": 2, "speaker": 0}, "no_such_speaker"),
    ({**QUOTE, "candidate": 2, "label": "scandal"}, "wrong_shape"),
]


@pytest.mark.parametrize(("bad", "check"), BAD_POINTS)
def test_a_bad_point_is_refused_and_the_sound_rest_is_kept(bad, check):
    choice = chosen([POINT, bad, OTHER], [QUOTE])
    assert (choice.points, choice.quotes) == ((PIER, LOCK), (ChosenQuote(0, Label.OPINION, 1),))
    assert [each.check for each in choice.refused] == [check]


@pytest.mark.parametrize(("bad", "check"), BAD_QUOTES)
def test_a_bad_quote_is_refused_and_the_sound_rest_is_kept(bad, check):
    choice = chosen([POINT, OTHER], [QUOTE, bad])
    assert (choice.points, choice.quotes) == ((PIER, LOCK), (ChosenQuote(0, Label.OPINION, 1),))
    assert [each.check for each in choice.refused] == [check]


def test_a_refusal_names_the_point_by_its_words_and_a_quote_by_its_place():
    choice = chosen([POINT, OTHER, {"text": "A pier.", "sentences": [6]}], [QUOTE, {**QUOTE, "candidate": 3}])
    assert [each.text for each in choice.refused] == ["A pier.", "The model's quote no. 2"]
    assert [each.reason for each in choice.refused] == [
        "it names a sentence that the model was not shown",
        "it names a quote that the model was not shown",
    ]


@pytest.mark.parametrize(("bad", "check"), BAD_POINTS[:4])
def test_an_answer_without_a_sound_point_is_refused_whole(bad, check):
    with pytest.raises(ModelUnusable) as refused:
        chosen([bad], [QUOTE, {**QUOTE, "candidate": 2}])
    assert refused.value.reason == check


@pytest.mark.parametrize("bad", [2, 3])
def test_an_answer_of_which_more_than_half_is_bad_is_refused_whole(bad):
    quotes = [QUOTE, *({**QUOTE, "candidate": 90 + number} for number in range(bad))]
    if bad == 2:  # half of it: two of four
        assert len(chosen(quotes=quotes).refused) == bad
        return
    with pytest.raises(ModelUnusable):
        chosen(quotes=quotes)


def test_a_new_point_takes_the_place_of_the_refused_one():
    new = Repairs.model_validate({"points": [{"number": 2, **POINT}]})
    assert rewritten_of(new, 2, (2,)) == {1: PIER}


def test_a_new_point_that_is_no_use_leaves_the_others():
    points = [{"number": 2, **POINT}, {"number": 9, **OTHER}]
    assert rewritten_of(Repairs.model_validate({"points": points}), 2, (2, 3, 4)) == {1: PIER}


def test_no_new_point_at_all_is_an_answer():
    assert rewritten_of(Repairs.model_validate({"points": []}), 2, (2,)) == {}


@pytest.mark.parametrize("numbers", [[3], [0], [3, 1, 4], [1, 1, 1]])
def test_new_points_for_none_that_was_refused_are_refused(numbers):
    new = Repairs.model_validate({"points": [{"number": number, **POINT} for number in numbers]})
    with pytest.raises(ModelUnusable):
        rewritten_of(new, 2, (2,))


EARLIER = chosen([POINT, {"text": "A pier.", "sentences": [6]}]).refused
WHOLE = Choice(
    None, tuple(ChosenPoint(f"Point {n}.", (n,)) for n in range(3)), (ChosenQuote(7, Label.OPINION),), EARLIER
)


def picked(points, quotes):
    return picked_of(Merged(points=points, quotes=quotes), WHOLE)


def test_what_is_picked_keeps_its_numbers_and_what_was_refused_before():
    assert picked([3, 1], [1]) == Choice(None, (WHOLE.points[2], WHOLE.points[0]), WHOLE.quotes, EARLIER)


@pytest.mark.parametrize(
    ("points", "quotes", "check"),
    [([3, 4], [1], "no_such_point"), ([3, 3], [1], "repeated_point"), ([3], [1, 2], "no_such_quote")],
)
def test_a_bad_pick_is_refused_and_the_sound_ones_are_kept(points, quotes, check):
    choice = picked(points, quotes)
    assert (choice.points, choice.quotes) == ((WHOLE.points[2],), WHOLE.quotes)
    assert [each.check for each in choice.refused] == [*(each.check for each in EARLIER), check]


@pytest.mark.parametrize(("points", "quotes"), [([4], []), ([0], []), ([1, 1, 1], []), ([4], [1]), ([1], [2, 3])])
def test_a_pick_of_little_that_was_shown_is_refused(points, quotes):
    with pytest.raises(ModelUnusable):
        picked(points, quotes)


ITEMS = st.one_of(
    st.none(),
    st.text(max_size=9),
    st.integers(),
    st.fixed_dictionaries(
        {
            "text": st.text(max_size=9),
            "sentences": st.lists(st.integers(-1, 9) | st.text(max_size=2), max_size=3),
            "candidate": st.integers(-1, 4),
            "label": st.sampled_from(["opinion", "reported_claim", "lie"]),
            "speaker": st.none() | st.integers(-1, 4),
        }
    ),
)


@given(st.lists(ITEMS, max_size=6), st.lists(ITEMS, max_size=6))
def test_whatever_is_answered_only_what_was_shown_is_chosen_and_every_item_is_told(points, quotes):
    try:
        choice = chosen(points, quotes)
    except (ValidationError, ModelUnusable):
        return
    assert choice.points
    assert all(set(point.sentences) <= set(PORTION.sentences) for point in choice.points)
    assert all(quote.candidate in PORTION.candidates and quote.speaker in {None, 0, 1} for quote in choice.quotes)
    assert len(choice.points) + len(choice.quotes) + len(choice.refused) == len(points) + len(quotes)
    assert len(choice.refused) <= len(choice.points) + len(choice.quotes)
