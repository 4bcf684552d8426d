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


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "A board spokesman did not accept Hugo Lind's figure of 40 cancelled operations, he said.",
            "Hugo Lind said 40 operations had been cancelled. A board spokesman said he did not accept that.",
        ),
        (
            "The agency said stocks could recover in three years, sooner than the six that Greta Holl thought.",
            "Greta Holl said it may take six years. The agency said stocks could recover within three years.",
        ),
        (
            "Two clerks said part of the collection of training data was illegal.",
            "Rajan Thole would not say where the training data came from. Two clerks said part of it was illegal.",
        ),
        (
            "The chamber asked for a review, its president, Luca Bert, saying footfall had dropped.",
            "The Brisford Chamber asked for a review. Its president, Luca Bert, said footfall had dropped.",
        ),
        (
            "The review found that managers were warned but did not act.",
            "The unit was short of midwives, a review found. The report said managers were warned but did not act.",
        ),
    ],
)
def test_words_passed_on_or_only_named_are_not_taken_from_anybody(point, text):
    assert keeps_each_speakers_words(cited(point, text)).reason is None
