"""Whose words the points are said to be."""

from dataclasses import replace

import pytest

from bot.domain.analysis import Analysis, Engine, Judgement, Label, Made, Point, Quote, QuoteType
from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.pipeline.authorship import authorship

TEXT = "The council shut the old lock. The reckless plan failed. The keeper called it shameful."


def analysis_of(kind, title="The lock", byline=None, site=None, said=None):
    paragraphs = (Span(0, len(TEXT)),)
    article = Article(TEXT, paragraphs, title=title, byline=byline, site=site)
    start = TEXT.index(said) if said else 0
    point = Point(TEXT[start : start + len(said or TEXT)], (Span(start, start + len(said or TEXT)),))
    return Analysis(article, kind, Engine("embedded", "0"), (point,), (), (), ())


def test_an_opinion_piece_is_its_authors():
    made = authorship(analysis_of(Kind.OPINION_PIECE, byline="By Jane Roe, columnist"))
    assert made.title == "What Jane Roe argues"
    assert made.remark == "Opinion piece by Jane Roe: the judgements below are the author's."


def test_an_opinion_piece_without_a_name_is_still_its_authors():
    made = authorship(analysis_of(Kind.OPINION_PIECE))
    assert (made.title, "its author's" in (made.remark or "")) == ("What its author argues", True)


@pytest.mark.parametrize(("title", "byline"), [("Editorial: Mend it", None), ("Mend it", "The Editorial Board")])
def test_an_editorial_is_its_publications(title, byline):
    made = authorship(analysis_of(Kind.OPINION_PIECE, title, byline, "The Courier"))
    assert made.title == "What the editorial argues"
    assert "The Courier's own" in (made.remark or "")


@pytest.mark.parametrize("kind", [Kind.PRESS_RELEASE, Kind.SPEECH, Kind.INTERVIEW])
def test_what_is_no_report_is_not_said_to_report(kind):
    made = authorship(analysis_of(kind))
    assert made.title != "What it reports"
    assert made.remark


def test_a_plain_report_needs_no_remark():
    made = authorship(analysis_of(Kind.REPORT, said="The council shut the old lock."))
    assert (made.title, made.remark) == ("What it reports", None)


def test_a_reports_own_judging_words_are_said_to_be_its_own():
    made = authorship(analysis_of(Kind.REPORT, said="The reckless plan failed."))
    assert made.remark == "In the article's own words, not Sayso's: “reckless”."


def test_judging_words_that_a_written_point_leaves_out_are_not_named():
    analysis = analysis_of(Kind.REPORT, said="The reckless plan failed.")
    (point,) = analysis.points
    written = replace(point, text="The plan failed.", made=Made.WRITTEN)
    assert authorship(replace(analysis, points=(written,))).remark is None


def test_judging_words_of_a_quote_are_not_the_articles():
    analysis = analysis_of(Kind.REPORT, said="The keeper called it shameful.")
    start = TEXT.index("it shameful")
    quote = Quote(Span(start, start + 11), QuoteType.INDIRECT, Judgement(Label.OPINION, ()))
    assert authorship(analysis).remark
    assert authorship(replace(analysis, quotes=(quote,))).remark is None
