import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def said(text: str) -> list[tuple[str, str]]:
    return [(each.type.value, each.span.of(text)) for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ines Calloway called the plan “a national disgrace”.", "the plan “a national disgrace”"),
        ("Ines Calloway dismissed the report as “a tale for bankers”.", "the report as “a tale for bankers”"),
        ("Ines Calloway referred to the weir as “a leaking old lady”.", "the weir as “a leaking old lady”"),
        ("Critics branded the firm a “wolf in a miller’s coat”.", "the firm a “wolf in a miller’s coat”"),
        ("He said that the mill would “never, ever be sold”.", "the mill would “never, ever be sold”"),
    ],
)
def test_what_is_said_of_somebody_keeps_whom_it_is_said_of(text: str, words: str) -> None:
    assert said(text) == [("mixed", words)]


def test_a_sentence_of_its_own_is_not_joined_with_the_one_before() -> None:
    text = "Ines Calloway called for better locks in May. “The weir cannot wait for a committee.”"
    assert said(text)[-1] == ("direct", "The weir cannot wait for a committee.")
