from bot.domain.article import Origin
from bot.domain.span import Span


def test_origin_maps_a_span_back_over_what_was_removed():
    posted = "Share this!\nThe bridge closed.\nAdvert\nIt was old."
    cleaned = "The bridge closed.\n\nIt was old."
    origin = Origin(((0, 12, 18), (20, 38, 11)))
    assert origin.posted(Span(0, 18)).of(posted) == cleaned[0:18]
    assert origin.posted(Span(20, 31)).of(posted) == cleaned[20:31]


def test_origin_of_a_span_over_two_pieces_covers_what_lies_between():
    origin = Origin(((0, 12, 18), (20, 38, 11)))
    assert origin.posted(Span(4, 25)) == Span(16, 43)
