import pytest

from bot.language.attribution.standing import kind_of_source, kind_of_written
from bot.language.parse import parsed


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Forty-seven percent said no.", "Forty-seven percent", None),
        ("So any decent neighbour said no.", "any decent neighbour", None),
        ("The discovery showed it.", "The discovery", None),
        ("People familiar with the talks said no.", "People familiar with the talks", "unnamed"),
        ("People who had lost boats said no.", "People who had lost boats", "group"),
        ("Someone in the crowd said no.", "Someone in the crowd", "unnamed"),
        ("A terrorist network said no.", "A terrorist network", "organisation"),
        ("A television network said no.", "A television network", "outlet"),
        ("The Guild of Match Officials said no.", "The Guild of Match Officials", "organisation"),
        ("It is so, according to the Varn Evening Star.", "the Varn Evening Star", "outlet"),
        ("Twitter said no.", "Twitter", "organisation"),
        ("A majority of farmers said no.", "A majority of farmers", "group"),
        ("Text messages show it.", "Text messages", "document"),
        ("The carmaker said no.", "The carmaker", "organisation"),
        ("Former Secretary of State John Berg said no.", "John Berg", "person"),
    ],
)
def test_words_stand_for_what_a_reader_takes_them_for(text: str, name: str, kind: str | None) -> None:
    start = text.index(name)
    words = parsed(text).doc.char_span(start, start + len(name))
    assert words is not None
    found = kind_of_source(words)
    assert (found and found.value) == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("report by the consultants", "document"),
        ("history of the valley by the priest", "document"),
        ("figures from the office", "data set"),
        ("head of research", None),
    ],
)
def test_what_somebody_made_is_written(phrase: str, kind: str | None) -> None:
    found = kind_of_written(phrase)
    assert (found and found.value) == kind
