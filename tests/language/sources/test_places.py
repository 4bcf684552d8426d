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


def test_what_is_kept_twice_at_one_place_is_found_once() -> None:
    places: Places[str] = Places()
    for _ in range(3):
        places.add((Span(4, 9),), "Holm")
    assert list(places.meeting(Span(0, 9))) == [(Span(4, 9), "Holm")]
