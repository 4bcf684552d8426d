import pytest

from bot.language.gate.scope import is_aside, scope
from bot.language.parse import parsed


def reach(words, cue):
    doc = parsed(words).doc
    token = next(token for token in doc if token.text == cue)
    places = scope(token)
    return {each.text for each in doc if each.i in places}


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("Falk said the bridge was shut.", "said"),
        ("The bridge was shut, Falk said.", "said"),
        ("The bridge was shut, according to Falk.", "according"),
        ("In Falk's view the bridge was shut.", "view"),
        ("Falk's fear is that the bridge was shut.", "fear"),
        ("The bridge was described by Falk as shut.", "described"),
    ],
)
def test_a_word_of_speaking_covers_what_is_said(words, cue):
    assert {"bridge", "shut"} <= reach(words, cue)


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("The list for planned surgery was shut.", "planned"),
        ("The bridge, which is expected to open in May, was shut.", "expected"),
        ("Falk's plan to sell was shut.", "plan"),
    ],
)
def test_a_word_inside_a_phrase_covers_no_more_than_the_phrase(words, cue):
    assert "shut" not in reach(words, cue)


def test_whoever_speaks_is_no_part_of_what_is_said():
    assert "Falk" not in reach("Falk said the bridge was shut.", "said")


@pytest.mark.parametrize(("words", "aside"), [("It was shut, as Falk had urged.", True), ("Falk urged it.", False)])
def test_as_and_a_verb_beside_a_clause_tell_whose_it_is(words, aside):
    assert any(is_aside(token) for token in parsed(words).doc) is aside
