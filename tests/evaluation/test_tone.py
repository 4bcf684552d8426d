"""The words that take sides, as the measure sees them: by how they are made, and not by the gate's list."""

import pytest

from bot.evaluation.tone import judging_in, loaded_in
from bot.language.judgement.loaded import loaded_words

UNKNOWN_TO_THE_GATE = (
    "disgraced scandal-hit far-right meekly wasteful embattled beleaguered debt-ridden self-styled grudgingly "
    "shamelessly hopeless firebrand hardliner"
)


@pytest.mark.parametrize("word", UNKNOWN_TO_THE_GATE.split())
def test_a_word_that_takes_sides_is_seen_though_the_gate_does_not_know_it(word):
    assert loaded_in(f"The {word} mayor spoke.") == [word]


def test_the_measure_has_a_list_of_its_own():
    unknown = [word for word in UNKNOWN_TO_THE_GATE.split() if not loaded_words(f"The {word} mayor spoke.")]
    assert len(unknown) > 9


@pytest.mark.parametrize(
    "sentence",
    [
        "The council voted unanimously on Monday and will meet weekly, mostly in private.",
        "Nearly 40 families applied successfully for a wireless supply, which is useful.",
        "Director Ines Halloran of Grimsby spoke directly after the family's daily assembly in July.",
        "The off-duty officer, a self-employed builder, won a hard-fought game culturally close to the mobile crowd.",
        "The toll rose sharply to 1,200 homeless people, regardless of the weather.",
    ],
)
def test_a_plain_sentence_holds_no_word_that_takes_sides(sentence):
    assert loaded_in(sentence) == []
    assert judging_in(sentence) == []


@pytest.mark.parametrize(
    "verb", ["lamented", "moaned", "bemoaned", "gloats", "ranted", "admitted", "claims", "insists", "sneered"]
)
def test_a_verb_that_judges_what_it_reports_is_seen(verb):
    assert judging_in(f"Ada Holm {verb} that the pier must shut.") == [verb]


@pytest.mark.parametrize("verb", ["said", "says", "told", "wrote", "added", "replied", "asked", "argued", "warned"])
def test_a_plain_verb_is_not(verb):
    assert judging_in(f"Ada Holm {verb} that the pier must shut.") == []
