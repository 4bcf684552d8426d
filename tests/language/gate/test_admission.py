"""What a draft may carry into an analysis, and what the gate says of the rest."""

from dataclasses import replace

import pytest

from bot.domain.analysis import Draft, Engine, Judgement, Label, Point, Quote, QuoteType, Source, SourceKind, Speaker
from bot.domain.article import Article, Hyperlink, Kind
from bot.domain.span import Span
from bot.language.gate import admit

TEXT = "“The pier is shut,” said Ada Holm. Repairs start in May, the council said."
ENGINE = Engine("embedded", "0")
CLAIM = Judgement(Label.REPORTED_CLAIM, ("shut",))


def place(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


ADA = Speaker("Ada Holm", place("Ada Holm"), place("Ada Holm"))
DIRECT = Quote(place("The pier is shut,"), QuoteType.DIRECT, CLAIM, ADA, cue=place("said"))
REPORTED = Quote(place("Repairs start in May"), QuoteType.INDIRECT, Judgement(Label.REPORTED_CLAIM, ("start",)))


def draft(**parts):
    article = Article(text=TEXT, paragraphs=(Span(0, len(TEXT)),))
    return Draft(article=article, kind=Kind.REPORT, engine=ENGINE, **parts)


def test_what_stands_in_the_article_is_admitted():
    analysis = admit(draft(quotes=(DIRECT, REPORTED)))
    assert analysis.quotes == (DIRECT, REPORTED)
    assert analysis.refused == ()


@pytest.mark.parametrize(
    ("quote", "check"),
    [
        (replace(DIRECT, span=Span(60, 500)), "stands_in_the_article"),
        (replace(DIRECT, span=Span(3, 3)), "stands_in_the_article"),
        (replace(DIRECT, span=place("e pier is sh")), "whole_words"),
        (replace(REPORTED, type=QuoteType.DIRECT), "type_is_true"),
        (replace(REPORTED, type=QuoteType.MIXED), "type_is_true"),
        (replace(DIRECT, cue=Span(900, 904)), "speaker_is_named"),
        (replace(DIRECT, speaker=replace(ADA, name="Ada Holmes")), "speaker_is_named"),
        (replace(DIRECT, speaker=replace(ADA, mention=Span(400, 410))), "speaker_is_named"),
        (replace(DIRECT, speaker=replace(ADA, role="harbour master")), "speaker_is_named"),
        (replace(DIRECT, via=("The Globe",)), "relay_is_named"),
        (replace(DIRECT, judgement=Judgement(Label.OPINION, ("terrible",))), "label_has_grounds"),
    ],
)
def test_a_quote_that_the_article_does_not_bear_out_is_refused_by_name(quote, check):
    analysis = admit(draft(quotes=(quote,)))
    assert analysis.quotes == ()
    assert [refusal.check for refusal in analysis.refused] == [check]
    assert analysis.refused[0].reason


def test_a_verbatim_point_passes_and_a_changed_one_does_not():
    evidence = place("Repairs start in May, the council said.")
    kept = Point("Repairs start in May, the council said.", (evidence,))
    changed = Point("Repairs start in June, the council said.", (evidence,))
    analysis = admit(draft(points=(kept, changed)))
    assert analysis.points == (kept,)
    assert [(refusal.text, refusal.check) for refusal in analysis.refused] == [(changed.text, "in_the_articles_words")]


@pytest.mark.parametrize(
    ("point", "check"),
    [
        (Point("Repairs start in May, the council said.", ()), "has_evidence"),
        (Point("Repairs start in May, the council said.", (Span(300, 400),)), "has_evidence"),
        (Point(" … ", (Span(0, 5),)), "says_something"),
    ],
)
def test_a_point_without_evidence_is_refused(point, check):
    assert [refusal.check for refusal in admit(draft(points=(point,))).refused] == [check]


def test_a_source_that_the_article_does_not_name_is_refused():
    named = Source("Ada Holm", SourceKind.PERSON, mentions=(place("Ada Holm"),), quotes=(0,))
    invented = Source("The Globe", SourceKind.OUTLET)
    promoted = replace(named, role="harbour master")
    analysis = admit(draft(quotes=(DIRECT,), sources=(named, invented, promoted)))
    assert analysis.sources == (named,)
    assert [refusal.check for refusal in analysis.refused] == ["is_named", "is_named"]


def test_sources_follow_their_quotes_when_one_before_is_refused():
    refused = replace(DIRECT, span=Span(60, 500))
    council = Source("the council", SourceKind.ORGANISATION, quotes=(0, 1))
    analysis = admit(draft(quotes=(refused, REPORTED), sources=(council,)))
    assert analysis.sources[0].quotes == (0,)
    assert analysis.quotes == (REPORTED,)


@pytest.mark.parametrize(
    "wrong",
    [{"links": ("javascript:alert(1)",)}, {"links": ("https://b.example/y",)}, {"cited": (Span(0, 900),)}],
)
def test_a_source_with_a_link_that_is_unsafe_or_not_the_articles_or_a_citation_from_nowhere_is_refused(wrong):
    named = Source("Ada Holm", SourceKind.PERSON, mentions=(place("Ada Holm"),), links=("https://a.example/x",))
    assert linked(named).sources == (named,)
    refused = linked(replace(named, **wrong)).refused
    assert [refusal.check for refusal in refused] == ["is_linked_to_the_web"]


def test_an_address_that_the_text_writes_out_may_be_a_sources_link():
    text = "The board said so at https://board.example/notes on Monday."
    board = Source("The board", SourceKind.ORGANISATION, links=("https://board.example/notes",))
    article = Article(text, (Span(0, len(text)),))
    assert admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE, sources=(board,))).sources == (board,)


def linked(source):
    """Return the analysis of an article that links its speaker to her page, with this source."""
    given = draft(sources=(source,))
    link = Hyperlink(place("Ada Holm"), "https://a.example/x")
    return admit(replace(given, article=replace(given.article, links=(link,))))
