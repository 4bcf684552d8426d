import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def names(text: str) -> list[str | None]:
    return [each.speaker.name if each.speaker else None for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karsa Lines runs the ferry. The company said the ferry would sail on Sunday.", "Karsa Lines"),
        (
            "The Harbour Protection Agency closed the pier. The agency said it was unsafe.",
            "Harbour Protection Agency",
        ),
        ("The University of Trent opened a weir. The university said it was the first.", "University of Trent"),
        ("Tom Barlow, 34, was charged on Sunday. The 34-year-old said he was innocent.", "Tom Barlow"),
        (
            "The finance ministry has urged banks to lend. In a statement it said that rates would fall.",
            "The finance ministry",
        ),
        ("Tom and Anna Barlow lost their house. The couple said they would rebuild.", "Tom and Anna Barlow"),
        (
            "Norwegian Foreign Minister Hilde Moen said the talks failed. The Norwegian said she would return.",
            "Hilde Moen",
        ),
    ],
)
def test_a_phrase_without_a_name_goes_back_to_the_only_one_it_fits(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The University of Trent and the University of Elm opened a weir. The university said it was the first.",
            "The university",
        ),
        ("Tom Barlow, 34, and Jan Roe, 34, were charged. The 34-year-old said he was innocent.", "The 34-year-old"),
        ("The company said the ferry would sail on Sunday. Karsa Lines runs the ferry.", "The company"),
        ("The storm closed the pier. On Monday it said that rates would fall.", "it"),
    ],
)
def test_where_two_fit_or_none_before_the_phrase_stays(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe and Kim Holm said the pier was safe.", "Jane Roe and Kim Holm"),
        (
            "Mayor Jane Roe and her deputy, Kim Holm, said the pier was safe.",
            "Mayor Jane Roe and her deputy, Kim Holm",
        ),
        ("Jane Roe and Kim Holm said the pier was safe. They said it would open.", "Jane Roe and Kim Holm"),
    ],
)
def test_two_who_speak_together_are_both_named(text: str, name: str) -> None:
    assert names(text)[-1] == name
