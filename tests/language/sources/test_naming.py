import pytest

from bot.domain.span import Span
from bot.language.sources.naming import (
    bare,
    described_head,
    points_back,
    role_words,
    short_role,
    titled,
    without_bracket,
)


@pytest.mark.parametrize(
    ("name", "alone"),
    [("the Ministry", "ministry"), ("Dr Anna Reed KC", "anna reed"), ("Kelda’s", "kelda"), ("Chief", "chief")],
)
def test_names_of_one_source_share_what_is_left_without_titles(name: str, alone: str) -> None:
    assert bare(name) == alone


@pytest.mark.parametrize(
    ("words", "title", "name"),
    [
        ("UN Ambassador Jon Berg", "UN Ambassador", "Jon Berg"),
        ("Mr Jon Berg", None, "Jon Berg"),
        ("Cllr Jon Berg", "Cllr", "Jon Berg"),
        ("Chief Executive Jon Berg", "Chief Executive", "Jon Berg"),
        ("Judge Berg", None, "Judge Berg"),
        ("Jon Berg", None, "Jon Berg"),
    ],
)
def test_a_title_is_cut_from_a_full_name_and_stays_with_a_surname(words: str, title: str | None, name: str) -> None:
    text = f"So said {words}."
    found, at = titled(text, Span(8, 8 + len(words)))
    assert (found, at.of(text)) == (title, name)


def test_the_rest_of_a_title_before_the_name_goes_with_it() -> None:
    text = "So said Chief Executive Jon Berg."
    assert titled(text, Span(14, len(text) - 1)) == ("Chief Executive", Span(24, len(text) - 1))


@pytest.mark.parametrize(
    ("role", "short"),
    [
        ("a chemist, who left in May", "chemist"),
        ("Tanvar’s", "Tanvar"),
        ("Two military analysts", "military analysts"),
        ("head of the yard", "head of the yard"),
    ],
)
def test_a_role_is_short(role: str, short: str) -> None:
    assert short_role(role) == short


def test_a_description_points_back_to_a_fuller_one_only_if_it_says_nothing_else() -> None:
    assert points_back("the official", "a senior official")
    assert points_back("the Elm researchers", "researchers at Elm")
    assert not points_back("the young official", "a senior official")
    assert not points_back("an official", "a senior official")


def test_the_parts_of_names_and_roles() -> None:
    assert described_head("researchers at Elm") == "researchers"
    assert without_bracket("Harbour Board (HB)") == "Harbour Board"
    assert role_words("Florida Sen.") == ["florida", "senator"]
