import pytest

from bot.language.gate.unheard import glosses, unheard
from bot.language.parse import parsed


def told(words, known=()):
    doc = parsed(words).doc
    places = frozenset(token.i for token in doc if token.text in known)
    return [(each.speaker, {doc[place].text for place in each.said}) for each in unheard(doc, places)]


@pytest.mark.parametrize(
    ("words", "speaker", "said"),
    [
        ("Rune Falk told a hearing that jobs matter more than birds.", "Rune Falk", {"jobs", "birds"}),
        ("Falk said the worst had passed but that snow could follow.", "Falk", {"snow", "follow"}),
        ("The men had no masks. That is what Dora Finch told reporters.", "Dora Finch", {"men", "masks"}),
        ("Halvorsen Foods blamed the shortage on a strike.", "Halvorsen Foods", {"shortage", "strike"}),
        ("The bank's economists put the cost at 3 billion crowns.", "The bank's economists", {"cost", "crowns"}),
        ("Piet Roos remembered her as a quiet woman.", "Piet Roos", {"quiet", "woman"}),
        ("The harbour office reported a loss of 3 million crowns.", "The harbour office", {"loss", "crowns"}),
        ("The minister hinted at new taxes.", "The minister", {"taxes"}),
        ("The minister made clear that boats are cheap.", "The minister", {"boats", "cheap"}),
        ("The minister is worried that boats are cheap.", "The minister", {"boats", "cheap"}),
        ("According to two of the officials, he was told to resign.", "two of the officials", {"resign"}),
    ],
)
def test_speech_shows_in_the_grammar(words, speaker, said):
    assert any(who == speaker and said <= what for who, what in told(words))


def test_what_follows_a_cue_put_into_speech_is_said_too():
    words = "The rope broke, the foreman said, because nobody had checked it."
    ((speaker, said),) = told(words, {"The", "rope", "broke"})
    assert speaker == "the foreman"
    assert {"because", "nobody", "checked"} <= said
    assert not {"foreman", "said"} & said


@pytest.mark.parametrize(
    "words",
    [
        "Falk did not say that the bridge was shut.",
        "Falk put the cup on the table.",
        "Falk saw the boat.",
        "Falk was worried.",
        "Falk spoke to the sailors.",
        "The bridge was built in 1931.",
    ],
)
def test_what_nobody_says_is_not_heard(words):
    assert told(words) == []


def test_speech_that_is_known_is_not_heard_again():
    words = "Falk said the bridge was shut."
    assert told(words, set(words.rstrip(".").split())) == []


@pytest.mark.parametrize(
    ("words", "glossed"),
    [
        ("Falk said the bridge, which is old, was shut.", {"which", "is", "old"}),
        ("Falk said the bridge that is old was shut.", set()),
        ("Falk said: “The bridge, which is old, was shut.”", set()),
    ],
)
def test_a_comma_and_which_in_reported_speech_are_the_articles_own(words, glossed):
    parse = parsed(words)
    places = glosses(parse)
    assert {token.text for token in parse.doc if token.i in places} == glossed
