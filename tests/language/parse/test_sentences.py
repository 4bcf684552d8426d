from hypothesis import given
from hypothesis import strategies as st

from bot.language.parse import marked
from bot.language.parse.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, marked(text))]


def test_sentences_end_where_a_reader_ends_them() -> None:
    assert split("Dr. Roe left at 5 p.m. on Monday. It rained.") == ["Dr. Roe left at 5 p.m. on Monday.", "It rained."]


def test_no_sentence_is_split_inside_quotation_marks() -> None:
    assert split("“We left. It rained,” she said. He slept.") == ["“We left. It rained,” she said.", "He slept."]


def test_no_sentence_crosses_a_line() -> None:
    assert split("A headline\nA sentence.") == ["A headline", "A sentence."]


@given(st.text(alphabet='“”" a.B?\n', max_size=80))
def test_sentences_lose_no_word(text: str) -> None:
    found = sentences(text, marked(text))
    kept = {at for span in found for at in range(span.start, span.end)}
    assert all(at in kept for at, character in enumerate(text) if not character.isspace())
