import pytest

from bot.language.parse import parsed


def test_places_of_a_word_are_those_spelled_alike() -> None:
    doc = parsed("The lock is shut. A lock opens, and Lock Lane floods.").doc
    assert list(doc.places_of("lock")) == [token.i for token in doc if token.text == "lock"]
    assert len(doc.places_of("lock")) == 2


def test_a_word_that_the_text_does_not_write_has_no_places() -> None:
    assert list(parsed("The lock is shut.").doc.places_of("harbour")) == []


def test_a_stretch_is_cut_like_any_sequence() -> None:
    words = parsed("The lower lock is shut.").doc[1:5]
    assert [token.text for token in words[1:]] == ["lock", "is", "shut"]
    assert words[-1].text == "shut"
    assert words[:2].text == "lower lock"
    assert not words[3:1]
    assert not words[9:]


def test_an_empty_stretch_has_no_text() -> None:
    doc = parsed("The lock is shut.").doc
    assert (doc[2:2].text, doc[2:2].text_with_ws) == ("", "")
    assert doc[2:2].start_char == doc[2:2].end_char == doc[2].idx
    assert doc[9:9].start_char == len(doc.text)


def test_a_neighbour_before_the_first_word_is_none_of_the_last_words() -> None:
    doc = parsed("The lock is shut.").doc
    assert doc[1].nbor(-1) is doc[0]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[len(doc) - 1].nbor()
