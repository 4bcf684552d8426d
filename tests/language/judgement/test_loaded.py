from hypothesis import given
from hypothesis import strategies as st

from bot.language.judgement.loaded import loaded_words


def test_loaded_words_come_back_as_written_and_in_order() -> None:
    assert loaded_words("The Shameful deal was a brazen, utterly SHAMEFUL sham.") == (
        "Shameful",
        "brazen",
        "utterly",
        "SHAMEFUL",
        "sham",
    )


def test_a_phrase_is_found_whole() -> None:
    assert loaded_words("She called the audit a witch hunt.") == ("witch hunt",)


def test_a_hyphenated_word_is_found_whole() -> None:
    assert loaded_words("The so-called reform and its jaw-dropping price.") == ("so-called", "jaw-dropping")


def test_plain_reporting_has_no_loaded_words() -> None:
    assert loaded_words("The council voted 7 to 2 on Tuesday to sell the ferry for 3.1 million crowns.") == ()


def test_part_of_a_word_is_not_loaded() -> None:
    assert loaded_words("Shampoo, evildale and the grimoire of Elite Street.") == ()


@given(st.text(max_size=200))
def test_every_loaded_word_stands_in_the_text(text: str) -> None:
    assert all(word in text for word in loaded_words(text))
