import pytest

from bot.domain.analysis import Label
from tests.language.judgement.asked import label_of


@pytest.mark.parametrize(
    "words",
    [
        "The harbour board has its head in the sand",
        "The new keeper speaks volumes about the club",
        "The chairman handled it brilliantly",
        "Nobody sings it better",
        "The port is not doing enough",
        "The rescue came too late",
        "Small growers still face too many hurdles",
        "This is among the worst piers in the land",
    ],
)
def test_verb_judges_by_its_company(words: str) -> None:
    assert label_of(words) is Label.OPINION


@pytest.mark.parametrize(
    "words",
    [
        "The harbour board has its office in the mill",
        "Sadly, the mill closed in May",
        "The driver was badly injured",
        "The clerk came in May, too",
        "The chairman probably left at nine",
    ],
)
def test_other_company_tells_a_fact(words: str) -> None:
    assert label_of(words) is Label.REPORTED_CLAIM
