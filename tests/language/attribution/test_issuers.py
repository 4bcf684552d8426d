import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def mentions(text: str) -> list[str]:
    return [each.speaker.mention.of(text) for each in attributions(parsed(text), None) if each.speaker]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The ferry company issued a statement saying the pier was safe.", "The ferry company"),
        ("The council released a statement calling the weir “a danger to everybody downstream”.", "The council"),
        ("The warden sent a letter that said the council had been careless.", "The warden"),
        ("The council placed advertisements calling the weir “a danger to everybody”.", "The council"),
        ("The warden went out of her way to say that the pier was safe.", "The warden"),
        ("Claims by harbour officials that the pier was safe did not hold.", "harbour officials"),
        ("The warden said in a statement that the pier “would be safe by May”.", "The warden"),
    ],
)
def test_a_message_is_said_by_whoever_sends_it(text: str, mention: str) -> None:
    assert mentions(text)[0] == mention


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The council published a report finding that the pier was safe.", "a report"),
        ("The council received a letter saying the pier was safe.", "a letter"),
    ],
)
def test_a_report_and_a_letter_from_others_speak_for_themselves(text: str, mention: str) -> None:
    assert mentions(text)[0] == mention
