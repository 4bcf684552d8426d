import re

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.span import Span
from bot.language.sources.occurrences import occurrences_in


def test_a_name_is_found_as_whole_words_only() -> None:
    assert list(occurrences_in("Holm and Holmes met Ada Holm.").of("Holm")) == [Span(0, 4), Span(24, 28)]


def test_a_name_of_no_words_is_nowhere() -> None:
    assert list(occurrences_in("Ada Holm — she").of("—")) == []


@given(
    st.text("ab .(é", max_size=40),
    st.text("ab .(é", min_size=1, max_size=5).filter(lambda name: bool(name.strip(" .("))),
)
@example("a a a", "a a")
def test_every_place_is_found_that_a_search_would_find(text: str, name: str) -> None:
    expected = [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    assert list(occurrences_in(text).of(name)) == expected
