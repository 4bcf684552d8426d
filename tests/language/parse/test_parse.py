import pytest

from bot.language.parse import parsed
from bot.language.parse.model import grammar


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "a" * 50_000, '"' * 500, "\u202eאב \U0001f600 x\n\ny", "a\r\nb  c\t d"]
)
def test_tokens_give_back_every_character(text: str) -> None:
    parse = parsed(text)
    assert parse.doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in parse.doc)


def test_no_grammatical_sentence_crosses_a_line() -> None:
    parse = parsed("The mayor of Trent\nThe ferry sails at noon and returns at dusk")
    assert all("\n" not in sentence.text.strip() for sentence in parse.doc.sents)


def test_the_model_is_loaded_once() -> None:
    assert grammar("One.").vocab is grammar("Two.").vocab


def test_curly_apostrophe_is_read_as_a_straight_one_and_stays_what_it_is() -> None:
    curly = parsed("It’s late, we don’t know, and the ‘old’ mill’s gate isn’t shut.")
    straight = parsed("It's late, we don't know, and the ‘old’ mill's gate isn't shut.")
    assert [(token.lemma_, token.dep_) for token in curly.doc] == [(token.lemma_, token.dep_) for token in straight.doc]
    assert "’s" in [token.text for token in curly.doc]
    assert curly.doc.text == curly.text
