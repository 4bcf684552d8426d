import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Ines Calloway’s reply", "Ines Calloway"),
        ("Ines Calloway’s message to the firm is simple", "Ines Calloway"),
        ("The mayor, Ines Calloway", "Ines Calloway"),
        ("Ines Calloway, a nurse", "Ines Calloway"),
        ("Jan Oster, 44, from Trent", "Jan Oster"),
        ("The minister was blunt", "The minister"),
        ("The letter from the firm reads", "The letter from the firm"),
    ],
)
def test_whoever_a_lead_in_names_speaks(lead: str, speaker: str) -> None:
    text = f"{lead}: “Nobody here will pay for this.”"
    (only,) = attributions(parsed(text), None)
    assert only.speaker is not None
    assert only.speaker.name == speaker


def test_a_lead_in_that_names_nobody_gives_no_speaker() -> None:
    (only,) = attributions(parsed("The slogan was short: “Nobody here will pay for this.”"), None)
    assert only.speaker is None
