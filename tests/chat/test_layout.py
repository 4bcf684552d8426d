from dataclasses import replace

import discord
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.chat.layout import MOST_BYTES, MOST_CHARACTERS, MOST_COMPONENTS, MOST_SOURCES, layout, sections
from bot.domain.analysis import Engine, Label, QuoteType, SourceKind
from bot.domain.article import Cut, Kind
from bot.domain.reply import Authorship, Digest, Heading, Notice, Quotation, SourceLine, SourceList, Voice
from bot.domain.span import Span
from tests.doubles.discord_markdown import shown, texts_of, unquoted

WORDS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet=st.sampled_from("\\*_~`|<>@#[]():/-.1 \n\r“”é港"), max_size=400),
    st.sampled_from(["港" * 900, "<@1>" * 700, "a" * 5000, "", " "]),
)


@st.composite
def quotations(draw):
    text = draw(WORDS)
    start = draw(st.integers(0, len(text)))
    return Quotation(text, Span(start, draw(st.integers(start, len(text)))), draw(st.booleans()))


VOICES = st.builds(
    Voice,
    parts=st.lists(quotations(), max_size=3).map(tuple),
    type=st.sampled_from(QuoteType),
    label=st.sampled_from(Label),
    because=st.just(()),
    speaker=st.none() | WORDS,
    role=st.none() | WORDS,
    via=st.lists(WORDS, max_size=2).map(tuple),
)
SOURCES = st.builds(
    SourceLine,
    name=WORDS,
    kind=st.sampled_from(SourceKind),
    role=st.none() | WORDS,
    mentions=st.integers(0, 99),
    quotes=st.integers(0, 99),
)
HEADINGS = st.builds(
    Heading,
    title=WORDS,
    kind=st.sampled_from(Kind),
    url=st.none() | WORDS.map("https://varnmouth.example/".__add__),
    byline=st.none() | WORDS,
    site=st.none() | WORDS,
)
DIGESTS = st.builds(
    Digest,
    heading=HEADINGS,
    authorship=st.builds(Authorship, title=WORDS, remark=st.none() | WORDS),
    points=st.lists(WORDS, max_size=5).map(tuple),
    voices=st.lists(VOICES, max_size=12).map(tuple),
    sources=st.lists(SOURCES, max_size=12).map(tuple),
    engine=st.builds(Engine, name=WORDS, version=WORDS, model=st.none() | WORDS),
    refused=st.integers(0, 99),
    extracted=st.integers(0, 5),
    shortfall=st.none() | WORDS,
    quotes_found=st.integers(0, 99),
)
LISTS = st.builds(SourceList, title=WORDS, url=st.none() | WORDS, sources=st.lists(SOURCES, max_size=60).map(tuple))
NOTICES = st.builds(Notice, subject=WORDS, text=WORDS)


def digest(**more):
    plain = Digest(
        heading=Heading(
            "Cracks close the pier", Kind.REPORT, "https://varnmouth.example/pier", "Ida Brandt", "Courier"
        ),
        authorship=Authorship("What it reports"),
        points=("The pier was closed on Monday.",),
        voices=(),
        sources=(),
        engine=Engine("embedded", "1"),
        refused=0,
        quotes_found=0,
    )
    return replace(plain, **more)


def voice(text, quote_type=QuoteType.DIRECT, **more):
    parts = (Quotation(text, Span(0, len(text))),)
    return replace(Voice(parts, quote_type, Label.REPORTED_CLAIM, (), "Ines Falk"), **more)


def whole(reply, report_url=None):
    return "\n\n".join(text for section in sections(reply, report_url) for text in section)


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


def test_the_heading_says_what_kind_of_text_it_is():
    heading = Heading("On piers", Kind.OPINION_PIECE, byline="Ida Brandt", site="Courier")
    assert "💬 Opinion piece · Courier · Ida Brandt" in whole(digest(heading=heading))


def test_a_direct_quote_stands_in_marks_under_its_label_and_speaker():
    said = voice("We closed it.", role="Harbour master", via=("Al-Watan", "MEMRI"))
    text = whole(digest(voices=(said,), quotes_found=1))
    assert "📌 Reported claim · **Ines Falk**, Harbour master, via Al-Watan, MEMRI\n> “We closed it.”" in text


def test_the_parts_of_a_split_quote_are_joined_outside_the_marks():
    text = "“We closed it,” she said, “at once.”"
    parts = (Quotation(text, Span(1, 14)), Quotation(text, Span(27, 35), shortened=True))
    assert r"> “We closed it,” … “at once.” \[…\]" in whole(digest(voices=(voice(text, parts=parts),), quotes_found=1))


def test_reported_speech_never_stands_in_marks():
    text = whole(digest(voices=(voice("repairs will begin in March", QuoteType.INDIRECT),), quotes_found=1))
    assert "> *reported speech:* repairs will begin in March" in text
    assert "“" not in text


def test_a_denial_shows_the_articles_word_for_it():
    denial = replace(voice("she was warned", QuoteType.INDIRECT), cue="denied")
    text = whole(digest(voices=(denial,), quotes_found=1))
    assert "> *reported speech (“denied”):* she was warned" in text


def test_a_mixed_quote_keeps_the_articles_own_marks():
    text = whole(digest(voices=(voice("it would be “reckless” to wait", QuoteType.MIXED),), quotes_found=1))
    assert "> *reported speech, partly quoted:* it would be “reckless” to wait" in text


