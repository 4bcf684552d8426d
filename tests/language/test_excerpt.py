from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.article import Article, Origin
from bot.domain.span import Span
from bot.language.clean import article_from_paste
from bot.language.excerpt import MOST_CHARACTERS, beginning, excerpt

PARAGRAPH = "The keeper of the lock at Sund shut both gates on Monday, she said. " * 10


def test_an_article_of_readable_length_is_left_alone() -> None:
    article = Article(PARAGRAPH, (Span(0, len(PARAGRAPH)),))
    assert excerpt(article) is article


def test_a_book_is_cut_behind_a_paragraph() -> None:
    book = "\n\n".join([PARAGRAPH.strip()] * 500)
    kept = beginning(book)
    assert len(kept) <= MOST_CHARACTERS
    assert kept.endswith("she said.")
    assert book[len(kept) :].startswith("\n\n")


def test_a_book_on_one_line_is_cut_behind_a_sentence() -> None:
    kept = beginning(PARAGRAPH * 500)
    assert kept.endswith("she said.")
    assert MOST_CHARACTERS - 200 < len(kept) <= MOST_CHARACTERS


@given(st.text("a .\n", min_size=1, max_size=30), st.integers(1, 9_000))
@settings(max_examples=60, deadline=None)
def test_what_is_kept_is_the_beginning_and_never_too_long(text: str, times: int) -> None:
    kept = beginning(text * times)
    assert (text * times).startswith(kept)
    assert len(kept) <= MOST_CHARACTERS


def test_every_place_of_a_cut_paste_still_leads_to_what_was_posted() -> None:
    posted = "Share this\n\n" + "\n\n".join(f"{number}. {PARAGRAPH.strip()}" for number in range(500))
    article = excerpt(article_from_paste(posted))
    assert article.cut is not None
    assert article.origin is not None
    assert article.paragraphs[-1].end <= len(article.text) == article.cut.read
    for span in (article.paragraphs[0], article.paragraphs[-1]):
        assert article.origin.posted(span).of(posted) == span.of(article.text)


def test_a_headline_that_was_cut_off_is_no_place_any_more() -> None:
    words = "x" * (MOST_CHARACTERS + 5)
    article = Article(words, (Span(0, len(words)),), headline=Span(0, len(words)), origin=Origin(((0, 7, len(words)),)))
    cut = excerpt(article)
    assert cut.headline is None
    assert cut.paragraphs == (Span(0, MOST_CHARACTERS),)
    assert cut.origin == Origin(((0, 7, MOST_CHARACTERS),))
