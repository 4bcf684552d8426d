import pytest

from bot.domain.analysis import Made, Point
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.briefing.foreign import foreign

TEXT = (
    "The board's page is https://sund.example/lock and its address post@sund.example. The lock is shut, e.g. at 4 p.m."
)
ARTICLE = Article(TEXT, (Span(0, len(TEXT)),))


def against(text: str) -> tuple[str, ...]:
    return tuple(each.reason for each in foreign(ARTICLE, Point(text, (Span(0, len(TEXT)),), Made.WRITTEN)))


@pytest.mark.parametrize(
    "words",
    [
        "https://evil.example",
        "HTTP://evil.example",
        "evil.example/win",
        "discord.gg/abc",
        "www.evil",
        "@everyone",
        "@here",
        "<@123456789>",
        "<#12>",
        "</play:1>",
        "[the lock](x)",
        "`lock`",
        "||lock||",
        "spoiler.zip",
    ],
)
def test_an_address_a_mention_or_mark_up_that_is_not_cited_is_refused(words: str) -> None:
    assert against(f"The lock is shut, see {words} for more.")


@pytest.mark.parametrize(
    "text",
    [
        "The page is https://sund.example/lock and the lock is shut.",
        "Letters go to post@sund.example.",
        "The lock is shut at 4 p.m. (e.g. on Monday), at 30% of 4.5 million, in the U.S. and at No. 10.",
        "The lock's “gate” is shut; the board said so.",
    ],
)
def test_the_articles_own_addresses_and_plain_words_pass(text: str) -> None:
    assert against(text) == ()
