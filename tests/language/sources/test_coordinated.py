import pytest

from bot.language.parse import parsed
from bot.language.sources.coordinated import each_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Police and two witnesses said it was late.", ["Police", "two witnesses"]),
        ("Anna Berg and Carl Dahl said it was late.", ["Anna Berg", "Carl Dahl"]),
        ("The mayor and the union said it was late.", ["The mayor", "the union"]),
        ("The Ministry of Works said it was late.", ["The Ministry of Works"]),
        ("Marsh & Lee said it was late.", ["Marsh & Lee"]),
    ],
)
def test_a_list_is_its_parts_and_a_name_is_one(text: str, parts: list[str]) -> None:
    parse = parsed(text)
    words = parse.doc.char_span(0, text.index(" said"))
    assert words is not None
    assert [span.of(text) for span in each_of(words)] == parts
