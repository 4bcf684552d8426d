import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def mentions(text: str) -> list[str | None]:
    return [each.speaker.mention.of(text) if each.speaker else None for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("“The pier is safe and it will stay so,” Brandt, 70, told the Courier’s Dana Holm.", "Brandt, 70"),
        ("Brandt, meanwhile, who sits on no board, said that the pier was safe.", "Brandt"),
        ("Ines Calloway (R-WI) said the pier was safe.", "Ines Calloway (R-WI)"),
        ("Ines Calloway backed the harbour plan, urging her colleagues to vote for it.", "Ines Calloway"),
    ],
)
def test_the_speaker_is_who_acts_and_not_who_hears(text: str, mention: str) -> None:
    assert mentions(text)[0] == mention


def test_who_asks_may_stand_behind_a_quotation() -> None:
    assert mentions("“How big is that weir going to be?” asked the boy.") == ["the boy"]
