import pytest

from bot.domain.analysis import Maker
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.attribution import attributions
from bot.language.parse import parsed
from bot.language.sources.listed import sources
from bot.language.sources.makers import maker_of

TEXT = "“It leaks,” Ada Holm told the Elm Lantern. Bo Ek said the quay was closed."


def article(byline: str | None = None, site: str | None = None, url: str | None = None) -> Article:
    return Article(TEXT, (Span(0, len(TEXT)),), byline=byline, site=site, url=url)


@pytest.mark.parametrize(
    ("name", "made", "maker"),
    [
        ("Bo Ek", article(byline="By Ada Holm and Bo Ek"), Maker.AUTHOR),
        ("Bo Ek", article(byline="Bo Ek, Ada Holm"), Maker.AUTHOR),
        ("the Elm Lantern", article(site="The Elm Lantern"), Maker.PUBLISHER),
        ("Elm Lantern", article(url="https://www.elmlantern.example/quay"), Maker.PUBLISHER),
        ("this newspaper", article(), Maker.PUBLISHER),
        ("Elm Lantern", article(site="The Elm Post", byline="Ada Holm"), None),
        ("Bo Ek", article(byline="Bo Ekdal"), None),
        ("Bo Ek", article(), None),
    ],
)
def test_authors_and_publisher_are_known_by_their_names(name: str, made: Article, maker: Maker | None) -> None:
    assert maker_of(name, made) is maker


def found(made: Article) -> dict[str, Maker | None]:
    parse = parsed(TEXT)
    return {source.name: source.maker for source in sources(parse, attributions(parse, None), made)}


def test_the_publisher_to_whom_somebody_spoke_is_no_source() -> None:
    assert found(article()).keys() == {"Ada Holm", "Bo Ek", "Elm Lantern"}
    assert found(article(site="Elm Lantern")).keys() == {"Ada Holm", "Bo Ek"}


def test_an_author_whom_the_article_quotes_is_shown_and_marked() -> None:
    assert found(article(byline="Bo Ek"))["Bo Ek"] is Maker.AUTHOR
