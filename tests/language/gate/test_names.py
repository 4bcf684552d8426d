import pytest

from bot.domain.analysis import Judgement, Label, Made, Point, Quote, QuoteType, Speaker
from bot.domain.span import Span
from bot.language.gate.cited import Cited
from bot.language.gate.names import CHECKS
from bot.language.given import article_as_given
from tests.language.gate.points import held_against

BOARD = "Holm told the Harbour Board on Monday that Maravia and France would pay."
AROUND = "\n\nAda Holm, the mayor, and Bertil Roos of the Coast Party met in Tarnby. The HB is small."


@pytest.mark.parametrize(
    "point",
    [
        "Holm said that France and Maravia would pay.",
        "Ada Holm said that they would pay.",
        "Ms Holm’s words were that they would pay.",
        "Mayor Holm said that they would pay.",
        "The French and the Maravians will pay, the Harbour Board heard.",
        "The HB was told of a payment by French officials.",
        "Payments will come from abroad, according to Holm.",
        "Officials heard of payments.",
        "On Monday the board heard of payments.",
        "A Franco-Maravian payment is due.",
    ],
)
def test_a_name_of_the_evidence_passes_under_its_other_names(point):
    assert held_against(CHECKS, BOARD, point.replace("Mayor ", ""), around=AROUND) == []


@pytest.mark.parametrize(
    "point",
    [
        "Roos told the Harbour Board that France would pay.",
        "Bertil Roos said that France would pay.",
        "Holm told the Coast Party that France would pay.",
        "Holm told the Harbour Board in Tarnby that France would pay.",
        "Holm told the Harbour Board that Germany would pay.",
        "Holm told the Harbour Board that the Germans would pay.",
        "Okonkwo told the Harbour Board that France would pay.",
        "Bertil Holm told the Harbour Board that France would pay.",
        "Quentin Abara, a lawyer, told the Harbour Board that France would pay.",
        "Holm told the NSB that France would pay.",
    ],
)
def test_a_name_that_is_not_behind_the_words_cited_is_refused(point):
    assert held_against(CHECKS, BOARD, point, around=AROUND)


def test_an_abbreviation_stands_for_what_the_article_introduces_it_for():
    around = "\n\nThe Northern Water Agency (NWA) was founded in 2001."
    assert (
        held_against(CHECKS, "The NWA has closed the lake.", "The Northern Water Agency shut the lake.", around=around)
        == []
    )
    assert held_against(CHECKS, "The Northern Water Agency has closed it.", "The NWA closed it.", around=around) == []
    assert held_against(CHECKS, "The council has closed it.", "The NWA closed it.", around=around)


def test_who_speaks_in_the_evidence_may_be_named():
    evidence, around = "“The pier is shut,” she said.", "\n\nAda Holm and Bertil Roos met."
    at = len(evidence) + 2
    speaker = Speaker("Ada Holm", Span(at, at + 8), Span(20, 23))
    quote = Quote(Span(1, 17), QuoteType.DIRECT, Judgement(Label.REPORTED_CLAIM, ()), speaker)
    assert held_against(CHECKS, evidence, "Ada Holm said the pier was shut.", around=around, quotes=(quote,)) == []
    assert held_against(CHECKS, evidence, "Bertil Roos said the pier was shut.", around=around, quotes=(quote,))
    assert held_against(CHECKS, evidence, "Ada Holm said the pier was shut.", around=around)


def test_first_and_last_names_of_two_people_make_no_third():
    evidence = "Ada Holm and Bertil Roos met on the pier."
    assert held_against(CHECKS, evidence, "Only Bertil Holm was on the pier.") == ["names_are_whole"]
    assert held_against(CHECKS, evidence, "Only Bertil Roos was on the pier.") == []


@pytest.mark.parametrize("point", ["The US will pay.", "Nobody told the WHO."])
def test_a_short_name_in_capitals_is_no_small_word(point):
    assert held_against(CHECKS, "Somebody told us who will pay.", point) == ["names_are_cited"]


MET = "Ada Holm, the mayor, and Bertil Roos of Norlink met at the River Tamber.\n\n"


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        ("The mayor resigned on Monday.", "Ada Holm resigned on Monday."),
        ("Roos resigned on Monday.", "Bertil Roos resigned on Monday."),
        ("Tom and Lisa Berg resigned.", "Tom Berg resigned with Lisa Berg."),
        ("The river rose on Monday.", "The River Tamber rose on Monday."),
        ("Lawmakers voted on Monday.", "MPs voted on Monday."),
        ("Anglers left on Monday.", "Shoppers and anglers left on Monday."),
    ],
)
def test_whom_the_article_shows_to_be_meant_may_be_named(evidence, point):
    assert held_behind(evidence, point) == []


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        ("The mayor resigned on Monday.", "Bertil Roos resigned on Monday."),
        ("The river rose on Monday.", "Norlink rose on Monday."),
        ("The bridge fell on Monday.", "The River Tamber fell on Monday."),
        ("Anglers left on Monday.", "Zelmira left on Monday."),
        ("The road is not expected to open.", "Brannock is not expected to open."),
    ],
)
def test_whom_the_article_does_not_show_to_be_meant_may_not(evidence, point):
    assert held_behind(evidence, point) == ["names_are_cited"]


def held_behind(evidence, point):
    """The checks that refuse a point citing the last sentence of an article that opens by naming people."""
    text = MET + evidence
    given = Point(point, (Span(len(MET), len(text)),), Made.WRITTEN)
    return [check.__name__ for check in CHECKS if check(Cited(article_as_given(text), given)).reason]
