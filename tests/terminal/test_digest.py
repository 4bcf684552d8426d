"""What a person reads in the terminal."""

import io
import re
from dataclasses import replace

from rich.console import Console

from bot.domain.analysis import Engine, Label, QuoteType, SourceKind
from bot.domain.article import Cut, Kind
from bot.domain.reply import Authorship, Digest, Heading, Quotation, SourceLine, Voice
from bot.domain.span import Span
from bot.terminal.digest import DigestView, printable

TEXT = "“The pier is shut,” said Ada Holm. The council denied it was warned."
DIRECT = Voice(
    parts=(Quotation(TEXT, Span(1, 18)),),
    type=QuoteType.DIRECT,
    label=Label.REPORTED_CLAIM,
    because=("shut",),
    speaker="Ada Holm",
    role="harbour master",
    via=("The Courier",),
)
REPORTED = Voice(
    parts=(Quotation(TEXT, Span(54, 67), shortened=True),),
    type=QuoteType.INDIRECT,
    label=Label.OPINION,
    because=(),
)


def shown(
    *voices,
    title="Pier shut",
    points=("The pier is shut.",),
    refused=0,
    cut=None,
    model=None,
    shortfall=None,
    extracted=0,
):
    digest = Digest(
        heading=Heading(title, Kind.OPINION_PIECE, "https://example.com/pier", "Ines Halloran", "Courier", cut),
        authorship=Authorship("What Ines Halloran argues", "Opinion piece: the judgements are the author's."),
        points=points,
        voices=voices,
        sources=(SourceLine("Ada Holm", SourceKind.PERSON, "harbour master", 2, 1),),
        engine=Engine("model" if model else "embedded", "1.0", model),
        refused=refused,
        quotes_found=3,
        shortfall=shortfall,
        extracted=extracted,
    )
    page = io.StringIO()
    Console(file=page, width=100, force_terminal=False).print(DigestView(digest))
    return page.getvalue()


def test_heading_points_voices_and_sources_are_all_there():
    page = shown(DIRECT, refused=2)
    for words in ("Pier shut", "Opinion piece", "Ines Halloran", "https://example.com/pier", "The pier is shut."):
        assert words in page
    assert "harbour master" in page
    assert "2 refused by the gate" in page
    assert "1 of 3 quotes shown; --json has all of them" in page
    assert "embedded engine 1.0" in page


def test_a_models_points_are_said_to_be_its_own_and_why_there_are_none():
    written = shown(DIRECT, model="gpt-6")
    assert "0 of 1 points are the article's own sentences; the others are written by gpt-6" in " ".join(written.split())
    extracted = shown(DIRECT, model="gpt-6", extracted=1)
    assert "Points are the article's own sentences, chosen with gpt-6" in " ".join(extracted.split())
    assert "others" not in extracted
    assert "Today's budget is spent." in shown(DIRECT, shortfall="Today's budget is spent.")


def test_a_direct_quotation_stands_in_marks_with_speaker_relay_and_label_in_words():
    page = shown(DIRECT)
    assert "“The pier is shut,”" in page
    assert "— Ada Holm, harbour master · via The Courier" in page
    assert "reported claim  because of: “shut”" in page


def test_points_stand_under_whose_they_are():
    lines = [line.strip() for line in shown(DIRECT).splitlines()]
    at = lines.index("What Ines Halloran argues")
    assert lines[at + 1 : at + 3] == ["Opinion piece: the judgements are the author's.", "• The pier is shut."]


def test_reported_speech_stands_without_marks_and_says_what_it_is():
    page = shown(REPORTED)
    assert "reported speech: it was warned […]" in page
    assert "“it was warned" not in page
    assert "unattributed" in page
    assert "◆ opinion" in page


def test_a_denial_is_shown_with_its_word():
    assert "reported speech (“denied”): it was warned" in shown(replace(REPORTED, cue="denied"))


def test_a_source_stands_with_its_use_in_words():
    assert re.search(r"Ada Holm +harbour master +person +quoted once", shown())


def test_an_article_that_gives_nothing_says_so():
    assert page_count(shown(points=()), "nothing that could be shown") == 2


def page_count(page, words):
    return page.count(words)


def test_article_text_is_never_markup_nor_a_terminal_command():
    page = shown(title="[bold]Pier[/bold] \x1b[31mshut\x07")
    assert "[bold]Pier[/bold]" in page
    assert "\x1b" not in page
    assert "\x07" not in page


def test_printable_keeps_every_visible_character():
    assert printable("“Né” —\n 5 % …") == "“Né” — 5 % …"


def test_what_was_read_of_a_long_article_is_said_in_its_heading():
    assert "has 312,400 characters" in shown(DIRECT, cut=Cut(198_700, 312_400))
    assert "characters" not in shown(DIRECT)
