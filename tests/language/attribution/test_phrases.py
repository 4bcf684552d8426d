import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def said(text: str) -> list[tuple[str | None, str, str]]:
    found = attributions(parsed(text), None)
    return [(each.speaker.name if each.speaker else None, each.type.value, each.span.of(text)) for each in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("In the words of Ines Calloway, the pier is a museum of rust.", ("indirect", "the pier is a museum of rust")),
        ("The pier was never safe, in Ines Calloway’s view.", ("indirect", "The pier was never safe")),
        ("In the words of Ines Calloway, “the pier is a museum of rust”.", ("direct", "the pier is a museum of rust")),
        (
            "As Ines Calloway put it, the pier was never meant to last.",
            ("indirect", "the pier was never meant to last"),
        ),
        ("“A bridge that hums is worried,” as Ines Calloway put it.", ("direct", "A bridge that hums is worried")),
        ("As Ines Calloway puts it: “Nobody asked the river.”", ("direct", "Nobody asked the river.")),
        ("The pier was never tested, according to Ines Calloway.", ("indirect", "The pier was never tested")),
    ],
)
def test_a_phrase_gives_the_rest_of_its_sentence_to_whom_it_names(text: str, quote: tuple[str, str]) -> None:
    assert said(text) == [("Ines Calloway", *quote)]


def test_per_gives_the_rest_of_its_sentence_to_the_body_it_names() -> None:
    text = "Per the harbour board, the mill is to be sold in May."
    assert said(text) == [("the harbour board", "indirect", "the mill is to be sold in May")]


def test_words_around_a_phrase_are_both_reported() -> None:
    text = "The mill, according to two people familiar with the plan, is to be sold in May."
    assert said(text)[-1] == ("two people familiar with the plan", "indirect", "is to be sold in May")


def test_both_halves_of_a_sentence_are_told_by_the_source_at_its_end() -> None:
    text = "The mill was sold in March, and the weir will follow in May, according to the report."
    assert said(text) == [
        ("the report", "indirect", "The mill was sold in March, and the weir will follow in May"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In my view, the pier was never safe.",
        "The mill costs ten crowns per person and per day.",
        "He put it on the table as he left.",
    ],
)
def test_the_writers_own_voice_and_plain_words_report_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ines Calloway’s statement that the mill was safe surprised the town.", "Ines Calloway"),
        ("The claim by the mayor that the mill was safe was wrong.", "the mayor"),
        ("There were claims that the mill was safe.", None),
    ],
)
def test_a_claim_is_its_makers(text: str, speaker: str | None) -> None:
    assert said(text) == [(speaker, "indirect", "the mill was safe")]


def test_what_somebody_said_once_is_reported_behind_its_as_clause() -> None:
    text = "As Ines Calloway once said, a budget is a promise with numbers."
    assert said(text) == [("Ines Calloway", "indirect", "a budget is a promise with numbers")]


@pytest.mark.parametrize(
    "text", ["As Ines Calloway spoke, the roof fell in.", "As Ines Calloway answered questions, the roof fell in."]
)
def test_what_happens_while_somebody_speaks_is_not_what_they_say(text: str) -> None:
    assert said(text) == []
