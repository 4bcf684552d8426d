import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def heard(text: str) -> list[tuple[str, str | None]]:
    """The words of each direct quote and the name under it."""
    found = (each for each in attributions(parsed(text), None) if each.type.value == "direct")
    return [(each.span.of(text), each.speaker.name if each.speaker else None) for each in found]


def test_a_sentence_without_a_cue_is_of_whoever_spoke_last() -> None:
    text = "The mayor said the pier was shut.\n\n“We have waited for eleven long years.”"
    assert heard(text) == [("We have waited for eleven long years.", "The mayor")]


def test_what_somebody_says_that_others_say_leaves_them_the_speaker() -> None:
    text = (
        "Jane Roe said that for years some critics had been predicting a collapse.\n\n“This pier will outlive us all.”"
    )
    assert heard(text)[-1] == ("This pier will outlive us all.", "Jane Roe")


def test_whoever_acts_right_before_on_the_line_is_quoted() -> None:
    text = "Kim Holm said the pier was shut.\n\nJane Roe shook her head. “It leaks on every side.”"
    assert heard(text)[-1] == ("It leaks on every side.", "Jane Roe")


def test_somebody_else_between_leaves_the_words_unattributed() -> None:
    text = "Kim Holm said the pier was shut.\n\nJane Roe chose four members.\n\n“It should be open until spring.”"
    assert heard(text)[-1] == ("It should be open until spring.", None)


def test_a_comma_at_the_end_tells_that_the_attribution_follows() -> None:
    text = "Kim Holm said the pier was shut.\n\n“Nobody has asked me about the pier,” Jane Roe shot back."
    assert heard(text)[-1][1] == "Jane Roe"


@pytest.mark.parametrize("mark", ["'{}'", "‘{}’"])
def test_a_heading_in_single_marks_is_no_quote_among_double_ones(mark: str) -> None:
    text = f"“The pier is shut,” said Kim Holm.\n\n{mark.format('A long way to go.')}\n\nThe town waits for spring."
    assert heard(text) == [("The pier is shut", "Kim Holm")]


def test_a_thing_speaks_no_sentence_without_a_cue() -> None:
    text = "The mayor was away. Nobody saw the pier, but it says the town waits.\n\n“We have waited for eleven years.”"
    assert heard(text)[-1] == ("We have waited for eleven years.", None)
