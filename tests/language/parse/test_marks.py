from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.parse import marked


def quoted(text: str) -> list[str]:
    return [each.inner.of(text) for each in marked(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ('"One," she said. "Two."', ["One,", "Two."]),
        ('“One," she said. "Two.”', ["One,", "Two."]),
        ("''One,'' she said. ``Two.''", ["One,", "Two."]),
        ("«One», a dit Anne.", ["One"]),
        ("‘It isn’t the workers’ fault,’ she said.", ["It isn’t the workers’ fault,"]),
        ("“He said ‘go’ twice,” she said.", ["He said ‘go’ twice,"]),
    ],
)
def test_words_between_marks_of_every_kind_are_found(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize("text", ["the '90s and 'til now don't", "6'2\" and 5'1\" tall", "dogs' and cats' food"])
def test_apostrophes_and_inches_open_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_that_is_not_closed_ends_with_its_paragraph() -> None:
    text = "She wrote: “We left at noon.\nIt rained."
    assert quoted(text) == ["We left at noon."]
    assert not marked(text)[0].closed


def test_a_quotation_goes_on_in_the_paragraph_that_reopens_it() -> None:
    first, second = marked("“We left.\n\n“It rained.”")
    assert not first.continues
    assert second.continues


def test_a_closed_quotation_is_not_continued_by_the_next() -> None:
    assert not marked("“We left.”\n\n“It rained.”")[1].continues


@given(st.text(alphabet="“”\"'‘’«»`a .\n,8"))
def test_quotations_stand_in_order_on_one_line_and_never_overlap(text: str) -> None:
    found = marked(text)
    assert all(one.outer.end <= two.outer.start for one, two in pairwise(found))
    assert all("\n" not in each.outer.of(text) and each.outer.holds(each.inner) for each in found)


def test_single_marks_close_before_another_quotation_begins() -> None:
    text = "She said the 'poor little rich boy' was 'not fit' to lead."
    assert [each.inner.of(text) for each in marked(text)] == ["poor little rich boy", "not fit"]


def test_an_opening_mark_typed_for_a_closing_one_closes() -> None:
    assert quoted("She said “we left at noon“ and “it rained“.") == ["we left at noon", "it rained"]


@given(st.text(alphabet="“”„‟\"'‘’‚«»`[]…\u202e\u202c\u2066\u200b\u200d\ufeff ab.\n,8", max_size=400))
def test_bidi_and_invisible_characters_among_marks_are_survived(text: str) -> None:
    found = marked(text)
    assert all(one.outer.end <= two.outer.start for one, two in pairwise(found))
    assert all(0 <= each.outer.start < each.outer.end <= len(text) for each in found)


def test_a_single_mark_left_open_goes_on_where_the_next_line_opens_with_one() -> None:
    text = "Mum Kelly said: 'She's my hero. I can't say more.\n\n'The kids' faces were black.\n\n'I just wept.'"
    found = marked(text)
    assert quoted(text) == ["She's my hero. I can't say more.", "The kids' faces were black.", "I just wept."]
    assert [each.continues for each in found] == [False, True, True]


def test_an_apostrophe_opens_nothing_before_a_line_that_opens_with_an_elision() -> None:
    assert quoted("The boys' club closed.\n\n'Til Monday it stays shut.") == []
