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
        ("Speaking to Radio Trent on Sunday, Peter Brandt said the pier was safe.", ("Radio Trent",)),
        ("Peter Brandt said the pier was safe, in remarks carried by the Trent News Agency.", ("Trent News Agency",)),
        ("Peter Brandt was away. The Valley Post quoted Brandt as saying that the pier was safe.", ("Valley Post",)),
        ("“The pier is safe,” the minister was quoted as saying by the state news agency KSNA.", ("KSNA",)),
        ("The pier is safe, Peter Brandt told the BBC's Tom Reed.", ("BBC",)),
        ("In a column for the Valley Post, Peter Brandt wrote that the pier was safe.", ("Valley Post",)),
        ("“We hid it for years,” Peter Brandt wrote in an email obtained by the Valley Post.", ("Valley Post",)),
        ("The pier had cracked, a survey first published by the Valley Post said.", ("Valley Post",)),
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
        "“The pier is as safe as ever,” Peter Brandt wrote on Facebook.",
        "“The pier is as safe as ever,” Peter Brandt said in an interview on YouTube.",
        "The pier was closed, according to Peter Brandt.",
        "“The paper told the Valley Post a lie,” Peter Brandt said.",
    ],
)
def test_an_audience_passes_nothing_on(text: str) -> None:
    assert relayed(text)[0] == ()


def test_what_is_added_comes_the_same_way() -> None:
    text = "Peter Brandt told the newspaper Valley Post that the pier was safe. He added that it would open in May."
    assert relayed(text) == [("Valley Post",), ("Valley Post",)]


def test_whom_a_paper_quotes_is_the_speaker_and_not_the_paper() -> None:
    text = "Peter Brandt was away. The Valley Post quoted Brandt as saying that the pier was safe."
    assert [each.speaker.name for each in attributions(parsed(text), None) if each.speaker] == ["Peter Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Courier wrote of a leak on Sunday. Peter Brandt told the paper that the pier was safe.",
        "The newspaper Al-Nahda wrote of a leak. In an interview with the newspaper, Peter Brandt said all was well.",
    ],
)
def test_the_paper_is_the_one_named_last(text: str) -> None:
    assert relayed(text)[-1] in {("Harbour Courier",), ("Al-Nahda",)}


@pytest.mark.parametrize(
    "text",
    [
        "Peter Brandt told the paper that the pier was safe.",
        "Radio Trent played music all day. Peter Brandt told the paper that the pier was safe.",
        "The Harbour Courier was sold. Peter Brandt told the website that the pier was safe.",
        "The Harbour Courier was sold. Peter Brandt told the paper mill that the pier was safe.",
        "Peter Brandt told the Harbour Dialogue that the pier was safe.",
        "Peter Brandt told the Trent Summit that the pier was safe.",
    ],
)
def test_what_is_no_known_outlet_passes_nothing_on(text: str) -> None:
    assert relayed(text)[-1] == ()


def test_a_sentence_behind_the_words_credits_who_reported_them_first() -> None:
    text = "Peter Brandt said the pier was safe.\n\nThe remarks were first reported by the Harbour Courier."
    assert relayed(text)[0] == ("Harbour Courier",)


def test_one_paragraph_is_one_interview() -> None:
    text = "Peter Brandt told the Valley Post that the pier was safe. “It will stand,” Brandt said.\n\nBrandt left."
    assert relayed(text)[:2] == [("Valley Post",), ("Valley Post",)]
    assert relayed(text + " He said he was tired.")[-1] == ()
