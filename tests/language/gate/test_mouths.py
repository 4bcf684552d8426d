import pytest

from bot.language.gate.mouths import keeps_each_speakers_words
from tests.language.gate.written import cited

TWO = (
    "Ines Falk, the mayor, said the ferries would sail again by Friday. "
    "Olof Orr, a fisherman, said the harbour was full of rotten nets."
)


@pytest.mark.parametrize(
    ("point", "reason"),
    [
        ("Ines Falk said the harbour was full of rotten nets.", "the article gives this to Olof Orr, not to Ines Falk"),
        (
            "According to Olof Orr, the ferries will sail again by Friday.",
            "the article gives this to Ines Falk, not to Olof Orr",
        ),
    ],
)
def test_words_in_another_speakers_mouth_are_refused(point, reason):
    assert keeps_each_speakers_words(cited(point, TWO)).reason == reason


@pytest.mark.parametrize(
    "point",
    [
        "Olof Orr said the harbour was full of rotten nets.",
        "The fisherman said the harbour was full of rotten nets.",
        "Falk said the ferries would sail again by Friday, and Orr said the harbour was full of nets.",
        "Ines Falk denied that the harbour was full of rotten nets.",
    ],
)
def test_words_that_stay_with_their_speaker_pass(point):
    assert keeps_each_speakers_words(cited(point, TWO)).reason is None
