"""Whatever is posted, it is refused in a sentence or read without harm: clean, English, analyse, gate, compose."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.article import Article
from bot.domain.errors import SaysoError, UnsupportedLanguage
from bot.domain.reply import Digest
from bot.language.analyst import analyse
from bot.language.clean import article_from_paste
from bot.language.excerpt import excerpt
from bot.language.gate import admit
from bot.pipeline.compose import compose

SHARDS = st.sampled_from(
    [
        "“", "”", '"', "'", "‘", "’", "«", "»", "(", "[", "…", "—", ":", ",", ".", " ", "\n", "\n\n", "\u202e",
        "\u2066", "\u200b", "\ufeff", "\ud800", "😀", "港", "said", "Ada Holm", "the mayor", "that", "told", "he",
        "according to", "The lock is shut", "Q:", "A:", "By Ada Holm", "LOWMARSH, 14 June (NWS) —", "is not", "40 %",
        "and she", "Share this", "1.", "https://a.example", "{", "}", "x = 1;",
    ]
)  # fmt: skip
LONG = (
    "“" * 4_000,
    "“'‘\"" * 1_500,
    "“No,” said Ada. " * 300,
    "Ada Holm " * 800,
    "\u202e\u200b" * 3_000,
    "said " * 1_200,
)


def reply_to(posted: str) -> tuple[Article, Digest] | None:
    article = excerpt(article_from_paste(posted))
    try:
        return article, compose(admit(analyse(article)))
    except SaysoError:
        return None


def assert_verbatim(posted: str) -> None:
    replied = reply_to(posted)
    for voice in replied[1].voices if replied else ():
        for part in voice.parts:
            assert replied is not None
            origin = replied[0].origin
            assert origin is not None
            assert part.words in replied[0].text
            stood = origin.posted(part.span)
            assert posted[stood.start] == part.words[0]
            assert posted[stood.end - 1] == part.words[-1]


@given(st.lists(SHARDS, max_size=60).map(" ".join) | st.lists(SHARDS, max_size=60).map("".join) | st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_is_refused_or_read_verbatim(posted: str) -> None:
    assert_verbatim(posted)


@pytest.mark.parametrize("posted", ["", "Lock", *LONG], ids=lambda posted: posted[:8].encode("unicode_escape").decode())
def test_a_text_of_one_thing_over_and_over_is_refused_or_read_verbatim(posted: str) -> None:
    assert_verbatim(posted)


def test_megabytes_of_quotes_are_cut_before_they_are_parsed() -> None:
    posted = "“" * 5_000_000
    article = excerpt(Article(posted, ()))
    assert article.cut is not None
    assert len(article.text) == article.cut.read <= 200_000


def test_invisible_characters_leave_a_quotation_as_it_reads_and_where_it_stood() -> None:
    posted = (
        "The lock at Sund was shut on Monday, the harbour board said in the evening.\n\n"
        "“The lo\u200bck is \u202ashut\u202c,” said Ada Holm, the keeper.\n\nNobody was hurt when the barge struck it."
    )
    replied = reply_to(posted)
    assert replied is not None
    assert "“The lock is shut,” said" in replied[0].text
    assert replied[1].quotes_found == 2
    assert_verbatim(posted)


FRENCH = "« Le pont est fermé », a dit la maire, et les habitants craignent un effondrement."


def test_an_english_article_with_foreign_quotations_is_read() -> None:
    text = (
        "The council of Varn said that the bridge would stay shut. " * 4 + FRENCH + " That is what she told them. " * 2
    )
    assert reply_to(text) is not None


def test_an_article_in_another_language_with_an_english_quotation_is_not() -> None:
    with pytest.raises(UnsupportedLanguage):
        analyse(article_from_paste(FRENCH * 6 + " “The bridge is shut,” a dit le ministre britannique."))
