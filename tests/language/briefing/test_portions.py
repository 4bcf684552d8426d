from hypothesis import given
from hypothesis import strategies as st

from bot.domain.analysis import Label
from bot.domain.article import Kind
from bot.language.briefing import Choice, ChosenPoint, ChosenQuote, merged, portions
from bot.language.summary.usable import paragraph_at
from tests.language.briefing.articles import sund

SUND = sund()
ONE, TWO = ChosenPoint("One.", (0,)), ChosenPoint("Two.", (4,))


@given(st.integers(1, 600))
def test_portions_hold_every_sentence_and_candidate_once_and_split_no_paragraph(most_tokens: int) -> None:
    parts = portions(SUND, most_tokens)
    assert [number for part in parts for number in part.sentences] == list(range(len(SUND.sentences)))
    assert [number for part in parts for number in part.candidates] == list(range(len(SUND.candidates)))
    article = SUND.draft.article
    homes = [{paragraph_at(article, SUND.sentences[number]) for number in part.sentences} for part in parts]
    assert sum(map(len, homes)) == len(set().union(*homes))


def test_a_portion_is_about_as_large_as_asked() -> None:
    for part in portions(SUND, 80):
        paragraphs = {paragraph_at(SUND.draft.article, SUND.sentences[number]) for number in part.sentences}
        characters = sum(len(SUND.sentences[number]) for number in part.sentences)
        assert characters <= 320 or len(paragraphs) == 1
    assert len(portions(SUND, 80)) > 2


def test_a_short_article_is_one_portion() -> None:
    assert len(portions(SUND, 10_000)) == 1


def test_choices_are_merged_with_each_point_and_each_quote_once() -> None:
    first = Choice(Kind.REPORT, (ONE,), (ChosenQuote(3, Label.OPINION),))
    second = Choice(None, (ONE, TWO), (ChosenQuote(3, Label.REPORTED_CLAIM), ChosenQuote(1, Label.OPINION)))
    both = merged((first, second))
    assert both.kind is Kind.REPORT
    assert both.points == (ONE, TWO)
    assert both.quotes == (ChosenQuote(1, Label.OPINION), ChosenQuote(3, Label.OPINION))


def test_an_opinion_piece_stays_one_though_only_a_later_portion_shows_it() -> None:
    assert merged((Choice(Kind.REPORT, (), ()), Choice(Kind.OPINION_PIECE, (), ()))).kind is Kind.OPINION_PIECE


def test_no_choice_at_all_is_an_empty_one() -> None:
    assert merged(()) == Choice(None, (), ())
