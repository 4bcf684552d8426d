import pytest

from bot.domain.span import Span, trimmed


def test_a_span_covers_its_characters_and_not_the_one_after():
    assert Span(2, 5).of("abcdefg") == "cde"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_is_never_negative_nor_backwards(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_touching_spans_do_not_meet():
    assert not Span(0, 3).meets(Span(3, 6))
    assert Span(0, 4).meets(Span(3, 6))


def test_a_span_holds_itself_and_what_lies_inside():
    assert Span(1, 5).holds(Span(1, 5))
    assert Span(1, 5).holds(Span(2, 4))
    assert not Span(1, 5).holds(Span(0, 2))


def test_trimming_drops_white_space_at_both_ends_only():
    text = "a  two words \n b"
    assert trimmed(text, Span(1, 14)).of(text) == "two words"


def test_trimming_blank_text_leaves_an_empty_span():
    assert len(trimmed("   ", Span(0, 3))) == 0


def test_a_moved_span_keeps_its_length():
    assert Span(2, 5).moved(10) == Span(12, 15)
