import pytest

from bot.domain.article import Article
from bot.domain.errors import NotAnArticle
from bot.domain.span import Span
from bot.web.length import MOST_CHARACTERS, of_readable_length, refuse_book

SENTENCE = "The keeper of the lock at Sund shut both gates on Monday after a barge had struck the lower one, she said. "


def article_of(text: str) -> Article:
    return Article(text, (Span(0, len(text)),))


def test_one_long_sentence_is_enough_to_read() -> None:
    assert of_readable_length(article_of(SENTENCE)).text == SENTENCE


@pytest.mark.parametrize("text", ["", "Lock shut.", "The lock is shut. " * 4])
def test_a_few_words_are_no_article(text: str) -> None:
    with pytest.raises(NotAnArticle, match="too little text"):
        of_readable_length(article_of(text))


def test_a_script_without_blanks_is_not_taken_for_a_few_words() -> None:
    assert of_readable_length(article_of("水门于周一关闭。" * 40))


def test_a_book_is_refused_with_its_length_and_the_limit() -> None:
    with pytest.raises(NotAnArticle, match=r"150,0\d\d characters.* 150,000"):
        refuse_book((SENTENCE * 2_000)[: MOST_CHARACTERS + 1])
    refuse_book("x" * MOST_CHARACTERS)


def test_a_sentence_without_end_is_refused_and_a_long_text_of_sentences_is_not() -> None:
    with pytest.raises(NotAnArticle, match="no full stop"):
        of_readable_length(article_of("the lock and the gate and " * 500))
    assert of_readable_length(article_of(SENTENCE * 500))
