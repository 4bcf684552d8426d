from collections.abc import Iterator

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken

from bot.language.parse.model import grammar
from bot.language.parse.plain import plain
from bot.language.parse.tokens import Doc, Token
from tests.bench.texts import articles, endless_sentence

CROSSED = "What are we going to look at? A bridge which I think we should have is what they want."
TEXTS = (*articles()[:8], CROSSED, endless_sentence(3_000), "", " ", "\n\n", "One.\n\nTwo.")
WORDS = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")
OTHERS = ("head", "left_edge", "right_edge")
FACTS = (
    *("text", "text_with_ws", "lower_", "lemma_", "pos_", "tag_", "dep_", "i", "idx", "whitespace_"),
    *("is_alpha", "is_punct", "is_quote", "is_space", "is_stop", "is_title", "like_num"),
    *("ent_type_", "ent_iob_"),
)


@pytest.fixture(params=range(len(TEXTS)))
def both(request: pytest.FixtureRequest) -> tuple[SpacyDoc, Doc]:
    """A text as spaCy parsed it, and the same as plain objects."""
    doc = grammar(TEXTS[request.param])
    return doc, plain(doc)


def pairs(both: tuple[SpacyDoc, Doc]) -> Iterator[tuple[SpacyToken, Token]]:
    """Yield each word of the two."""
    return zip(*both, strict=True)


def test_a_word_is_what_spacy_says_of_it(both: tuple[SpacyDoc, Doc]) -> None:
    for token, mine in pairs(both):
        assert [getattr(mine, fact) for fact in FACTS] == [getattr(token, fact) for fact in FACTS]
        assert mine.is_sent_start == bool(token.is_sent_start)
        assert len(mine) == len(token)


def test_a_word_hangs_where_spacy_hangs_it(both: tuple[SpacyDoc, Doc]) -> None:
    for token, mine in pairs(both):
        assert [getattr(mine, other).i for other in OTHERS] == [getattr(token, other).i for other in OTHERS]
        for words in WORDS:
            assert [each.i for each in getattr(mine, words)] == [each.i for each in getattr(token, words)], words


def test_sentences_entities_and_noun_chunks_are_those_of_spacy(both: tuple[SpacyDoc, Doc]) -> None:
    doc, mine = both
    if not doc:
        assert not mine.sentences
        return
    assert [(each.start, each.end, each.root.i) for each in mine.sents] == [
        (each.start, each.end, each.root.i) for each in doc.sents
    ]
    assert [(each.start, each.end, each.text) for each in mine.noun_chunks] == [
        (each.start, each.end, each.text) for each in doc.noun_chunks
    ]
    assert [(each.start, each.end, each.label_) for each in mine.ents] == [
        (each.start, each.end, each.label_) for each in doc.ents
    ]
    assert all(mine[token.i].sent.start == token.sent.start for token in doc)


def test_stretches_are_those_of_spacy(both: tuple[SpacyDoc, Doc]) -> None:
    doc, mine = both
    for start in range(0, len(doc) - 5, 3):
        for end in (start + 1, start + 3, start + 5):
            theirs, ours = doc[start:end], mine[start:end]
            assert (ours.text, ours.text_with_ws, ours.root.i) == (theirs.text, theirs.text_with_ws, theirs.root.i)
            assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)


@pytest.mark.parametrize("mode", ["strict", "expand"])
def test_words_at_characters_are_those_of_spacy(both: tuple[SpacyDoc, Doc], mode: str) -> None:
    doc, mine = both
    for start in range(0, len(doc.text) + 2, 5):
        for end in (start + 1, start + 4, start + 30):
            theirs = doc.char_span(start, end, alignment_mode=mode)
            ours = mine.char_span(start, end, alignment_mode="strict" if mode == "strict" else "expand")
            assert (ours is None) == (theirs is None)
            assert ours is None or theirs is None or (ours.start, ours.end) == (theirs.start, theirs.end)


def test_parses_that_cross_branches_are_among_these() -> None:
    crossing = [token for token in grammar(CROSSED) if [each.i for each in token.subtree] != list(_reach(token))]
    assert crossing


def _reach(token: SpacyToken) -> range:
    return range(token.left_edge.i, token.right_edge.i + 1)
