import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def quoted(text: str) -> list[str]:
    return [each.span.of(text) for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Year of the Flood” opened in Trent, and “Down by the Old Weir” was sung.",
        "She played in “Where the River Bends” and “A Night in Trent,” two films by Jan Oster.",
        "Jan Oster spoke on the “Good Evening Trent” show on Monday.",
        "“It is nonsense,” Jan Oster said on “Meet the Millers.” “It is all nonsense.”",
        "Peter “the Pike” Brandt won the race. Ada “Iron Lady of Trent” Holm came second.",
        "The so-called “free lunch for all” cost ten crowns.",
        "The firm, known as “the River Bank of Trent”, closed in May.",
        "His “friends” left early, and the “sale” never came.",
        "The hashtag “#SaveOurMill” was used by thousands of people.",
    ],
)
def test_titles_nicknames_and_scare_quotes_are_nobodys_words(text: str) -> None:
    assert all("nonsense" in words for words in quoted(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Crowds chanted “No More Walls” outside the town hall.", "No More Walls"),
        ("“Never Sell The Mill Again,” Ines Calloway shouted from the steps.", "Never Sell The Mill Again"),
        ("“Does anybody know who paid for it?” Jan Oster asked. “Neither do I.”", "Neither do I."),
        ("“We can fight for it,” she added. “Together, we can win. Together, we can build.”", "Together, we can win."),
        ("Who called her son “an American hero” on Monday? Jan Oster called him “an American hero”.", "hero"),
        ("The banner said: “Hands Off Our Mill”.", "Hands Off Our Mill"),
    ],
)
def test_capitals_do_not_make_a_title_of_what_was_said(text: str, words: str) -> None:
    assert any(words in each for each in quoted(text))


def test_a_law_called_something_is_nobodys_quote() -> None:
    assert quoted("The law, called the “Clean Weirs and Rivers Act”, passed on Tuesday.") == []


def test_what_a_sign_reads_is_a_quote_and_what_somebody_read_a_title() -> None:
    assert quoted("A sign on the gate read “Hands Off Our Harbour”.") == ["Hands Off Our Harbour"]
    assert quoted("She read “Hands Off Our Harbour” twice in the winter.") == []
