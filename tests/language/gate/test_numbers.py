import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.gate.numbers import CHECKS, numbers_are_cited
from tests.language.gate.points import cited, held_against

FIRE = "22 houses burned and 40 boats sank on Monday, killing 12 people."
VOTE = "Turnout rose from 12 to 40 per cent, and the fine is £1,203,456."
COURT = "Ann Roe, Bo Lee and Cy Dunn were charged on 5 March 2024, at 3.30pm."
COUNCIL = "Ten of the 20 councillors backed it, the second time this year; 47% of 2,012 voters did."


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        (FIRE, "Forty boats sank."),
        (FIRE, "Twelve people died on Monday."),
        (FIRE, "A dozen people were killed."),
        (FIRE, "More than 20 houses burned."),
        (FIRE, "Dozens of boats sank."),
        (FIRE, "One fire burned 22 houses."),
        (VOTE, "Turnout rose to 40% from 12%."),
        (VOTE, "The fine is £1.2 million."),
        (VOTE, "The fine exceeds £1.2m."),
        (VOTE, "Turnout reached two-fifths."),
        (COURT, "Three people were charged."),
        (COURT, "They were charged in March 2024."),
        (COURT, "They were charged at 3:30 p.m. on March 5."),
        (COURT, "They were charged in the 2020s."),
        (COUNCIL, "Half the councillors backed it."),
        (COUNCIL, "Nearly half of voters backed it."),
        (COUNCIL, "About 2,000 voters were asked."),
        (COUNCIL, "Ten of 20 councillors backed it twice."),
        ("It cost 1.2 million crowns.", "It cost 1,200,000 crowns."),
        ("She drew maps for four decades.", "She drew maps for forty years."),
        ("The ban lasts two weeks.", "The ban lasts 14 days."),
        ("The ban lasts 18 to 24 months.", "The ban lasts between 18 and 24 months."),
        ("The grant is £12m to £15m.", "The grant is between £12 million and £15 million."),
        ("The Greens want to halve the quota.", "The Greens want the quota cut by half."),
        ("Rents rose from 300 to 600 crowns.", "Rents doubled to 600 crowns."),
        ("One in five residents left.", "A fifth of residents left."),
        ("One in five residents left.", "Some 20% of residents left."),
        ("It fell to minus 5 degrees.", "It fell to -5 degrees."),
        ("The pool shuts from 5 p.m. to 8 p.m.", "The pool shuts from 5 to 8 p.m."),
        ("The term of 2023-24 was short.", "The term ended in 2024."),
        ("She came in the 1990s.", "She came in the ’90s."),
        ("Holm, 41, came fourth.", "Holm, who is in her forties, came 4th."),
        ("Holm won for the third time.", "Holm has won three times."),
        ("The work lasts until 4 o'clock.", "The work lasts until 4 p.m."),
        ("A recount cut her lead from 412 votes to 388.", "A recount cut her lead by 24 votes."),
        ("It trains 800 people over the next five years.", "Over five years, 800 people will be trained."),
        ("She was banned after missing three tests.", "She was banned over three missed tests."),
        ("He did not return after half-time.", "He did not return for the second half."),
        ("She was ill at the first test and away at the second.", "She was ill or away at the first two tests."),
        ("Managers set 40, although it could do 25.", "Managers set 40, more than the 25 it could do."),
        ("Two people said it would pay 350p.", "It would pay 350p, according to two people."),
        ("The blast killed 12 people and hurt 40 others.", "The blast hurt 40 people and killed 12."),
        ("The strike lasted a week.", "The strike lasted seven days."),
    ],
)
def test_a_number_of_the_evidence_passes_however_it_is_written(evidence, point):
    assert held_against(CHECKS, evidence, point) == []


