import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from bot.domain.article import Hyperlink
from bot.domain.span import Span
from bot.language.clean.hyperlinks import MOST_LINKS
from bot.web.anchors import anchors, placed

PAGE = "https://lantern.example/2031/quay"
STATS = "https://stats.example.org/f"


def found(html: str, text: str) -> list[tuple[str, str]]:
    links = placed(anchors(document_fromstring(f"<html><body>{html}</body></html>"), PAGE), text)
    return [(link.at.of(text), link.url) for link in links]


def test_a_link_stands_where_its_words_stand_in_the_text() -> None:
    text = "Forty boats sank, a report found.\n\nThe report was late."
    html = f"<p>Forty boats sank, a report found.</p><p>The <a href='{STATS}'>report</a> was\n late.</p>"
    links = placed(anchors(document_fromstring(html), PAGE), text)
    assert links == (Hyperlink(Span(39, 45), STATS),)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>Forty boats sank, <a href='{STATS}'> a report</a> found.</p>",
        f"<p>Forty boats sank, <b><a href='{STATS}'>a <i>report</i></a></b> found.</p>",
        f"<div>Forty boats sank, <a href='{STATS}'>a report</a> found.<p>More.</p></div>",
        f"<p>Read <a href='/x'>this</a>.</p><p>Forty boats sank, <a href='{STATS}'>a report</a> found.</p>",
    ],
)
def test_however_a_page_is_built_the_link_is_found(html: str) -> None:
    assert found(html, "Forty boats sank, a report found.") == [("a report", STATS)]


@pytest.mark.parametrize(
    "html",
    [
        f"<p><a href='{STATS}'>Forty boats sank, a report found.</a></p>",
        f"<nav><a href='{STATS}'>a report</a></nav>",
        "<p>Forty boats sank, <a href='javascript:x()'>a report</a> found.</p>",
        "<p>Forty boats sank, <a name='here'>a report</a> found.</p>",
        f"<p>Forty boats sank, <a href='{STATS}'></a> found.</p>",
        f"<p>Forty boats sank, <script>x <a href='{STATS}'>a report</a></script> found.</p>",
    ],
)
def test_a_whole_line_a_menu_and_a_trick_are_no_links(html: str) -> None:
    assert found(html, "Forty boats sank, a report found.") == []


def test_an_address_is_read_from_the_page_or_its_base() -> None:
    text = "Forty boats sank, a report found."
    html = "<p>Forty boats sank, <a href='r.pdf'>a report</a> found.</p>"
    assert found(html, text) == [("a report", "https://lantern.example/2031/r.pdf")]
    assert found("<base href='/docs/'>" + html, text) == [("a report", "https://lantern.example/docs/r.pdf")]


def test_the_same_words_twice_are_two_links() -> None:
    text = "The mill closed, a report said. The port closed, a report said."
    html = (
        f"<p>The mill closed, <a href='{STATS}/1'>a report</a> said. "
        f"The port closed, <a href='{STATS}/2'>a report</a> said.</p>"
    )
    assert found(html, text) == [("a report", f"{STATS}/1"), ("a report", f"{STATS}/2")]


def test_links_are_bounded() -> None:
    words = [f"word number {number} leads" for number in range(MOST_LINKS + 50)]
    html = "<p>" + " ".join(f"so <a href='{STATS}/{word[12:]}'>{word}</a>" for word in words) + "</p>"
    assert len(found(html, " ".join(f"so {word}" for word in words))) == MOST_LINKS


@given(st.text(alphabet="<>/aphref='\" xb.", max_size=200))
def test_whatever_the_page_a_link_is_a_stretch_of_the_text(html: str) -> None:
    text = "Forty boats sank, a report found."
    page = f"<p>Forty boats sank, <a href='{STATS}'>a report</a> found.</p>{html}"
    assert all(words in text for words, _ in found(page, text))
