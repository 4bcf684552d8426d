import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.clean import article_from_paste, cleaned

STUDY = "https://journal.example.org/1"
BODY = "Bees in towns live longer than bees on farms, {} said on Monday, and nobody knows quite why that is."


def links(posted: str) -> list[tuple[str, str]]:
    article = article_from_paste(posted)
    return [(link.at.of(article.text), link.url) for link in article.links]


def test_a_written_link_leaves_its_words_and_its_address() -> None:
    posted = BODY.format(f"[a study]({STUDY})")
    assert cleaned(posted).text == BODY.format("a study")
    assert links(posted) == [("a study", STUDY)]


def test_a_link_is_where_it_was_posted() -> None:
    posted = "Cookie settings\n\n" + BODY.format(f"[a study]({STUDY})")
    article = article_from_paste(posted)
    assert article.origin is not None
    assert article.origin.posted(article.links[0].at).of(posted) == "a study"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (f"[a study](<{STUDY}>)", "a study"),
        (f'[a study]({STUDY} "Bees")', "a study"),
        (f"[a study]({STUDY} 'Bees')", "a study"),
        (f"[ a study ]({STUDY})", "a study"),
        (f"[a study ![bee](https://pictures.example/bee.png)]({STUDY})", "a study"),
    ],
)
def test_every_form_of_a_link_is_read(written: str, words: str) -> None:
    assert links(BODY.format(written)) == [(words, STUDY)]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "mailto:a@b.example", "notes.txt"])
def test_what_is_no_web_address_is_no_link(address: str) -> None:
    assert links(BODY.format(f"[a study]({address})")) == []


def test_a_link_in_chrome_goes_with_it() -> None:
    posted = "[Subscribe](https://paper.example/subscribe)\n\n" + "\n\n".join([BODY.format("Ada Holm")] * 2)
    assert links(posted) == []


@given(st.text(alphabet="[]()!<> ab\nhttps://x.example\"'", max_size=160))
def test_links_are_stretches_of_the_text_and_cleaning_twice_is_cleaning_once(posted: str) -> None:
    written = f"{posted} [a study]({STUDY}) {posted}"
    article = article_from_paste(written)
    assert all(link.at.of(article.text).strip() for link in article.links)
    assert cleaned(article.text).text == article.text
