from hypothesis import given
from hypothesis import strategies as st

from bot.domain.span import Span
from bot.language.sources.places import Places

SPANS = st.tuples(st.integers(0, 300), st.integers(1, 200)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(SPANS), SPANS)
def test_what_is_kept_at_stretches_that_meet_is_found_and_nothing_else(kept: list[Span], asked: Span) -> None:
    places: Places[int] = Places()
    for number, span in enumerate(kept):
        places.add((span,), number)
    assert {number for _, number in places.meeting(asked)} == {
        number for number, span in enumerate(kept) if span.meets(asked)
    }
