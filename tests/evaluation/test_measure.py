import pytest

from bot.domain.analysis import Label
from bot.evaluation.gold import Document, LabelRow, Marked
from bot.evaluation.measure import FEW, label_scores, quote_scores

TEXT = "“The pier is closed,” said Ada Holm on Monday."
DOCUMENT = Document("one", TEXT, (Marked(1, 19, "direct", "Ada Holm"),))


@pytest.mark.parametrize("processes", [1, 2])
def test_more_processes_give_the_same_figures(processes):
    figures = quote_scores([DOCUMENT] * FEW, processes)
    assert (figures.documents, figures.exact_f1, figures.speaker_accuracy) == (FEW, 100, 100)


def test_labels_are_scored_over_all_rows():
    row = LabelRow(id="a", text="The mayor should resign.", label=Label.OPINION)
    assert label_scores([row, row], 2).accuracy == 100
