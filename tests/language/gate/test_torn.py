"""Words of the article are a point only where they are the article's own, or say whose they are."""

import pytest

from bot.domain.analysis import Judgement, Label, Made, Point, Quote, QuoteType
from bot.domain.span import Span
from bot.language.analyst import analyse
from bot.language.gate import admit, refusals
from bot.language.given import article_as_given

SPOKEN = (
    "“The clerk is a cheat. He emptied the school fund in one winter. Everybody here knows it,” said the smith Ivo "
    "Brandt on Monday."
)
TEXT = (
    f"Row over the school fund in Havnen\n\n{SPOKEN}\n\n"
    "The clerk, Tove Lund, denied that she had emptied the fund. Lund said: “The fund is whole and the bank has "
    "it. Ivo Brandt should look at the books.”\n\n"
    "The council of Havnen will meet again on Friday to hear both of them."
)
ARTICLE = article_as_given(TEXT)
QUOTES = admit(analyse(ARTICLE)).quotes


def against(words: str, point: str | None = None, made: Made = Made.WRITTEN) -> list[str]:
    start = TEXT.index(words)
    repeated = Point(point or words, (Span(start, start + len(words)),), made)
    return [refusal.check for refusal in refusals(ARTICLE, repeated, QUOTES)]


@pytest.mark.parametrize("made", [Made.WRITTEN, Made.EXTRACTED])
@pytest.mark.parametrize(
    "torn",
    [
        "He emptied the school fund in one winter.",
        "“The clerk is a cheat.",
        "“The clerk is a cheat. He emptied the school fund in one winter.",
        "Ivo Brandt should look at the books.”",
    ],
)
def test_a_sentence_inside_somebodys_speech_is_no_point(torn: str, made: Made) -> None:
    assert against(torn, made=made) == ["is_not_torn_from_speech"]


@pytest.mark.parametrize(
    "whole",
    [
        SPOKEN,
        "The clerk, Tove Lund, denied that she had emptied the fund.",
        "The council of Havnen will meet again on Friday to hear both of them.",
    ],
)
def test_what_says_whose_words_it_holds_or_is_the_articles_own_passes_at_once(whole: str) -> None:
    assert against(whole) == []


@pytest.mark.parametrize("part", ["she had emptied the fund.", "The clerk, Tove Lund,"])
def test_a_part_of_a_sentence_is_asked_all_that_a_written_point_is(part: str) -> None:
    assert against(part) != []


def test_a_sentence_that_is_shown_as_a_quote_because_it_says_whose_words_it_gives_may_be_repeated() -> None:
    said = "The clerk, Tove Lund, denied that she had emptied the fund."
    place = Span(TEXT.index(said), TEXT.index(said) + len(said))
    shown = Quote(place, QuoteType.INDIRECT, Judgement(Label.REPORTED_CLAIM, ()))
    assert refusals(ARTICLE, Point(said, (place,)), (shown,)) == ()


def test_a_speech_may_be_repeated_sentence_for_sentence() -> None:
    speech = (
        "Following is the full text of the speech by the chairwoman of the council, Tove Lund, on Monday:\n\n"
        "Friends, the school of Havnen has stood for a hundred years.\n\n"
        "The council will mend the roof before the winter comes, and it will open the hall to all.\n\n"
        "The harbour will get a second crane as soon as the road is ready."
    )
    article = article_as_given(speech)
    said = "The council will mend the roof before the winter comes, and it will open the hall to all."
    place = Span(speech.index(said), speech.index(said) + len(said))
    assert refusals(article, Point(said, (place,), Made.WRITTEN), admit(analyse(article)).quotes) == ()
