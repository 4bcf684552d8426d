"""What a point says must come from somewhere: words of its evidence, or words that stand for them."""

import pytest

from bot.language.gate import support
from bot.language.gate.kindred import KINDRED
from tests.language.gate.points import held_against

SPEECH = "Nils Orr spoke for ten minutes at the meeting in Havnen."
SALE = "The council of Havnen has decided to sell the old ferry terminal to a brewery."


@pytest.mark.parametrize(
    "invented",
    [
        "Nils Orr owns a castle in the mountains.",
        "The meeting was stormed by angry fishermen.",
        "Nils Orr spoke for ten minutes at the meeting in Havnen and threw a chair.",
        "Nils Orr, who collects antique clocks, spoke at the meeting in Havnen.",
        "Viewers have won a free holiday.",
        "Nils Orr should pay.",
        "What happened comes first.",
    ],
)
def test_a_statement_that_the_evidence_says_nothing_of_is_refused(invented: str) -> None:
    assert held_against(support.CHECKS, SPEECH, invented) == ["has_ground"]


@pytest.mark.parametrize(
    ("evidence", "honest"),
    [
        (SPEECH, "In Havnen, Nils Orr gave a speech of ten minutes at the meeting."),
        (SALE, "A brewery is to buy Havnen's old ferry terminal, by a decision of the council."),
        (SALE, "Havnen: the sale of the old terminal has been decided."),
        ("The bridge stayed shut on Monday.", "The bridge was not reopened on Monday."),
        ("Six people lost their lives in the fire.", "The fire killed six people."),
        ("An official was seen in the office at least twice.", "An official was spotted there on two occasions."),
        ("The clerk was found guilty of theft.", "The clerk was convicted of stealing."),
        ("Two trucks collided near Havnen.", "Two trucks were involved in a crash near Havnen."),
        ("The head of the bank has stepped down.", "The head of the bank has resigned."),
    ],
)
def test_the_same_told_in_other_words_passes(evidence: str, honest: str) -> None:
    assert held_against(support.CHECKS, evidence, honest) == []


def test_what_stands_between_quotation_marks_is_held_elsewhere() -> None:
    said = "Nils Orr called the meeting “a murder of the evening by purple crocodiles”."
    assert held_against(support.CHECKS, SPEECH, said) == []


def test_names_need_no_ground_here() -> None:
    assert held_against(support.CHECKS, SPEECH, "Nils Orr of Murder Bay spoke at the meeting.") == []


def test_every_word_is_of_its_own_family() -> None:
    assert [word for word, family in KINDRED.items() if word not in family] == []
