import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import UnsupportedFile
from bot.web.plain import article_from_markdown, article_from_text, markdown_words
from tests.doubles.pages import SENTENCES, TITLE

TEXT = "\n\n".join((TITLE, *SENTENCES))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_file_of_any_encoding_gives_its_article(encoding: str) -> None:
    article = article_from_text(TEXT.encode(encoding), None)
    assert article.title == TITLE
    assert [span.of(article.text) for span in article.paragraphs] == list(SENTENCES)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnsupportedFile, match=r"\.txt, \.md, \.html and \.pdf"):
        article_from_text(bytes(range(32)) * 50, None)


def test_a_markdown_file_gives_its_words() -> None:
    source = f"# {TITLE}\n\n" + "\n\n".join(SENTENCES).replace("312 boats", "**312** [boats](https://boats.example/a)")
    article = article_from_markdown(source.encode(), None)
    assert article.title == TITLE
    assert [span.of(article.text) for span in article.paragraphs] == list(SENTENCES)
    assert article.origin is None


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("# Gate fails\n\nThe *gate*\nfailed.", "Gate fails\n\nThe gate failed."),
        ("Gate fails\n==========\n\nText", "Gate fails\n\nText"),
        ("A [link](https://a.example) and <https://b.example>", "A link and https://b.example"),
        ("![a picture](x.png)\n\nText", "Text"),
        ("Before\n\n```\ncode()\n```\n\nAfter", "Before\n\nAfter"),
        ("Before\n\n    code()\n\nAfter", "Before\n\nAfter"),
        ("Call `stop()` now", "Call stop() now"),
        ("> “Quoted,” she said.", "“Quoted,” she said."),
        ("- one\n- two", "one\n\ntwo"),
        ("| a | b |\n|---|---|\n| c | d |", "a\n\nb\n\nc\n\nd"),
        ("<div>raw</div>\n\nText", "Text"),
        ("5 \\* 3 &amp; more", "5 * 3 & more"),
        ("---\ntitle: Gate\ntags: [a]\n---\nText", "Text"),
        ("---\n\nText", "Text"),
        ("Shut[^1] again.[^gate]\n\n[^1]: The harbour office, 2030.\n    And 2031.\n[^gate]: Gate", "Shut again."),
        ("", ""),
    ],
)
def test_markdown_marks_go_and_words_stay(source: str, words: str) -> None:
    assert markdown_words(source)[0] == words


@given(st.text(max_size=200))
def test_any_markdown_gives_words(source: str) -> None:
    assert "\n\n\n" not in markdown_words(source)[0]


def test_of_a_book_only_the_beginning_is_cleaned_and_it_says_so() -> None:
    book = f"{SENTENCES[0]}\n\n" * 4_000
    article = article_from_text(book.encode(), None)
    assert article.cut is not None
    assert article.cut.whole == len(book)
    assert len(article.text) <= article.cut.read <= 200_000


def test_links_of_a_markdown_file_stand_on_their_words() -> None:
    body = "The town lost forty boats, [a *study*](https://a.example/s) by divers found, and said so [here](notes.txt)."
    article = article_from_markdown(f"# Boats\n\n{body}\n\nMore at <https://b.example/m>.".encode(), None)
    assert [(link.at.of(article.text), link.url) for link in article.links] == [
        ("a study", "https://a.example/s"),
        ("https://b.example/m", "https://b.example/m"),
    ]