@pytest.mark.parametrize(
    ("evidence", "point", "check"),
    [
        (FIRE, "On Tuesday 12 people died.", "dates_are_cited"),
        (FIRE, "Some 13 people died.", "numbers_are_cited"),
        (FIRE, "Thirteen people died.", "numbers_are_cited"),
        (FIRE, "Nearly 40 boats sank.", "numbers_are_cited"),
        (FIRE, "More than 40 boats sank.", "numbers_are_cited"),
        (FIRE, "About 30 houses burned.", "numbers_are_cited"),
        (FIRE, "Hundreds of boats sank.", "numbers_are_cited"),
        (FIRE, "In all, 40 houses burned.", "numbers_count_the_same"),
        (FIRE, "One boat sank.", "numbers_count_the_same"),
        (FIRE, "Fire killed 12 people and burned 12 houses.", "numbers_count_the_same"),
        (VOTE, "Turnout rose from 40 to 12 percent.", "numbers_count_the_same"),
        (VOTE, "The fine is £1.3 million.", "numbers_are_cited"),
        (VOTE, "The fine is $1.2 million.", "numbers_are_cited"),
        (VOTE, "Turnout rose to 40 percentage points.", "numbers_are_cited"),
        (COURT, "Four people were charged.", "numbers_are_cited"),
        (COURT, "They were charged in April 2024.", "dates_are_cited"),
        (COURT, "They were charged in March 2023.", "dates_are_cited"),
        (COURT, "They were charged on March 6.", "dates_are_cited"),
        (COURT, "They were charged at 4pm.", "dates_are_cited"),
        (COURT, "They were charged at 3.30am.", "dates_are_cited"),
        (COURT, "They were charged in the 1990s.", "dates_are_cited"),
        (COURT, "They were charged yesterday.", "dates_are_cited"),
        (COUNCIL, "Two-thirds of councillors backed it.", "numbers_are_cited"),
        (COUNCIL, "More than half of voters backed it.", "numbers_are_cited"),
        (COUNCIL, "It was backed a third time.", "numbers_are_cited"),
        ("Firms lost 9% of output.", "Firms lost 1% of output.", "numbers_are_cited"),
        ("It fell to minus 5 degrees.", "It rose to 15 degrees.", "numbers_are_cited"),
        ("The council voted 22 to 19.", "The council voted 19 to 19.", "numbers_are_not_repeated"),
        ("Deering, 61, was charged in 2024.", "Deering, 2024, was charged.", "numbers_count_the_same"),
        ("Firms lost 9% of 2021 sales.", "Firms lost 2021% of sales.", "numbers_are_cited"),
        ("Some 64% of members agreed.", "Some 64 members agreed.", "numbers_are_cited"),
        ("Ada Holm lost four minutes and Bo Lee won.", "Ada Holm lost two minutes.", "numbers_are_cited"),
        ("The club won twice.", "The club won three times.", "numbers_are_cited"),
        ("The third-largest owner opposes two directors.", "It opposes three directors.", "numbers_are_cited"),
        ("All six party leaders met Roe, Lee and Dunn.", "The leaders of three parties met.", "numbers_are_cited"),
        ("It was bought for £60 in 1911.", "It was bought for £63 in 1911.", "numbers_are_cited"),
        ("A tram lasts for forty years.", "A tram lasts for four years.", "numbers_are_cited"),
        ("It sold more than 900 books for four novelists.", "Two novelists sold 900 books.", "numbers_are_cited"),
        ("The bridge is 40 metres long.", "The bridge is 40 kilometres long.", "numbers_keep_their_measure"),
        ("The rent is 40 euros a month.", "The rent is 40 euros a week.", "numbers_keep_their_measure"),
        ("They had headaches every week.", "They had headaches every day.", "numbers_keep_their_measure"),
        ("The rate rose to 4%.", "The rate rose by 4%.", "numbers_keep_their_measure"),
        ("The lead fell from 412 to 388.", "The lead fell by 388.", "numbers_keep_their_measure"),
    ],
)
def test_a_number_that_the_evidence_does_not_give_is_refused(evidence, point, check):
    assert check in held_against(CHECKS, evidence, point)


def test_a_number_from_elsewhere_in_the_article_is_refused():
    around = "\n\nSome 87 people were at the pier."
    assert held_against(CHECKS, FIRE, "The fire killed 87 people.", around=around) == ["numbers_are_cited"]


def test_the_reason_names_the_number():
    reason = numbers_are_cited(cited(FIRE, "In all 42 per cent of boats sank.")).reason
    assert reason == "“42 per cent” does not stand in the sentences it cites"


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        ("The board ordered it to pay £214,000 to 63 families.", "It must pay 63 families £214,000."),
        ("The share grew to 81%, compared with 46% in 2021.", "The share went from 46% in 2021 to 81%."),
        ("Rents fell for a fifth consecutive month.", "Rents fell for the fifth month running."),
        ("The fund cut its stake by half.", "The fund halved its stake."),
        ("Talks will be held before the end of June.", "Talks will be held before July."),
        ("In May the yard was sold.", "The yard was sold in May."),
        (
            "Nine people fell ill, and the well was the source in six of the cases.",
            "Six of the nine cases came from it.",
        ),
        ("They never drove faster than 58 mph.", "Their speed never exceeded 58 mph."),
        ("Trade between the neighbours fell.", "Trade of the two neighbours fell."),
    ],
)
def test_the_same_number_in_other_words_passes(evidence, point):
    assert held_against(CHECKS, evidence, point) == []


def test_before_july_is_not_before_the_end_of_may():
    refused = held_against(CHECKS, "Talks will be held before the end of May.", "Talks will be held before July.")
    assert refused == ["dates_are_cited"]


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=100, max_value=99_999), st.integers(min_value=100, max_value=99_999))
def test_of_two_exact_numbers_only_the_same_passes(there, here):
    verdict = numbers_are_cited(cited(f"The mill employs {there:,} people.", f"The mill has {here} workers."))
    assert (verdict.reason is None) is (there == here)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="0123456789,.½%£$-– :/thndrsmkbp", max_size=40))
def test_nothing_hides_a_new_number(text):
    assert held_against(CHECKS, FIRE, f"It {text} is 777,777.")
