import discord
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.chat.layout import MOST_BYTES, MOST_CHARACTERS, MOST_COMPONENTS, MOST_SOURCES, layout, sections
from bot.domain.analysis import QuoteType, SourceKind
from bot.domain.article import Kind
from bot.domain.reply import Heading, Notice, SourceLine, SourceList
from tests.chat.replies import DIGESTS, LISTS, NOTICES, VOICES, digest, voice, whole
from tests.doubles.discord_markdown import shown, texts_of, unquoted


@settings(max_examples=150, deadline=None)
@given(st.one_of(DIGESTS, LISTS, NOTICES))
@example(digest(heading=Heading("港" * 900, Kind.REPORT, "https://a.example/" + "港" * 500, "港" * 900, "港" * 900)))
def test_every_reply_fits_into_one_message(reply):
    texts = [text for section in sections(reply, "https://sayso.example/report") for text in section]
    assert all(texts)
    assert sum(len(text.encode("utf-16-le", "surrogatepass")) // 2 for text in texts) <= MOST_CHARACTERS
    assert sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) <= MOST_BYTES
    assert 2 * len(texts) <= MOST_COMPONENTS


@settings(max_examples=150, deadline=None)
@given(st.lists(VOICES, min_size=1, max_size=3))
def test_each_shown_quotation_is_the_articles_character_for_character(voices):
    voice_texts = sections(digest(voices=tuple(voices)))[1]
    for said, text in zip(voices, voice_texts, strict=False):
        if "\n-# 0 of" in text or text.startswith("-#"):
            break
        visible = shown(unquoted(text))
        for part in said.parts:
            marks = ("“", "”") if said.type is QuoteType.DIRECT else ("", "")
            assert part.words.join(marks) in visible


async def test_the_view_has_as_many_components_as_counted():
    view = layout(digest(voices=(voice("We closed it."), voice("At once.")), quotes_found=3))
    (container,) = view.to_components()
    shown = sections(digest(voices=(voice("We closed it."), voice("At once.")), quotes_found=3))
    assert 1 + len(container["components"]) == 2 * sum(len(section) for section in shown)


async def test_a_line_stands_between_sections_and_only_room_within_them():
    (container,) = layout(digest(voices=(voice("We closed it."), voice("At once.")), quotes_found=2)).to_components()
    lines = [part["divider"] for part in container["components"] if "divider" in part]
    assert lines == [False, True, False, True]


async def test_an_opinion_piece_and_a_notice_have_colours_of_their_own():
    replies = (digest(), digest(heading=Heading("On piers", Kind.OPINION_PIECE)), Notice("a.pdf", "Too big."))
    assert len({layout(reply).to_components()[0]["accent_color"] for reply in replies}) == 3


async def test_the_view_is_one_container_of_texts_and_separators():
    view = layout(digest(voices=(voice("We closed it."),), quotes_found=1))
    (container,) = view.to_components()
    assert container["type"] == discord.ComponentType.container.value
    kinds = {part["type"] for part in container["components"]}
    assert kinds == {discord.ComponentType.text_display.value, discord.ComponentType.separator.value}
    assert texts_of([container])[0].startswith("## [Cracks close the pier](<https://varnmouth.example/pier>)")


def test_a_long_list_of_sources_is_capped_and_counted():
    lines = tuple(SourceLine(f"Source {number}.", SourceKind.PERSON, None, 1, 3) for number in range(MOST_SOURCES + 4))
    text = whole(digest(sources=lines))
    assert "Source 0." in text
    assert f"Source {MOST_SOURCES}." not in text
    assert "and 4 more: /sources" in text


def test_a_source_is_shown_rather_than_counted_as_the_only_one_left():
    lines = tuple(SourceLine(f"Source {number}.", SourceKind.PERSON, None, 1, 3) for number in range(MOST_SOURCES + 1))
    text = whole(digest(sources=lines))
    assert f"Source {MOST_SOURCES}." in text
    assert "more: /sources" not in text


def test_whole_voices_go_before_any_quotation_is_cut():
    voices = tuple(voice(f"Number {number}. " + "We closed it. " * 60) for number in range(8))
    text = whole(digest(voices=voices, quotes_found=8))
    kept = sum(said.parts[0].words in text for said in voices)
    assert 0 < kept < 8
    assert f"{kept} of 8 quotes shown" in text
    assert text.count("Number") == kept


def test_quotes_that_are_not_shown_are_counted_with_where_to_find_them():
    text = whole(digest(voices=(voice("We closed it."),), quotes_found=8))
    assert "-# 1 of 8 quotes shown; /quotes lists all 8." in text
    assert "/quotes" not in whole(digest(voices=(voice("We closed it."),), quotes_found=1))


def test_sources_give_way_before_any_quotation_does():
    voices = tuple(voice(f"Number {number}. " + "We closed it. " * 28) for number in range(6))
    lines = tuple(SourceLine(f"Source {number} " + "x" * 60, SourceKind.PERSON, None, 1, 3) for number in range(12))
    text = whole(digest(voices=voices, sources=lines, quotes_found=6))
    assert text.count("Number") == 6
    assert "more: /sources" in text


def test_a_notice_is_escaped_too():
    assert whole(Notice("*file*.pdf", "Ask @everyone.")) == "**\\*file\\*.pdf**\nAsk \\@everyone."


def test_an_article_without_summary_quotes_or_sources_says_so():
    text = whole(digest(points=()))
    assert "No sentence of this article stands well enough alone" in text
    assert "No quotes found." in text
    assert "No sources found." in whole(SourceList("The pier", None, ()))


def test_sources_that_do_not_fit_are_counted():
    lines = tuple(SourceLine(f"Source {number} {'x' * 80}", SourceKind.PERSON, None, 1, 0) for number in range(90))
    text = whole(SourceList("The pier", None, lines))
    kept = text.count("👤")
    assert 10 < kept < 90
    assert f"and {90 - kept} more that do not fit" in text


def test_points_that_do_not_fit_are_left_out_whole_and_counted():
    points = tuple(f"Point {number} " + "words " * 200 for number in range(5))
    text = whole(digest(points=points))
    assert "more left out for length" in text
    assert all(point in text or f"Point {number}" not in text for number, point in enumerate(points))
