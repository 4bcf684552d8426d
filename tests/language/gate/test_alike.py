import pytest

from bot.language.gate.alike import retold
from bot.language.parse import parsed

RETOLD = [
    ("The yard shut the pier.", "shut", "The yard closed the pier.", ["closed"]),
    ("The council turned the plan down.", "turned", "The council rejected the plan.", ["rejected"]),
    ("The staff came back to work.", "came", "The staff returned to work.", ["returned"]),
    ("The yard shut the pier.", "shut", "The bank closed an account.", []),
    (
        "The bank backed the return.",
        "backed",
        "The bank, which supported the return, will hand back a boat.",
        ["supported"],
    ),
]


@pytest.mark.parametrize(("text", "word", "other", "found"), RETOLD)
def test_a_word_is_found_again_in_the_words_that_news_writes_for_it(text, word, other, found):
    token = next(token for token in parsed(text).doc if token.text == word)
    assert [each.text for each in retold(token, parsed(other).doc)] == found
