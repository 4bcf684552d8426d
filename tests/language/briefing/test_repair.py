import pytest

from bot.domain.analysis import Made, Point, Refusal
from bot.language.briefing.repair import Fault, faults, plainly_said, repairs
from bot.language.gate import attribution, numbers, wording
from tests.language.briefing.articles import sentence, sund

SUND = sund()


def point_of(text: str, *words: str) -> Point:
    return Point(text, tuple(SUND.sentences[sentence(SUND, each)] for each in words), Made.WRITTEN)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ek claimed that the crew was right.", "Ek said that the crew was right."),
        ("The crew was right, Ek insisted.", "The crew was right, Ek said."),
        ("Ek admits the lights failed.", "Ek says the lights failed."),
        ("The lights failed, Ek bragged.", "The lights failed, Ek said."),
        ("Ek is conceding that the lights failed.", "Ek is saying that the lights failed."),
    ],
)
def test_a_verb_that_judges_becomes_said(text: str, right: str) -> None:
    assert plainly_said(text, "Ek said that the lights failed.") == right


@pytest.mark.parametrize("text", ["Ek claimed a prize.", "Ek said that the lights failed.", "The claims are many."])
def test_a_verb_that_reports_nothing_stays(text: str) -> None:
    assert plainly_said(text, "Ek spoke.") == text


def test_the_articles_own_verb_stays() -> None:
    assert (
        plainly_said("Ek admitted that it failed.", "Ek admitted that the lights failed.")
        == "Ek admitted that it failed."
    )


FAULTY = (
    (Fault.SPEAKER, "The crew followed all signals.", "The crew followed all signals, Pål Ek said.", "Pål Ek, who"),
    (Fault.NUMBER, "The town pays 40% of it.", "The town pays 30% of it.", "30%"),
    (Fault.VERB, "Ek claimed that the crew saw it.", "Ek said that the crew saw it.", "Pål Ek, who"),
)


@pytest.mark.parametrize(("fault", "text", "right", "words"), FAULTY)
def test_each_fault_has_its_repair(fault: Fault, text: str, right: str, words: str) -> None:
    found = tuple(repairs(SUND, point_of(text, words), {fault}, SUND.draft.quotes))
    assert right in {each.text for each in found}
    assert {each.made for each in found} == {Made.REPAIRED}


@pytest.mark.parametrize(("fault", "text", "right", "words"), FAULTY)
def test_nothing_is_touched_but_the_fault(fault: Fault, text: str, right: str, words: str) -> None:
    others = set(Fault) - {fault, Fault.SPEAKER}
    assert text != right
    assert tuple(repairs(SUND, point_of(text, words), others, SUND.draft.quotes)) == ()


def test_several_faults_are_put_right_together() -> None:
    point = point_of("The lock at Sund stays shut until 13 June.", "The lock at Sund")
    found = next(repairs(SUND, point, set(Fault), SUND.draft.quotes))
    assert found.text == "According to the harbour board, the lock at Sund stays shut until 12 June."


def test_every_check_on_speakers_numbers_and_wording_names_its_fault_and_no_other_does() -> None:
    known = {Fault.SPEAKER: attribution.CHECKS, Fault.NUMBER: numbers.CHECKS, Fault.VERB: wording.CHECKS}
    for fault, checks in known.items():
        for check in checks:
            assert faults((Refusal("text", check.__name__, "reason"),)) == {fault}
    assert faults((Refusal("text", "has_evidence", "reason"),)) == frozenset()