def test_a_part_of_a_mixed_quote_that_the_article_quotes_whole_stands_in_marks():
    text = "She said it was late. “We will wait.”"
    parts = (Quotation(text, Span(9, 20)), Quotation(text, Span(23, 36)))
    said = voice(text, QuoteType.MIXED, parts=parts)
    assert "it was late … “We will wait.”" in whole(digest(voices=(said,), quotes_found=1))


def test_an_unknown_speaker_is_said_to_be_unknown():
    said = voice("We closed it.", speaker=None)
    assert "unattributed in the article" in whole(digest(voices=(said,), quotes_found=1))


def test_a_quote_over_several_lines_stays_in_its_block():
    text = whole(digest(voices=(voice("We closed it.\n# At once."),), quotes_found=1))
    assert "> “We closed it.\n> \\# At once.”" in text


def test_each_source_stands_on_a_line_with_its_role_and_how_it_is_used():
    lines = (
        SourceLine("Ines Falk", SourceKind.PERSON, "Harbour master", 1, 3),
        SourceLine("Al-Watan", SourceKind.OUTLET, None, 1, 0),
        SourceLine("Bo Lind", SourceKind.PERSON, None, 2, 0),
    )
    text = whole(digest(sources=lines))
    assert "👤 **Ines Falk**, Harbour master · quoted 3 times\n🗞️ **Al-Watan** · outlet · named once\n👤 **Bo" in text


def test_a_source_shows_its_use_in_words_and_where_its_links_lead():
    study = SourceLine(
        "a study of [bees]",
        SourceKind.DOCUMENT,
        None,
        2,
        1,
        1,
        2,
        ("https://www.bees.example/a(1)", "https://b.example"),
    )
    text = whole(digest(sources=(study,)))
    assert (
        "📄 **A study of \\[bees\\]** · document · paraphrased once, cited twice · "
        "linked: [bees.example](<https://www.bees.example/a%281%29>), [b.example](<https://b.example>)"
    ) in text


def test_an_unnamed_source_is_said_to_be_unnamed():
    line = SourceLine("two officials", SourceKind.UNNAMED, "who asked not to be named", 1, 1, named=False)
    assert "❔ **Two officials**, who asked not to be named · unnamed · quoted once" in whole(digest(sources=(line,)))


def test_a_list_of_sources_names_author_and_publisher_apart():
    made = SourceList("The pier", None, (), byline="Ida Brandt", site="Courier")
    assert "## The pier\n-# Published by Courier · Written by Ida Brandt" in whole(made)
    assert "Published" not in whole(SourceList("The pier", None, ()))


def test_a_long_list_of_sources_is_capped_and_counted():
    lines = tuple(SourceLine(f"Source {number}.", SourceKind.PERSON, None, 1, 3) for number in range(MOST_SOURCES + 4))
    text = whole(digest(sources=lines))
    assert "Source 0." in text
    assert f"Source {MOST_SOURCES}." not in text
    assert "and 4 more: /sources" in text


def test_whole_voices_go_before_any_quotation_is_cut():
    voices = tuple(voice(f"Number {number}. " + "We closed it. " * 60) for number in range(8))
    text = whole(digest(voices=voices, quotes_found=8))
    kept = sum(said.parts[0].words in text for said in voices)
    assert 0 < kept < 8
    assert f"{kept} of 8 quotes shown" in text
    assert text.count("Number") == kept


def test_the_footer_names_the_engine_the_refusals_and_where_to_report():
    text = whole(digest(refused=2), "https://sayso.example/report")
    assert "no AI model" in text
    assert "2 statements were held back" in text
    assert "[report an error](<https://sayso.example/report>)" in text


MODEL = Engine("model", "1", "gpt-6")


def test_a_model_that_wrote_the_summary_is_named():
    assert "written by the AI model gpt-6" in whole(digest(engine=MODEL))


def test_a_model_whose_sentences_were_all_replaced_is_not_said_to_have_written():
    text = whole(digest(engine=MODEL, points=("The pier is shut.",), extracted=1))
    assert "Sentences are the article's own, chosen with the AI model gpt-6" in text
    assert "written by" not in text


def test_how_many_of_a_models_points_are_the_articles_own_is_said():
    text = whole(digest(engine=MODEL, points=("The pier is shut.", "It will be mended.", "It is old."), extracted=1))
    assert "1 of 3 are the article's own" in text


def test_why_a_model_did_not_write_is_said_and_cannot_ping():
    text = whole(digest(shortfall="The model did not answer in time. <@1>"))
    assert "The model did not answer in time." in text
    assert "no AI model" in text
    assert "<@1>" not in text


def test_an_opinion_pieces_points_stand_under_its_authors_name():
    author = Authorship("What Ida *Brandt* argues", "Opinion piece: the judgements below are the author's.")
    text = whole(digest(heading=Heading("On piers", Kind.OPINION_PIECE), authorship=author))
    heading, remark, point = text.split("### ")[1].split("\n")[:3]
    assert heading == r"What Ida \*Brandt\* argues"
    assert remark == "-# Opinion piece: the judgements below are the author's."
    assert point == "- The pier was closed on Monday."
    assert "What it reports" not in text


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


def test_a_list_of_sources_names_kinds_in_words():
    listed = SourceList("The pier", None, (SourceLine("Al-Watan", SourceKind.OUTLET, "daily", 2, 0),))
    assert "🗞️ **Al-Watan**, daily · outlet · named twice" in whole(listed)


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


def test_what_was_read_of_a_long_article_stands_under_its_title():
    long = digest(heading=Heading("Pier shut", Kind.REPORT, cut=Cut(198_700, 312_400)))
    assert "312,400 characters, and Sayso read only the first 198,700." in sections(long)[0][0]
