from dataclasses import replace

from bot.chat.layout import sections
from bot.domain.analysis import Engine, QuoteType, SourceKind
from bot.domain.article import Cut, Kind
from bot.domain.reply import Authorship, Heading, Quotation, SourceLine, SourceList
from bot.domain.span import Span
from tests.chat.replies import digest, voice, whole


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


def test_the_footer_names_the_engine_the_refusals_and_where_to_report():
    text = whole(digest(refused=2), "https://sayso.example/report")
    assert "no AI model" in text
    assert "Sayso's checks held back 2 statements." in text
    assert "[report an error](<https://sayso.example/report>)" in text


def test_one_refusal_is_counted_as_one_and_none_is_not_spoken_of():
    assert "Sayso's checks held back 1 statement." in whole(digest(refused=1))
    assert "held back" not in whole(digest(refused=0))


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


def test_a_list_of_sources_names_kinds_in_words():
    listed = SourceList("The pier", None, (SourceLine("Al-Watan", SourceKind.OUTLET, "daily", 2, 0),))
    assert "🗞️ **Al-Watan**, daily · outlet · named twice" in whole(listed)


def test_what_was_read_of_a_long_article_stands_under_its_title():
    long = digest(heading=Heading("Pier shut", Kind.REPORT, cut=Cut(198_700, 312_400)))
    assert "312,400 characters, and Sayso read only the first 198,700." in sections(long)[0][0]
