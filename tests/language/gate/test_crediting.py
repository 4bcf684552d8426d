import pytest

from bot.language.gate.crediting import credited, denied, rests_on
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
    claim, voice, outside = of_point(words)
    assert rests_on(claim, voice, claim.content, outside)


def test_a_sentence_with_what_the_article_itself_tells_rests_on_nobody():
    claim, voice, outside = of_point("The bridge was built in 1931.")
    assert not rests_on(claim, voice, claim.content, outside)


@pytest.mark.parametrize(
    ("words", "is_covered"),
    [
        ("Ines Falk said the bridge stays closed.", True),
        ("The bridge stays closed, according to the mayor.", True),
        ("The bridge stays closed, Falk told the council.", True),
        ("The bridge stays closed.", False),
        ("The council said the bridge stays closed.", False),
        ("The bridge that Ines Falk crosses stays closed.", False),
        ("The bridge, which Ines Falk has called ugly, stays closed.", False),
        ("Ines Falk and the bridge, which is expected to open in June, stay closed.", False),
        ("Ines Falk will ask the council whether the bridge stays closed.", False),
    ],
)
def test_a_speaker_is_credited_with_what_a_word_of_speaking_governs(words, is_covered):
    claim, voice, _ = of_point(words)
    assert ("clos" not in claim.beside(credited(claim, voice, [voice]))) is is_covered


def test_what_is_denied_is_told_as_fact_by_nobody():
    claim, _, _ = of_point("The council denied that the bridge was closed.")
    assert not {"bridg", "clos"} & claim.beside(denied(claim))
