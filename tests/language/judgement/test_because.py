import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.span import Span
from bot.language.judgement.because import because
from bot.language.parse import parsed


def phrases(text: str, *deciding: str) -> tuple[str, ...]:
    parse = parsed(text)
    return because([token for token in parse.doc if token.text in deciding], parse, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "deciding", "shown"),
    [
        ("We'll be back in May.", ("'ll", "be"), ("We'll be back",)),
        ("They were co-operating with the inspectors.", ("operating",), ("co-operating",)),
        ("The club did not sell the boat.", ("sell",), ("did not sell the boat",)),
        ("More than 30 goats swam across.", ("30",), ("More than 30 goats",)),
        ("It cost $6 million.", ("6",), ("$6 million",)),
        ("They sang and they sang.", ("sang",), ("sang",)),
        ("Nobody fed the goats.", ("fed",), ("Nobody fed the goats",)),
        ("The sum does not add up.", ("add",), ("does not add up",)),
        ("There was no bell.", ("was",), ("There was no bell",)),
    ],
)
def test_a_phrase_is_made_of_whole_words_that_say_something(
    text: str, deciding: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    assert phrases(text, *deciding) == shown


def test_without_a_deciding_word_the_first_verb_speaks() -> None:
    assert phrases("The goats ate the hay.") == ("ate the hay",)


def test_a_phrase_never_runs_across_a_mark() -> None:
    assert phrases("It was “lovely”, he said.", "was") == ("lovely",)


@given(st.text(alphabet="We'll be not so 40-fold, $3 “a” —\n", max_size=60))
@settings(max_examples=40, deadline=None)
def test_phrases_are_short_and_stand_in_the_text(text: str) -> None:
    parse = parsed(text)
    shown = because(list(parse.doc), parse, Span(0, len(text)))
    assert len(shown) <= 4
    assert all(phrase in text and len(phrase.split(" ")) <= 5 for phrase in shown)
