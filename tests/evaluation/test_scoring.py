from bot.evaluation.gold import Document, Marked
from bot.evaluation.scoring import Counts, counted, f1, share

TEXT = "“We left at noon,” she said. He hopes so."
GOLD = Document("one", TEXT, (Marked(1, 17, "direct", "she"), Marked(30, 40, "indirect", "He", core=False)))


def test_marks_and_commas_at_the_edges_do_not_matter() -> None:
    counts = counted(GOLD, [Marked(0, 18, "direct", "she")])
    assert (counts.exact, counts.right_speakers, counts.shared_tokens) == (1, 1, 4)


def test_a_quote_that_need_not_be_found_is_neither_missed_nor_wrong() -> None:
    found = counted(GOLD, [Marked(1, 17, "direct", "she"), Marked(30, 40, "indirect", "He")])
    missed = counted(GOLD, [Marked(1, 17, "direct", "she")])
    assert found == missed


def test_a_wrong_speaker_and_a_missing_quote_count_against() -> None:
    assert counted(GOLD, [Marked(1, 17, "direct", "he")]).right_speakers == 0
    assert counted(GOLD, []).direct_found == 0


def test_counts_of_documents_add_up() -> None:
    assert Counts(gold=1, crashes=1) + Counts(gold=2) == Counts(gold=3, crashes=1)


def test_percentages_of_nothing_are_nothing() -> None:
    assert (f1(0, 0, 0), share(0, 0), f1(1, 1, 1)) == (0.0, 0.0, 100.0)
