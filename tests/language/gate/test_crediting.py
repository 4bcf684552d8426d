import pytest

from bot.language.gate.crediting import is_attributed, rests_on
from bot.language.gate.voices import heard, unattributed
from tests.language.gate.written import cited

SAID = "The mayor, Ines Falk, said the bridge would stay closed until May. It was built in 1931."


def of_point(words):
    """Return a point's only sentence, the only voice in what it cites, and what nobody says there."""
    case = cited(words, SAID)
    (claim,), (voice,) = case.claims, heard(case)
    return claim, voice, unattributed(case)


@pytest.mark.parametrize("words", ["The bridge stays closed until May.", "Ines Falk said the bridge stays closed."])
def test_a_sentence_with_a_speakers_words_rests_on_them(words):
    assert rests_on(*of_point(words))


def test_a_sentence_with_what_the_article_itself_tells_rests_on_nobody():
    assert not rests_on(*of_point("The bridge was built in 1931."))


@pytest.mark.parametrize(
    ("words", "attributed"),
    [
        ("Ines Falk said the bridge stays closed.", True),
        ("The bridge stays closed, according to the mayor.", True),
        ("The bridge stays closed.", False),
        ("The council said the bridge stays closed.", False),
        ("The bridge that Ines Falk crosses stays closed.", False),
    ],
)
def test_a_speaker_is_credited_by_name_beside_a_word_of_speaking(words, attributed):
    claim, voice, _ = of_point(words)
    assert is_attributed(claim, voice) is attributed
