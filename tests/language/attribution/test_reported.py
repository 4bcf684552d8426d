import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("The mayor said that the pier was safe.", "the pier was safe", "said"),
        ("The pier, the mayor said, would open in May.", "would open in May", "said"),
        ("The mayor promised to reopen the pier.", "to reopen the pier", "promised"),
        ("The mayor urged residents to stay at home.", "residents to stay at home", "urged"),
        ("Residents accused the mayor of ignoring two warnings.", "the mayor of ignoring two warnings", "accused"),
        ("According to the report, the pier was never tested.", "the pier was never tested", "According to"),
        ("The pier was never tested, according to the report.", "The pier was never tested", "according to"),
        ("His claim that the pier was safe surprised nobody.", "the pier was safe", "claim"),
        ("The board estimated the cost at around two million crowns.", "the cost at around two million", "estimated"),
        ("The mayor called the pier a national disgrace.", "the pier a national disgrace", "called"),
    ],
)
def test_each_construction_gives_its_words_to_its_cue(text: str, words: str, cue: str) -> None:
    found = [(each.span.of(text), each.cue.of(text)) for each in attributions(parsed(text), None) if each.cue]
    assert any(span.startswith(words) and by == cue for span, by in found), found


@pytest.mark.parametrize(
    "text",
    ["The ferry sails at noon.", "Two officials asked not to be named.", "The mayor called the police on Sunday."],
)
def test_a_sentence_that_reports_nothing_gives_nothing(text: str) -> None:
    assert attributions(parsed(text), None) == ()


def test_what_is_said_of_the_source_is_no_part_of_what_it_says() -> None:
    text = "The pier was never tested, according to the report, which the council published on Monday."
    assert [each.span.of(text) for each in attributions(parsed(text), None)] == ["The pier was never tested"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferry crews said on Thursday they would wait.", "they would wait"),
        ("Ferry crews said Thursday that the rota was unlawful.", "the rota was unlawful"),
        ("Ferry crews said Thursday was a bad day for a strike.", "Thursday was a bad day for a strike"),
    ],
)
def test_the_day_on_which_it_was_said_is_no_part_of_what_was_said(text: str, words: str) -> None:
    assert [each.span.of(text) for each in attributions(parsed(text), None)] == [words]
