import pytest

from bot.language.gate.attribution import CHECKS, keeps_attribution
from tests.language.gate.written import cited, refused_by

SAID = "The mayor, Ines Falk, said the bridge would stay closed until May. It was built in 1931."
DIRECT = "“The harbour company poisoned the river for years,” said Olof Orr, who leads the anglers' club."
TWO = (
    "Ines Falk, the mayor, said the ferries would sail again by Friday. "
    "Olof Orr, a fisherman, said the harbour was full of rotten nets."
)


@pytest.mark.parametrize(
    ("point", "text", "check"),
    [
        ("The bridge would stay closed until May.", SAID, "keeps_attribution"),
        ("The bridge stays closed until May.", SAID, "keeps_attribution"),
        ("The harbour company poisoned the river for years.", DIRECT, "keeps_attribution"),
        ("It is claimed that the harbour company poisoned the river for years.", DIRECT, "keeps_attribution"),
        ("The harbour company reportedly poisoned the river for years.", DIRECT, "keeps_attribution"),
        (
            "Some sailors would prefer to lose the race.",
            "Some said they would rather lose the race.",
            "keeps_attribution",
        ),
        ("She hoped to open the bridge.", "The mayor said she hoped to open the bridge by May.", "keeps_attribution"),
        (
            "Most of the union's members supported the deal.",
            "The Harbour Union said most of its members had backed the deal.",
            "keeps_attribution",
        ),
        ("Ines Falk said the ferries would sail by Friday. The harbour is full of nets.", TWO, "keeps_attribution"),
    ],
)
def test_what_somebody_said_without_that_somebody_is_refused(point, text, check):
    assert check in refused_by(CHECKS, point, text)


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Ines Falk said the bridge would remain shut until May.", SAID),
        ("The bridge will stay closed until May, according to the mayor.", SAID),
        ("Some sailors said they would rather lose the race.", "Some said they would rather lose the race."),
        ("The mayor expects the bridge to stay closed until May.", SAID),
        ("In Falk's view the bridge must stay closed until May.", SAID),
        ("She said the bridge would stay closed until May.", SAID),
        ("The bridge was built in 1931.", SAID),
        ("Olof Orr accused the harbour company of poisoning the river for years.", DIRECT),
        ("The harbour company poisoned the river for years, the leader of the anglers' club said.", DIRECT),
        ("Falk said the ferries would sail again by Friday, and Orr said the harbour was full of nets.", TWO),
    ],
)
def test_speech_that_keeps_its_speaker_passes(point, text):
    assert refused_by(CHECKS, point, text) == []


def test_the_reason_names_who_says_it():
    reason = keeps_attribution(cited("The harbour company poisoned the river for years.", DIRECT)).reason
    assert reason == "the article says that Olof Orr says this; the point states it as a fact"
