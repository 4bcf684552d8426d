import pytest

from bot.language.parse import parsed
from bot.language.parse.openings import amount_ends, dateline_ends


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


@pytest.mark.parametrize("amount", ["£14m", "3.4bn", "12 percent of 9k", "70mph"])
def test_a_sentence_ends_with_an_amount_and_its_unit(amount: str) -> None:
    text = f"The site is worth {amount}. The company declined to comment."
    assert [sentence.text for sentence in parsed(text).doc.sents][-1] == "The company declined to comment."


def test_an_amount_in_the_middle_of_a_sentence_ends_nothing() -> None:
    assert list(amount_ends("It cost £14m. or so, 3m. in all")) == []
