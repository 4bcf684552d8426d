import pytest

from bot.language.gate.direction import CHECKS
from tests.language.gate.written import refused_by


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Ines Falk criticised Olof Orr.", "Olof Orr criticised Ines Falk on Monday."),
        ("Olof Orr was criticised by Ines Falk.", "Olof Orr criticised Ines Falk on Monday."),
        ("Ines Falk criticised Olof Orr.", "Ines Falk was criticised by Olof Orr on Monday."),
        ("Olof Orr fined the council.", "The council met in May. It fined Olof Orr for the noise."),
        ("Olof Orr was sued.", "Olof Orr sued the harbour company in March."),
        ("Norrvik beat Tarn.", "Tarn beat Norrvik by three goals."),
        ("Tarn lost to Norrvik.", "Tarn beat Norrvik by three goals."),
        ("The council sold the hall to the club.", "The council bought the hall from the club in May."),
        ("The mayor's attack on the union followed.", "The union's attack on the mayor came on Friday."),
        (
            "Ardenne City beat Brackwell Rovers 2-1.",
            "Brackwell Rovers won the cup on Saturday, beating Ardenne City 2-1.",
        ),
        ("The bank Holm & Dahl hired Skylark.", "Skylark hired the bank Holm & Dahl to find buyers."),
        ("The union told the minister of the plan.", "The minister told the union of the plan."),
    ],
)
def test_a_deed_told_the_other_way_round_is_refused(point, text):
    assert refused_by(CHECKS, point, text) == ["keeps_who_did_what_to_whom"]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Ines Falk was criticised by Olof Orr.", "Olof Orr criticised Ines Falk on Monday."),
        ("Olof Orr criticised Ines Falk.", "Ines Falk was criticised by Olof Orr on Monday."),
        ("Norrvik lost to Tarn.", "Tarn beat Norrvik by three goals."),
        ("The club sold the hall to the council.", "The council bought the hall from the club in May."),
        ("The council received a boat from the club.", "The club gave the council a boat."),
        ("The shop opened on Monday.", "The company opened the shop on Monday."),
        ("Falk met Orr.", "Orr met Falk in the town hall."),
        ("The union attacked the mayor.", "The union's attack on the mayor came on Friday."),
        ("Norr Textiles, fined 300 crowns by the court, closed.", "The court fined Norr Textiles 300 crowns."),
        ("Brackwell Rovers beat Ardenne City.", "Brackwell Rovers won the cup on Saturday, beating Ardenne City 2-1."),
        ("Falk thanked Orr, and Orr thanked Falk.", "Orr thanked Falk and Falk thanked Orr."),
    ],
)
def test_an_honest_turn_passes(point, text):
    assert refused_by(CHECKS, point, text) == []
