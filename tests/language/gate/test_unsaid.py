import pytest

from bot.language.gate.unsaid import unsaid_stays_unsaid
from tests.language.gate.written import cited

UNSAID = "Ines Falk would not say whether the report was wrong."
THOUGHT = "Ines Falk fears that the report is wrong."


def test_what_somebody_would_not_say_is_not_let_be_said():
    reason = unsaid_stays_unsaid(cited("Ines Falk said the report was wrong.", UNSAID)).reason
    assert reason == "the article does not say that Ines Falk said this"


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Ines Falk would not say if the report was wrong.", UNSAID),
        ("Ines Falk was asked whether the report was wrong.", UNSAID),
        ("Ines Falk thinks the report is wrong.", THOUGHT),
    ],
)
def test_what_is_told_as_unsaid_or_as_a_view_passes(point, text):
    assert unsaid_stays_unsaid(cited(point, text)).reason is None
