import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.clean.invisible import visible


@pytest.mark.parametrize(
    "hidden",
    [
        "\u200b",
        "\u200c",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "\u202e",
        "\u2066",
        "\u0000",
        "\u001b",
        "\U000e0041",
        "\ufe0f",
        "\ufffc",
    ],
)
def test_character_that_nobody_sees_goes_from_english_words(hidden: str) -> None:
    found = visible(f"fer{hidden}ry")
    assert found.text == "ferry"
    assert found.at == (0, 1, 2, 4, 5)


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u2003", "\u202f", "\u3000"])
def test_space_of_any_width_becomes_a_plain_one(space: str) -> None:
    assert visible(f"a{space}b").text == "a b"


@pytest.mark.parametrize(
    "text", ["“Nobody…” – naïve café, 5 €", "می‌خواهم", "👩‍👩‍👧", "☀️", "☀\ufe0f\u200d🌈", "line\r\nline\n"]
)
def test_what_can_be_seen_stays(text: str) -> None:
    assert visible(text).text == text


@given(st.text(st.characters(codec=None)))
def test_places_rise_and_seeing_twice_is_seeing_once(posted: str) -> None:
    found = visible(posted)
    assert list(found.at) == sorted(set(found.at))
    assert len(found.at) == len(found.text)
    assert visible(found.text).text == found.text
