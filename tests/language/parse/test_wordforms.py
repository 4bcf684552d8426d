from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from bot.language.parse.loading import loaded
from bot.language.parse.wordforms import Wordforms
from tests.bench.texts import articles

BEFORE = ("tok2vec", "tagger", "parser")
DECIDED: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
COLLOQUIAL = """
She ain't gonna shut the lock, y'all. There's no reason to; let's go, c'mon.  You gotta see it, I'd say!
But it's late, don't they know? Nuthin' happened: the keeper got what she gets.
The lock has been shut that was open.

\tDo be quiet. It is I who have it, not them
"""


@pytest.fixture(scope="module")
def model() -> Language:
    return loaded()[0]


@pytest.fixture(scope="module")
def remembering(model: Language) -> Wordforms:
    return quick(model)


def read_by(model: Language, words: Callable[[Doc], Doc], text: str) -> list[list[int]]:
    doc = model.tokenizer(text)
    for name in BEFORE:
        doc = model.get_pipe(name)(doc)
    decided: list[list[int]] = words(doc).to_array(DECIDED).tolist()
    return decided


def as_the_model_does(model: Language) -> Callable[[Doc], Doc]:
    return lambda doc: model.get_pipe("lemmatizer")(model.get_pipe("attribute_ruler")(doc))


def quick(model: Language, most: int = 1_000) -> Wordforms:
    ruler, lemmatizer = model.get_pipe("attribute_ruler"), model.get_pipe("lemmatizer")
    assert isinstance(ruler, AttributeRuler)
    assert isinstance(lemmatizer, Lemmatizer)
    return Wordforms(ruler, lemmatizer, most)


@pytest.mark.parametrize("text", [*articles(), COLLOQUIAL])
def test_words_are_what_the_models_own_components_say_at_first_and_at_second_sight(model: Language, text: str) -> None:
    words, expected = quick(model), read_by(model, as_the_model_does(model), text)
    assert read_by(model, words, text) == expected
    assert read_by(model, words, text) == expected


@given(st.lists(st.sampled_from([*COLLOQUIAL.split(" "), "gon", "na", "ta", "all", "\n"]), min_size=1, max_size=12))
@settings(max_examples=60, deadline=None)
def test_words_thrown_together_are_too(model: Language, remembering: Wordforms, words: list[str]) -> None:
    text = " ".join(words)
    assert read_by(model, remembering, text) == read_by(model, as_the_model_does(model), text)


def test_a_memory_that_is_full_is_emptied_and_nothing_is_lost(model: Language) -> None:
    words, expected = quick(model, most=3), read_by(model, as_the_model_does(model), COLLOQUIAL)
    assert [read_by(model, words, COLLOQUIAL) for _ in range(2)] == [expected, expected]
