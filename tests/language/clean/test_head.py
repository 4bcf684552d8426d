import pytest

from bot.language.clean.head import byline, is_date_line, is_title_like, title_among
from bot.language.clean.naming import is_name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Renn", "Ada Renn"),
        ("by Ada Renn and Jan van der Berg", "Ada Renn and Jan van der Berg"),
        ("By Ada Renn, Staff Writer", "Ada Renn"),
        ("By ADA RENN in Velden", "ADA RENN"),
        ("Written by Ada O'Renn | 3 May 2026", "Ada O'Renn"),
        ("Ada Renn | 3 May", "Ada Renn"),
        ("Ada Renn – 3 May 2026, 10:30 GMT", "Ada Renn"),
        ("Ada Renn, political editor", "Ada Renn"),
        ("By The Editorial Board", "The Editorial Board"),
        ("By the Sund Courier Editorial Board", "the Sund Courier Editorial Board"),
    ],
)
def test_byline_names_its_authors(line: str, names: str) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By",
        "Ada Renn",
        "By Friday the council had met",
        "By The Sea",
        "Ada Renn, who was there",
        "Port Elm, Norrland",
        "By 2026",
    ],
)
def test_line_that_names_nobody_for_certain_is_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(
    "line", ["3 May 2026", "Published: 10:30 GMT, Tue 5 May", "5 min read", "2 hours ago", "2026-05-03"]
)
def test_line_that_only_says_when_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize("line", ["Two killed on 3 May", "May", "Monday", "3 ships", ""])
def test_line_that_says_more_or_less_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


def test_name_is_two_to_five_capitalised_words() -> None:
    assert is_name("Ada Renn")
    assert not is_name("Ada")
    assert not is_name("Ada went Home")
    assert not is_name("The Gazette")


def test_title_is_the_candidate_that_speaks_of_the_body() -> None:
    body = ["The council sold the ferry terminal on Tuesday."]
    assert title_among(["The Daily Gazette", "Council Sells Ferry Terminal", "More Ferry News Here"], body) == 1
    assert title_among(["Ferry Terminal – The Gazette", "Ferry Terminal"], body) == 1
    assert title_among(["Home News", "Sport"], body) is None
    assert title_among([], body) is None


def test_sentence_menu_and_date_do_not_look_like_titles() -> None:
    assert is_title_like("Is The Ferry Late?")
    assert not is_title_like("The ferry was late.")
    assert not is_title_like("Home › News › Ferry")
    assert not is_title_like("3 May 2026")
    assert not is_title_like("Ferry")


@pytest.mark.parametrize(
    "line", ["Council Of Sund Sells The Old Ferry Terminal.", "Lock Keeper: ‘Nobody Asked Me About The Gate.’"]
)
def test_headline_in_capitals_may_end_with_a_full_stop(line: str) -> None:
    assert is_title_like(line)


@pytest.mark.parametrize(
    "line", ["The council of Sund sold the ferry terminal.", "Ada Renn met Jan Berg in Velden.", "The end."]
)
def test_plain_sentence_is_no_title(line: str) -> None:
    assert not is_title_like(line)
