import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def names(text: str) -> list[str | None]:
    return [each.speaker.name if each.speaker else None for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Jonas Brandt died on Sunday, his daughter, Greta Brandt, said. “I like rain,” he told a friend.",
            "Jonas Brandt",
        ),
        ("Peter Brandt left. His sister, Mirela, stayed behind. “It is quiet here now,” she said.", "Mirela"),
        ("Ines Calloway said Peter Brandt would miss the regatta. “It is a pity,” she added.", "Ines Calloway"),
        ("Ines Calloway left. Peter Brandt said Jan Oster was ill. “It is only a cold,” he said.", "Peter Brandt"),
    ],
)
def test_a_pronoun_keeps_to_who_fits_and_who_speaks(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_a_pronoun_after_two_people_joined_by_and_is_left_open() -> None:
    text = "Robin Oster and Kim Calloway met on Sunday. “We never agreed on anything,” she said."
    assert names(text) == ["she"]
