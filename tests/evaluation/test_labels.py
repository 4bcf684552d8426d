from bot.domain.analysis import Label, QuoteType
from bot.evaluation.gold import LabelRow
from bot.evaluation.labels import judgement, label_figures, labelled

OPINION, CLAIM = Label.OPINION, Label.REPORTED_CLAIM


def row(text, label=OPINION, **told):
    return LabelRow(id="a", text=text, label=label, **told)


def test_a_row_is_judged_as_its_speaker_and_cue_tell_it():
    told = row("the mayor should resign", type=QuoteType.INDIRECT, speaker="Ada Holm", cue="said")
    assert judgement(told).label is OPINION
    assert judgement(told).because == ("should resign",)


def test_a_row_without_speaker_or_cue_is_judged_too():
    assert labelled(row("“We moved 312 families on Tuesday.”", CLAIM)) == (CLAIM, CLAIM)


def test_macro_f1_weighs_both_labels_alike():
    figures = label_figures([(CLAIM, CLAIM)] * 9 + [(OPINION, CLAIM)])
    assert (figures.quotes, figures.accuracy) == (10, 90.0)
    assert figures.macro_f1 == 47.4


def test_no_rows_are_no_figures():
    assert label_figures([]).macro_f1 == 0
