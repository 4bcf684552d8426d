import pytest

from bot.evaluation.gold import Document, Marked
from bot.evaluation.quotes import quote_figures, scored

TEXT = "“The pier is closed,” said Ada Holm on Monday."
RIGHT = Marked(1, 19, "direct", "Ada Holm", cue=(22, 26))


def figures(*quotes):
    return quote_figures([scored(Document("one", TEXT, quotes))])


def test_what_is_found_with_its_speaker_and_cue_is_right():
    found = figures(RIGHT)
    assert (found.token_f1, found.exact_f1, found.speaker_accuracy, found.cue_accuracy) == (100, 100, 100, 100)
    assert (found.documents, found.quotes, found.direct_recall, found.crashes) == (1, 1, 100, 0)


def test_another_speaker_and_another_cue_are_wrong():
    found = figures(Marked(1, 19, "direct", "Jan Roe", cue=(39, 45)))
    assert (found.exact_f1, found.speaker_accuracy, found.cue_accuracy) == (100, 0, 0)


def test_gold_without_cues_says_nothing_of_cues():
    assert figures(Marked(1, 19, "direct", "Ada Holm")).cue_accuracy is None


def test_what_is_not_marked_is_wrong_to_find():
    found = figures()
    assert (found.quotes, found.token_f1) == (0, 0)


@pytest.mark.parametrize("text", ["", "“", "\ud800"])
def test_a_hostile_text_is_no_crash(text):
    assert quote_figures([scored(Document("h", text, ()))]).crashes == 0
