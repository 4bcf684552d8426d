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
        ("Peter Brandt met Ines Calloway on Sunday. “It was a pleasure,” she said.", "Ines Calloway"),
        ("Hugo Fenn was sure Ines Calloway would lose. “It will not be close,” he said.", "Hugo Fenn"),
        ("President Fenn condemned the test. He said the talks would go on.", "President Fenn"),
        ("A former aide spoke at length. “It was a mess,” he said.", "A former aide"),
        ("Officials were glad. Peter Brandt Jr. blurted it out on air. “It leaks,” he added.", "Peter Brandt"),
        ("Robin Ashe, an engineer, said they were glad. “I told them,” they said.", "Robin Ashe"),
        ("Ban Ki-moon spoke on Sunday. Ban also kept a diary. “It is full,” he said.", "Ban Ki-moon"),
        ("Ines Calloway left. Peter Brandt said Jan Oster was ill. “It is only a cold,” he said.", "Peter Brandt"),
    ],
)
def test_a_pronoun_keeps_to_who_fits_and_who_speaks(text: str, name: str) -> None:
    assert names(text)[-1] == name


def test_a_pronoun_after_two_people_joined_by_and_is_left_open() -> None:
    text = "Robin Oster and Kim Calloway met on Sunday. “We never agreed on anything,” she said."
    assert names(text) == ["she"]
