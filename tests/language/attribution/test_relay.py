import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def relayed(text: str) -> list[tuple[str, ...]]:
    return [each.via for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“The pier is as safe as ever,” Peter Brandt told the Harbour Courier.", ("Harbour Courier",)),
        (
            (
                "Peter Brandt said in an interview with the daily newspaper Al-Nahda that the pier was safe, "
                "translated by the Orient Reading Institute (ORI)."
            ),
            ("Al-Nahda", "Orient Reading Institute (ORI)"),
        ),
        ("The pier was closed, Peter Brandt said in a statement to the Valley Post.", ("Valley Post",)),
        ("The pier was closed, Peter Brandt said in a letter seen by the BBC.", ("BBC",)),
    ],
)
def test_whoever_passed_the_words_on_is_named_outermost_last(text: str, via: tuple[str, ...]) -> None:
    assert relayed(text)[0] == via


@pytest.mark.parametrize(
    "text",
    [
        "Peter Brandt told reporters that the pier was safe.",
        "Peter Brandt told Congress that the pier was safe.",
        "Peter Brandt told Mr. Dunmore that the pier was safe.",
        "Peter Brandt told Dunmore that the pier was safe. Mr Dunmore left.",
        "“The paper told the Valley Post a lie,” Peter Brandt said.",
    ],
)
def test_an_audience_passes_nothing_on(text: str) -> None:
    assert relayed(text)[0] == ()


def test_what_is_added_comes_the_same_way() -> None:
    text = "Peter Brandt told the newspaper Valley Post that the pier was safe. He added that it would open in May."
    assert relayed(text) == [("Valley Post",), ("Valley Post",)]
