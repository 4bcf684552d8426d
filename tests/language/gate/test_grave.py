import pytest

from bot.language.gate.grave import CHECKS
from tests.language.gate.points import held_against

SPOKE = "Rolf Dag spoke for ten minutes at the meeting in Tarn."


@pytest.mark.parametrize(
    "point",
    [
        "Rolf Dag is a murderer.",
        "Rolf Dag has been arrested.",
        "The town is close to bankruptcy.",
        "Rolf Dag stole the money.",
        "Rolf Dag resigned at the meeting.",
    ],
)
def test_a_grave_word_without_grounds_is_refused(point):
    assert held_against(CHECKS, SPOKE, point) == ["accuses_nobody"]


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        ("Dag was killed by a car.", "Dag died under a car."),
        ("Dag was taken into custody.", "Dag has been arrested."),
        ("Dag stepped down on Monday.", "Dag resigned on Monday."),
        ("Dag lost his life at sea.", "Dag died at sea."),
        ("The court found Dag guilty of robbing a bank.", "Dag was convicted of a bank robbery."),
        (SPOKE, "Dag spoke at the meeting."),
    ],
)
def test_a_grave_word_borne_out_by_another_passes(evidence, point):
    assert held_against(CHECKS, evidence, point) == []
