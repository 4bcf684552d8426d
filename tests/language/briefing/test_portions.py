from hypothesis import given
from hypothesis import strategies as st

from bot.domain.analysis import Label, Refusal
from bot.domain.article import Kind
from bot.language.briefing import Choice, ChosenPoint, ChosenQuote, by_rules, in_turn, merged, portions
from bot.language.summary.usable import paragraph_at
from tests.language.briefing.articles import sund

SUND = sund()
REFUSED = Refusal("The model's quote no. 2", "no_such_quote", "it names a quote that the model was not shown")
ONE, TWO = ChosenPoint("One.", (0,)), ChosenPoint("Two.", (4,))


@given(st.integers(1, 600))
def test_portions_hold_every_sentence_and_candidate_once(most_tokens: int) -> None:
    parts = portions(SUND, most_tokens)
    assert [number for part in parts for number in part.sentences] == list(range(len(SUND.sentences)))
    assert [number for part in parts for number in part.candidates] == list(range(len(SUND.candidates)))


def test_no_paragraph_is_split_that_there_is_room_for() -> None:
    parts = portions(SUND, 100)
    article = SUND.draft.article
    homes = [{paragraph_at(article, SUND.sentences[number]) for number in part.sentences} for part in parts]
    assert len(parts) > 1
    assert sum(map(len, homes)) == len(set().union(*homes))


@given(st.integers(1, 600))
def test_a_portion_is_no_larger_than_asked_unless_it_is_one_sentence(most_tokens: int) -> None:
    for part in portions(SUND, most_tokens):
        characters = sum(len(SUND.sentences[number]) for number in part.sentences)
        assert characters <= 4 * most_tokens or len(part.sentences) == 1


def test_a_short_article_is_one_portion() -> None:
    assert len(portions(SUND, 10_000)) == 1


def test_choices_are_merged_with_each_point_and_each_quote_once() -> None:
    first = Choice(Kind.REPORT, (ONE,), (ChosenQuote(3, Label.OPINION),), (REFUSED,))
    second = Choice(None, (ONE, TWO), (ChosenQuote(3, Label.REPORTED_CLAIM), ChosenQuote(1, Label.OPINION)))
    both = merged((first, second))
    assert both.kind is Kind.REPORT
    assert both.points == (ONE, TWO)
    assert both.quotes == (ChosenQuote(1, Label.OPINION), ChosenQuote(3, Label.OPINION))
    assert both.refused == (REFUSED,)


def test_an_opinion_piece_stays_one_though_only_a_later_portion_shows_it() -> None:
    assert merged((Choice(Kind.REPORT, (), ()), Choice(Kind.OPINION_PIECE, (), ()))).kind is Kind.OPINION_PIECE


def test_no_choice_at_all_is_an_empty_one() -> None:
    assert merged(()) == Choice(None, (), ())


def test_without_a_merger_each_portion_is_heard_in_turn() -> None:
    first = Choice(Kind.REPORT, (ONE, ChosenPoint("Three.", (1,))), (ChosenQuote(3, Label.OPINION),), (REFUSED,))
    second = Choice(None, (TWO, ONE), (ChosenQuote(5, Label.OPINION), ChosenQuote(3, Label.REPORTED_CLAIM)))
    both = in_turn((first, second))
    assert both.points == (ONE, TWO, ChosenPoint("Three.", (1,)))
    assert [quote.candidate for quote in both.quotes] == [3, 5]
    assert (both.kind, both.refused) == (Kind.REPORT, (REFUSED,))


def test_without_a_merger_no_more_is_chosen_than_a_reply_holds() -> None:
    points = tuple(ChosenPoint(f"Point {number}.", (number,)) for number in range(4))
    quotes = tuple(ChosenQuote(number, Label.OPINION) for number in range(8))
    chosen = in_turn((Choice(None, points, quotes), Choice(None, points[::-1], ())))
    assert [point.sentences for point in chosen.points] == [(0,), (3,), (1,), (2,)]
    assert len(in_turn((Choice(None, points, ()), Choice(None, (ONE, TWO), ()))).points) == 5
    assert len(chosen.quotes) == 6


@given(st.integers(1, 600))
def test_the_rules_choose_of_each_portion_what_the_draft_shows_there(most_tokens: int) -> None:
    text, draft = SUND.draft.article.text, SUND.draft
    choices = [(part, by_rules(SUND, part)) for part in portions(SUND, most_tokens)]
    chosen = [point for _, choice in choices for point in choice.points]
    assert {point.text for point in draft.points} <= {point.text for point in chosen}
    assert all(point.text == " ".join(SUND.sentences[point.sentences[0]].of(text).split()) for point in chosen)
    for part, choice in choices:
        assert {number for point in choice.points for number in point.sentences} <= set(part.sentences)
        assert {quote.candidate for quote in choice.quotes} <= set(part.candidates)
        assert choice.points or not set(part.sentences) & SUND.alone
    keys = {quote.utterance for quote in draft.quotes if quote.key}
    taken = [SUND.candidates[quote.candidate].quotes[0] for _, choice in choices for quote in choice.quotes]
    assert {draft.quotes[place].utterance for place in taken} == keys
