import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def said(text: str) -> list[tuple[str | None, str]]:
    found = attributions(parsed(text), None)
    return [(each.speaker.name if each.speaker else None, each.span.of(text)) for each in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The bridge, said the mayor, was closed.", ["The bridge", "was closed"]),
        ("The question, said the mayor, is whether it holds.", ["The question", "is whether it holds"]),
    ],
)
def test_a_sentence_is_reported_around_an_inverted_attribution(text: str, parts: list[str]) -> None:
    assert said(text) == [("the mayor", part) for part in parts]


@pytest.mark.parametrize("verb", ["continue", "are continuing"])
def test_a_verb_that_is_itself_reported_does_not_report_its_attribution(verb: str) -> None:
    assert said(f"Inquiries {verb}, the department said.") == [("the department", f"Inquiries {verb}")]


def test_a_state_that_somebody_came_upon_is_no_finding() -> None:
    assert said("A guard found a side door open.") == []


def test_a_surveys_finding_needs_no_verb() -> None:
    assert [words for _, words in said("A survey found both men largely unknown in the valley.")] == [
        "both men largely unknown in the valley"
    ]


def test_whom_an_outlet_cites_is_not_what_was_said() -> None:
    text = "Citing three people familiar with the plan, the paper said the plant would close."
    assert said(text) == [("the paper", "the plant would close")]


def test_those_spoken_to_are_not_what_was_said() -> None:
    assert [words for _, words in said("“No comment,” the coach told waiting reporters.")] == ["No comment"]


def test_a_text_that_begins_with_its_cue_is_read() -> None:
    assert isinstance(said("said LOWMARSH, 14 June (NWS) — said"), list)
