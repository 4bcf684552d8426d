import pytest

from bot.language.parse import parsed
from bot.language.sources.grounds import grounds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A report by the Elm Institute was late.", ["A report by the Elm Institute"]),
        ("She produced a copy of the surveyor’s letter.", ["the surveyor’s letter"]),
        ("Emails obtained by the Lantern show the debt.", ["Emails"]),
        ("Mr Ness told local radio that it would open.", ["local radio"]),
        ("Mr Ness told the station that it would open.", []),
        ("Mr Ness told the board that it would open.", []),
        ("It is late, according to the harbour office.", ["the harbour office"]),
        ("The texts were translated by the Orient Reading Institute.", ["the Orient Reading Institute"]),
        ("The letter was long and a copy of it was lost.", []),
    ],
)
def test_a_ground_is_what_the_article_rests_on(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in grounds(parsed(text))] == found
