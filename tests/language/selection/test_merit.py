import pytest

from bot.domain.analysis import Judgement, Label, Point, Quote, QuoteType, Speaker
from bot.domain.span import Span
from bot.language.parse import parsed
from bot.language.selection.merit import asks, merit

SAID = "the keepers closed the old pier before dawn"


def merit_of(words, kind=QuoteType.DIRECT, **more):
    text = f"Ada said: {words}"
    who = Speaker("Ada", Span(0, 3), Span(0, 3)) if more.get("speaker", True) else None
    quote = Quote(Span(10, len(text)), kind, Judgement(Label.OPINION, ()), who)
    return merit(parsed(text), (quote,), (), asks_others=more.get("asks_others", False))


@pytest.mark.parametrize(
    "lesser",
    [
        merit_of("to close the old pier before the dawn", QuoteType.INDIRECT),
        merit_of(SAID, QuoteType.INDIRECT),
        merit_of(SAID, QuoteType.MIXED),
        merit_of(SAID, speaker=False),
        merit_of(SAID, asks_others=True),
        merit_of("but they closed the old pier before dawn"),
        merit_of("it closed the keepers' old pier before dawn"),
        merit_of("she closed the keepers' old pier before dawn"),
        merit_of("we are proud of the pier before dawn"),
    ],
)
def test_whole_attributed_own_words_that_stand_alone_are_worth_most(lesser):
    assert lesser < merit_of(SAID)


def test_a_figure_and_more_words_are_worth_more():
    assert merit_of("the keepers closed 9 old piers before dawn") > merit_of(SAID)
    assert merit_of(f"{SAID} and after noon") > merit_of(SAID)


def test_scraps_and_questions_have_no_merit():
    assert merit_of("a disgrace") is None
    assert merit_of("why did the keepers close the pier?") is None


def test_a_name_instead_of_another_changes_nothing():
    names = ("Bo", "Bartholomew", "Robin")
    assert len({merit_of(f"the keepers and {name} closed the old pier") for name in names}) == 1


def test_question_mark_behind_the_last_word_asks():
    text = "Why now?"
    assert asks(text, (Quote(Span(0, 7), QuoteType.DIRECT, Judgement(Label.OPINION, ())),))


def test_what_a_point_says_already_gives_way_to_a_short_clause_that_is_new():
    text = f"The council said {SAID} and at noon. Ada said the pier has leaked badly."
    told, fresh = (
        (Quote(place, QuoteType.INDIRECT, Judgement(Label.OPINION, ()), Speaker("Ada", place, place)),)
        for words in (f"{SAID} and at noon", "the pier has leaked badly")
        for place in (Span(text.index(words), text.index(words) + len(words)),)
    )
    points = (Point(text[:60], (Span(0, told[0].span.end),)),)
    repeated, unsaid, new = (
        merit(parsed(text), parts, given, asks_others=False) or 0
        for parts, given in ((told, points), (told, ()), (fresh, points))
    )
    assert 0 < repeated < new < unsaid
