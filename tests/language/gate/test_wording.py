import pytest

from bot.language.gate.wording import CHECKS
from tests.language.gate.written import refused_by

SAID = "The mayor, Ines Falk, said the bridge would stay closed until May because the repairs were late."


@pytest.mark.parametrize(
    ("point", "check"),
    [
        ("Ines Falk admitted that the bridge would stay closed until May.", "reports_neutrally"),
        ("Ines Falk claimed that the bridge would stay closed until May.", "reports_neutrally"),
        ("Ines Falk insisted the bridge would stay closed.", "reports_neutrally"),
        ("Ines Falk revealed that the bridge would stay closed.", "reports_neutrally"),
        ("Ines Falk said the bridge would stay closed in a shocking delay.", "adds_no_loaded_word"),
        ("Ines Falk said the controversial bridge would stay closed.", "adds_no_loaded_word"),
        ("Ines Falk said the crucial bridge would stay closed.", "adds_no_loaded_word"),
        ("Ines Falk said the landmark bridge would stay closed.", "adds_no_loaded_word"),
        ("Ines Falk rightly said the bridge would stay closed.", "judges_no_truth"),
        ("In fact, the bridge would stay closed until May, Ines Falk said.", "judges_no_truth"),
        ("Ines Falk falsely said the bridge would stay closed.", "judges_no_truth"),
        ("Ines Falk lamented that the bridge would stay closed.", "reports_neutrally"),
        ("Ines Falk had to admit the bridge would stay closed.", "reports_neutrally"),
        ("Ines Falk quietly said the bridge would stay closed.", "adds_no_loaded_word"),
        ("The beleaguered mayor Ines Falk said the bridge would stay closed.", "adds_no_loaded_word"),
        ("Ines Falk said the ill-conceived bridge would stay closed.", "adds_no_loaded_word"),
    ],
)
def test_a_word_that_judges_and_is_not_the_articles_is_refused(point, check):
    assert refused_by(CHECKS, point, SAID) == [check]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Ines Falk told reporters the bridge would stay closed until May.", SAID),
        ("According to Ines Falk, late repairs keep the bridge closed until May.", SAID),
        ("Ines Falk announced that the bridge would stay closed.", SAID),
        ("Falk admitted that the plan was late.", "Ines Falk admitted on Monday that the plan was late."),
        ("Falk called the delay “shocking”.", "Ines Falk called the delay “shocking” on Monday."),
        ("Falk called the delay shocking.", "Ines Falk called the delay “shocking” on Monday."),
        ("The mayor answered the union's claim that jobs were at risk.", "The union said jobs were at risk."),
        ("Falk conceded that the plan was late.", "Ines Falk admitted that the plan was late."),
        ("Falk alleged that Roe had lied.", "Ines Falk accused Jo Roe of lying."),
        ("Falk insisted that she had paid.", "Ines Falk denied the claim and said that she had paid."),
        ("The plan narrowly passed, by 12 votes to 11.", "The plan passed by 12 votes to 11."),
        ("Falk would not reveal who paid.", "Ines Falk declined to say who paid."),
        ("Roe is alleged to have paid.", "Jo Roe allegedly paid."),
        ("Falk spoke for nearly an hour, quickly.", "Ines Falk gave a quick speech of just under an hour."),
        ("The court said the article was in fact a forgery.", "The court said the article was, in fact, forged."),
    ],
)
def test_plain_words_and_the_articles_own_pass(point, text):
    assert refused_by(CHECKS, point, text) == []
