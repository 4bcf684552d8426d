import pytest

from bot.language.gate.voices import denotes, heard, overheard, told_by_nobody, unattributed
from tests.language.gate.written import cited


def voices(text):
    return heard(cited("The harbour.", text))


def test_a_voice_holds_the_words_said_and_its_speakers_names():
    (voice,) = voices("The mayor, Ines Falk, said the bridge would stay closed.")
    assert voice.content == {"bridg", "stay", "clos"}
    assert voice.names == {"ines", "falk", "mayor"}
    assert voice.is_named
    assert voice.is_person
    assert denotes({"mayor"}, voice)


def test_what_stands_outside_all_speech_is_nobodys():
    case = cited("The harbour.", "Ines Falk said the bridge was shut. It was built in 1931.")
    assert {"1931", "build"} <= unattributed(case)
    assert "shut" not in unattributed(case)


def test_speech_found_by_grammar_alone_is_nobodys_no_more():
    case = cited("The harbour.", "Halvorsen Foods blamed the shortage on a strike.")
    assert [voice.speaker for voice in overheard(case)] == ["Halvorsen Foods"]
    assert "strik" in unattributed(case)
    assert "strik" not in told_by_nobody(case)


@pytest.mark.parametrize(
    ("text", "own_deed"),
    [
        ("Ines Falk said she had voted against the deal.", True),
        ("Ines Falk said she would vote against the deal.", False),
        ("Ines Falk said the deal was bad.", False),
    ],
)
def test_a_voice_may_tell_of_its_speakers_own_deed(text, own_deed):
    (voice,) = voices(text)
    assert voice.is_own_deed is own_deed


def test_a_speaker_known_only_as_one_of_them_has_no_name():
    (voice,) = voices("Sailors came ashore. “We bought a summer and sold it,” one of them told the daily Havnen.")
    assert voice.names == frozenset()


def test_a_clause_that_is_true_though_unsaid_is_no_voice():
    assert voices("Ines Falk did not explain why the contract went to Orr.") == ()
