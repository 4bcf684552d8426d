from bot.domain.analysis import Label
from bot.language.judgement.leaning import SIGNS
from tests.language.judgement.asked import judgement_of, label_of, reported_label_of


def test_many_small_signs_make_an_opinion_and_are_told() -> None:
    told = judgement_of("That whole argument grows out of a childish vision")
    assert told.label is Label.OPINION
    assert any("childish" in phrase for phrase in told.because)


def test_few_of_them_do_not() -> None:
    assert label_of("That argument took place in the mill") is Label.REPORTED_CLAIM


def test_cue_that_informs_outweighs_them() -> None:
    words = "the argument grows out of a childish habit"
    assert reported_label_of(words, "argued") is Label.OPINION
    assert reported_label_of(words, "confirmed") is Label.REPORTED_CLAIM


def test_signs_speak_for_both_sides() -> None:
    weights = [weight for weight, _ in SIGNS]
    assert min(weights) < 0 < max(weights)
