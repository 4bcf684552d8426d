import pytest

from bot.language.parse import parsed
from bot.language.parse.entities import entity_of

TEXT = "Barack Obama met 40 of the 300 fishermen in Norway on 3 May 2011.\nThe weather was poor, Angela Merkel said."


def test_every_word_of_an_entity_knows_all_of_it() -> None:
    doc = parsed(TEXT).doc
    assert doc.ents
    for entity in doc.ents:
        assert {str(entity_of(token)) for token in entity} == {entity.text}


@pytest.mark.parametrize("word", ["met", "weather", "said"])
def test_another_word_is_in_none(word: str) -> None:
    assert all(entity_of(token) is None for token in parsed(TEXT).doc if token.text == word)
