import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.sources.abbreviations import abbreviations


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("It met the Harbour Board (HB).", {"hb": "Harbour Board (HB)"}),
        ("It met the Office of Tides and Winds (OTW).", {"otw": "Office of Tides and Winds (OTW)"}),
        ("It met Kelda (1998) and the board (XY).", {}),
    ],
)
def test_letters_in_brackets_stand_for_the_words_before_them(text: str, meant: dict[str, str]) -> None:
    assert abbreviations(text) == meant


@given(st.text(alphabet="AB ab()\n", max_size=60))
def test_what_is_spelled_out_stands_in_the_text(text: str) -> None:
    assert all(full in text for full in abbreviations(text).values())
