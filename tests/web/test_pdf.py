import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import UnsupportedFile
from bot.web.pdf import article_from_pdf
from tests.doubles.pages import SENTENCES, TITLE
from tests.doubles.pdfs import locked, pdf_of

LINES = [TITLE, "", *(line for sentence in SENTENCES for line in [*textwrap.wrap(sentence, 80), ""])]
HALF = len(LINES) // 2
PDF = pdf_of([["The Ellery Lantern", *LINES[:HALF], "1"], ["The Ellery Lantern", *LINES[HALF:], "2"]], TITLE)


def reason(body: bytes) -> str:
    with pytest.raises(UnsupportedFile) as caught:
        article_from_pdf(body)
    assert "aste the article's text here" in caught.value.message
    return caught.value.reason


def test_a_pdf_gives_its_sentences_and_its_title_without_running_heads() -> None:
    article = article_from_pdf(PDF)
    assert article.title == TITLE
    assert all(sentence in article.text for sentence in SENTENCES)
    assert "Lantern" not in article.text
    assert article.origin is None


def test_paragraphs_point_into_the_text() -> None:
    article = article_from_pdf(PDF)
    assert [span.of(article.text) for span in article.paragraphs][-1] == SENTENCES[-1]


def test_a_pdf_locked_with_an_empty_password_is_read() -> None:
    assert SENTENCES[0] in article_from_pdf(locked(PDF, "", "owner")).text


def test_a_pdf_locked_with_a_password_is_not() -> None:
    assert reason(locked(PDF, "secret", "owner")) == "pdf_locked"


def test_pictures_of_pages_are_told_apart() -> None:
    assert reason(pdf_of([[], []])) == "pdf_without_text"


def test_a_book_is_too_long() -> None:
    assert reason(pdf_of([["A page."]] * 101)) == "pdf_too_long"


@pytest.mark.parametrize("body", [b"%PDF-1.4\n", b"%PDF-1.7\ntrailer << /Root 9 0 R >>", PDF[:200], b"no pdf at all"])
def test_a_broken_pdf_is_said_to_be_broken(body: bytes) -> None:
    assert reason(body) in {"pdf_broken", "pdf_without_text"}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PDF) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_pdf_is_read_or_refused(at: int, damage: bytes) -> None:
    try:
        article = article_from_pdf(PDF[:at] + damage + PDF[at + len(damage) :])
    except UnsupportedFile as error:
        assert error.reason.startswith("pdf_")  # noqa: PT017  either outcome is right
    else:
        assert article.paragraphs
