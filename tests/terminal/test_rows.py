import json

import pytest

from bot.terminal.rows import Row, one_line, rows
from bot.terminal.rows import analyses as as_written

ARTICLE = "Pier closed\n\nThe pier was closed on Monday, the council said. “It is unsafe,” said Ada Holm.\n"


def analyses(given, processes):
    """The rows as a script reads them back."""
    return [json.loads(one_line(row)) for row in as_written(given, processes)]


def test_rows_are_read_in_order_and_blank_lines_passed_over():
    lines = ['{"id": "a", "text": "x"}', "", '{"id": 2, "text": "y", "more": 1}']
    assert list(rows(lines)) == [Row("a", "x"), Row(2, "y")]


@pytest.mark.parametrize("line", ["not json", "[1]", '{"id": "a"}', '{"text": "x"}', '{"id": [], "text": "x"}'])
def test_a_bad_row_is_named_by_its_line(line):
    (ok, problem) = rows(['{"id": "a", "text": "x"}', line])
    assert isinstance(ok, Row)
    assert str(problem).startswith("line 2 ")


@pytest.mark.parametrize("processes", [1, 2])
def test_every_row_comes_back_in_order_with_its_text_untouched(processes):
    given = [Row(number, ARTICLE * (1 + number % 2)) for number in range(6)]
    found = analyses(given, processes)
    assert [row["id"] for row in found] == list(range(6))
    for row, made in zip(given, found, strict=True):
        assert made["text"] == row.text
        for quote in made["quotes"]:
            assert row.text[quote["start"] : quote["end"]] == quote["text"]


def test_a_row_in_another_language_says_so_instead_of_guessing():
    german = "Der Hafen von Varnmünde bleibt geschlossen, sagte die Bürgermeisterin am Montag vor dem Gemeinderat. " * 3
    (row,) = analyses([Row("d", german)], 1)
    assert row["id"] == "d"
    assert row["error"]["reason"] == "not_english"


def test_an_over_long_row_is_cut_and_says_so():
    book = ARTICLE * 60 + ("x" * 600 + "\n") * 400
    (row,) = analyses([Row("book", book)], 1)
    assert row["cut"] == {"read": len(row["text"]), "whole": len(book)}
    assert book.startswith(row["text"] + "\n")
    assert len(row["text"]) > 199_000


@pytest.mark.parametrize("line", ['{"id": "a", "text": "\udcff"}', "[" * 100_000])
def test_a_row_that_is_no_text_or_nested_without_end_is_named(line):
    assert str(next(rows([line]))).startswith("line 1 is not")


def test_one_line_holds_any_text():
    line = one_line({"text": "a\nb \u2028 \ud800 “"})
    assert "\n" not in line
    assert json.loads(line)["text"] == "a\nb \u2028 \ud800 “"


@pytest.mark.parametrize("text", ["", " \n ", "“", "\ud800", "a" * 50_000, "\u202e\u200b", "😀 “😀” said 😀."])
def test_hostile_text_is_analysed_without_harm(text):
    (row,) = analyses([Row("h", text)], 1)
    assert row["id"] == "h"
    assert "error" in row or row["text"] == text
