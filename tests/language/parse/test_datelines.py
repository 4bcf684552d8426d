import pytest

from bot.language.parse.datelines import dateline_ends


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT OSTER, March 3 (WNS) — ",
        "TRENT — ",
        "TRENT, Mar., April 2, 2025 /PRTrent/ -- ",
        "Trent (WNS) - ",
    ],
)
def test_the_first_sentence_begins_behind_the_dateline(dateline: str) -> None:
    assert list(dateline_ends(f"Weir cracks\n{dateline}The weir has cracked.")) == [
        len("Weir cracks\n") + len(dateline)
    ]


@pytest.mark.parametrize("text", ["The weir — an old one — has cracked.", "Trent won 3-2 — again.", "A weir - or not"])
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert list(dateline_ends(text)) == []
