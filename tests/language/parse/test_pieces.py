from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.parse import parsed
from bot.language.parse.model import grammar
from bot.language.parse.pieces import LONGEST_PIECE, LONGEST_RUN, endless, pieces

SENTENCE = "The keeper of the lock at Sund shut both gates on Monday, she said. "


def test_an_ordinary_article_is_one_piece() -> None:
    assert list(pieces(SENTENCE * 100)) == [SENTENCE * 100]


def test_a_long_text_is_broken_behind_a_line_rather_than_a_sentence() -> None:
    text = (SENTENCE * 40 + "\n") * 20
    assert len(list(pieces(text))) > 1
    assert all(piece.endswith("\n") for piece in pieces(text))


def test_a_long_line_is_broken_behind_a_sentence() -> None:
    assert all(piece.endswith("said. ") for piece in list(pieces(SENTENCE * 1_000))[:-1])


def test_an_endless_sentence_is_broken_behind_a_word() -> None:
    text = "the lock and the gate and " * 1_000
    places = list(endless(text))
    assert places
    assert all(text[at - 1] == " " for at in places)
    assert not list(endless(SENTENCE * 100))


@given(st.text("ab .\n”é", max_size=60), st.integers(1, 3_000))
@settings(max_examples=40, deadline=None)
def test_pieces_make_the_text_again_and_none_is_too_long(text: str, times: int) -> None:
    assert "".join(pieces(text * times)) == text * times
    assert all(len(piece) <= LONGEST_PIECE for piece in pieces(text * times))
    places = [0, *endless(text * times), len(text * times)]
    assert places == sorted(set(places)) or not text * times
    assert all(0 < at <= len(text * times) for at in places[1:-1])


def test_a_text_of_many_pieces_is_parsed_character_for_character() -> None:
    text = (SENTENCE * 40 + "\n\n") * 20 + "  the lock and " * 1_000
    doc = grammar(text)
    assert len(text) > 2 * LONGEST_PIECE
    assert doc.text == text
    assert all(text.startswith(token.text, token.idx) for token in doc)
    assert max(len(sentence.text) for sentence in doc.sents) <= LONGEST_RUN + len(SENTENCE)


def test_every_piece_of_a_long_text_has_its_grammar() -> None:
    doc = parsed(SENTENCE * 1_000).doc
    assert sum(token.lemma_ == "say" and token.pos_ == "VERB" for token in doc) > 900
    assert sum(entity.text == "Monday" for entity in doc.ents) > 900


def test_a_run_of_marks_and_an_endless_word_do_not_spoil_the_words_beside_them() -> None:
    text = f"The lock is shut, she said. {'“‘' * 300} {'x' * 3_000} The gate is open,{'-' * 80}she said."
    doc = parsed(text).doc
    assert doc.text == text
    assert [token.lower_ for token in doc if token.lemma_ == "say"] == ["said", "said"]
