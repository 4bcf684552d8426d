from collections import Counter
from pathlib import Path

import pytest

from bot.domain.analysis import Label
from tests.eval.labels import Example, examples_of, in_sentence, table_scores

TABLE = Path(__file__).parents[2] / "data" / "labels.json"
BLIND = TABLE.with_name("labels_blind.json")
ACCURACY = (
    96.6  # percent, in-sample: each part of the table was new to the rules once (76, 73, 48 and 83 at first sight)
)
BLIND_ACCURACY = 81.6  # percent; nobody tunes rules on this one


def test_table_agrees_with_the_guide_as_far_as_it_did() -> None:
    assert table_scores(TABLE).accuracy >= ACCURACY


def test_rows_written_blind_agree_as_far_as_they_did() -> None:
    assert table_scores(BLIND).accuracy >= BLIND_ACCURACY


def test_no_blind_row_is_in_the_table() -> None:
    assert {each.sentence for each in examples_of(BLIND)}.isdisjoint(each.sentence for each in examples_of(TABLE))


def test_table_holds_both_labels_about_equally_and_no_sentence_twice() -> None:
    examples = examples_of(TABLE)
    shares = Counter(example.label for example in examples)
    assert len({example.sentence for example in examples}) == len(examples) >= 120
    assert min(shares.values()) >= 0.45 * len(examples)
    assert set(shares) == {"opinion", "reported claim"}


@pytest.mark.parametrize(
    ("claim", "opinion"),
    [
        ("The hall was full on Sunday", "The hall was lovely on Sunday"),
        ("It was a closed meeting", "It was a pointless meeting"),
        ("We will appeal", "We will win"),
        ("I live in this town", "I believe in this town"),
        ("They only asked about money", "They only care about money"),
        ("I cannot sign it", "I cannot stand it"),
        ("Rents doubled within a decade", "Rents will double within a decade"),
    ],
)
def test_one_word_decides(claim: str, opinion: str) -> None:
    labels = [_label(f'"{words}," the clerk said.', words) for words in (claim, opinion)]
    assert labels == [Label.REPORTED_CLAIM, Label.OPINION]


@pytest.mark.parametrize(
    "words",
    [
        "We will never back down",
        "Maybe the bakery will open on Friday",
        "They went there just to annoy us",
        "They don't understand sailing",
        "She went into teaching to inspire pupils, and I joined to save lives",
        "This is among the worst harbours anywhere",
        "He did nothing wrong",
        "The pilots did badly",
    ],
)
def test_what_no_record_could_settle_is_an_opinion(words: str) -> None:
    assert _label(f'"{words}," the clerk said.', words) is Label.OPINION


@pytest.mark.parametrize(
    "words",
    [
        "They went there just before noon",
        "We will back the plan in court on Friday",
        "They did not understand the letter and sent it back",
        "We went there to help the Lunds move in May",
        "Two of the boats are among the wrecks",
    ],
)
def test_what_only_resembles_such_an_opinion_is_a_claim(words: str) -> None:
    assert _label(f'"{words}," the clerk said.', words) is Label.REPORTED_CLAIM


def test_question_is_known_where_its_cue_follows() -> None:
    assert _label('"Why would anybody do that?" the clerk asked.', "Why would anybody do that?") is Label.OPINION
    assert _label('"When is the next tram?" the clerk asked.', "When is the next tram?") is Label.REPORTED_CLAIM


@pytest.mark.parametrize("name", ["Anna Reed", "Farid Lunt", "the Tarn museum", "Kowalski"])
def test_name_further_down_changes_no_label(name: str) -> None:
    words = f"This is proof of what we have seen at the house of {name}"
    assert _label(f'"{words}," the clerk said.', words) is Label.OPINION


def _label(sentence: str, quote: str) -> Label:
    return in_sentence(Example(sentence=sentence, quote=quote, label="")).label
