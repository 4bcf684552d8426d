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


def test_a_partial_quotation_keeps_the_words_of_its_sentence_before_it() -> None:
    text = "The rally “was the first time I felt at home,” Ines Calloway said."
    assert said(text) == [("mixed", "The rally “was the first time I felt at home,”")]


def test_a_whole_sentence_between_marks_keeps_to_its_marks() -> None:
    text = "The rally ended at noon. “It was the first time I felt at home,” Ines Calloway said."
    assert said(text) == [("direct", "It was the first time I felt at home")]


def test_the_clause_behind_a_verb_goes_with_the_quotation_that_ends_it() -> None:
    text = "He argued the canal, which is widely hated, “wouldn’t go ten feet” without help."
    assert [words[:20] for _, words in said(text)] == ["the canal, which is "]


def test_whom_the_words_were_told_to_is_no_part_of_them() -> None:
    assert said("He told the Trent Mercury “nobody asked the river at all”.") == [
        ("direct", "nobody asked the river at all")
    ]
