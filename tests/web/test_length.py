import pytest

from bot.domain.article import Article
from bot.domain.errors import NotAnArticle
from bot.domain.span import Span
from bot.web.length import of_readable_length, read_within_reach

SENTENCE = "The keeper of the lock at Sund shut both gates on Monday after a barge had struck the lower one, she said. "


def article_of(text: str) -> Article:
    return Article(text, (Span(0, len(text)),))


def test_one_long_sentence_is_enough_to_read() -> None:
    assert of_readable_length(article_of(SENTENCE)).text == SENTENCE


@pytest.mark.parametrize("text", ["", "Lock shut.", "The lock is shut. " * 4, "“”‘’" * 500, "— " * 500, "1. “!” " * 19])
def test_a_few_words_are_no_article(text: str) -> None:
    with pytest.raises(NotAnArticle, match="too little text"):
        of_readable_length(article_of(text))


def test_a_script_without_blanks_is_not_taken_for_a_few_words() -> None:
    assert of_readable_length(article_of("水门于周一关闭。" * 40))


def test_a_book_is_cut_and_says_how_much_was_read() -> None:
    read = of_readable_length(article_of(SENTENCE * 3_000))
    assert read.cut is not None
    assert (read.cut.read, read.cut.whole) == (len(read.text), len(SENTENCE * 3_000))
    assert read.text.endswith("she said.")


def test_of_a_long_text_only_the_beginning_is_handed_on() -> None:
    given: list[str] = []

    def read(text: str) -> Article:
        given.append(text)
        return article_of(text[:90])

    assert read_within_reach(SENTENCE, read).cut is None
    long = read_within_reach(SENTENCE * 5_000, read).cut
    assert long is not None
    assert (long.read, long.whole) == (len(given[1]), len(SENTENCE * 5_000))


def test_a_sentence_without_end_is_read() -> None:
    endless = article_of("the lock and the gate and " * 500)
    assert of_readable_length(endless) is endless
