import pytest

from bot.domain.analysis import Source, SourceKind
from bot.domain.article import Article, Hyperlink
from bot.domain.span import Span
from bot.language.attribution import attributions
from bot.language.parse import parsed
from bot.language.sources.listed import sources

PAGE = "https://lantern.example/2031/quay"
THERE = "https://stats.example.org/f"


def of(marked: str, url: str = THERE) -> dict[str, Source]:
    """Read a text in which [square brackets] stand around one link's words."""
    start = marked.index("[")
    words = marked[start + 1 : marked.index("]")]
    text = marked.replace("[", "").replace("]", "")
    link = Hyperlink(Span(start, start + len(words)), url)
    return of_article(Article(text, (Span(0, len(text)),), url=PAGE, links=(link,)))


def of_article(article: Article) -> dict[str, Source]:
    parse = parsed(article.text)
    found = sources(parse, attributions(parse, None), article)
    return {source.name.removeprefix("The "): source for source in found}


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Forty boats sank, according to [figures from the statistics office].", "figures from the statistics office"),
        (
            "Forty boats sank, according to a [report] by the Tidewater Institute.",
            "a report by the Tidewater Institute",
        ),
        ("The [Harbour Board] said the quay was closed.", "Harbour Board"),
        ("Ada Holm [said] the quay was closed.", "Ada Holm"),
        ("Ada Holm is a diver. “It leaks,” she [wrote] on Monday.", "Ada Holm"),
        ("Forty boats sank, a [survey] of harbours found.", "a survey of harbours"),
    ],
)
def test_a_link_on_a_name_a_document_or_a_reporting_word_is_that_sources(marked: str, name: str) -> None:
    assert of(marked)[name].links == (THERE,)


def test_a_document_that_only_a_link_betrays_is_a_source() -> None:
    found = of("Bees in towns live longer, a new [study] has found.")
    assert {name: (each.kind, each.links) for name, each in found.items()} == {
        "a new study": (SourceKind.DOCUMENT, (THERE,))
    }


def test_two_documents_by_the_same_words_at_two_addresses_are_two() -> None:
    text = "A study found that the mill was closed. A study found that the port was closed."
    first = text.index("A study")
    at = (Span(first, first + 7), Span(text.rindex("A study"), text.rindex("A study") + 7))
    links = tuple(Hyperlink(span, f"{THERE}/{number}") for number, span in enumerate(at))
    parse = parsed(text)
    article = Article(text, (Span(0, len(text)),), links=links)
    found = sources(parse, attributions(parse, None), article)
    assert sorted(each.links for each in found) == [(f"{THERE}/0",), (f"{THERE}/1",)]


def test_an_address_written_out_belongs_to_the_one_source_of_its_sentence() -> None:
    text = f"Forty boats sank. The Harbour Board said so at {THERE} on Monday. See https://lantern.example/more."
    assert of_article(Article(text, (Span(0, len(text)),), url=PAGE))["Harbour Board"].links == (THERE,)


@pytest.mark.parametrize(
    ("marked", "url"),
    [
        ("The Harbour Board said that [Oslo] was closed.", THERE),
        ("The [Harbour Board] said the quay was closed.", "https://lantern.example/tag/board"),
        ("The [Harbour Board] said the quay was closed.", "https://m.lantern.example/2030/board"),
        ("The [Harbour Board] said the quay was closed.", "https://social.example.net/intent/tweet"),
        ("The [Harbour Board] said the quay was closed.", "https://pictures.example/board.jpg"),
    ],
)
def test_a_link_to_something_else_or_to_the_site_itself_is_no_sources(marked: str, url: str) -> None:
    assert of(marked, url)["Harbour Board"].links == ()


def test_a_link_in_a_sentence_of_two_sources_is_nobodys() -> None:
    found = of("Police and two witnesses said [here] that the van was stolen.")
    assert [each.links for each in found.values()] == [(), ()]
