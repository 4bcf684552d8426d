import json

import pytest

from bot.domain.span import Span
from bot.terminal.rows import one_line
from bot.terminal.verdicts import PointRow, point_rows
from bot.terminal.verdicts import verdicts as as_written

ARTICLE = "Pier closed\n\nThe pier was closed on Monday, the council said. “It is unsafe,” said Ada Holm.\n"
FIRST = Span(13, 60)
GOOD = '{"id": 1, "article": "A pier.", "point": "A pier.", "evidence": [[0, 7]]}'


def verdicts(given, processes):
    """The verdicts as a script reads them back."""
    return [json.loads(one_line(row)) for row in as_written(given, processes)]


@pytest.mark.parametrize("processes", [1, 2])
def test_every_point_comes_back_in_order_with_all_that_is_held_against_it(processes):
    given = [
        PointRow("kept", ARTICLE, "On Monday the pier was closed, said the council.", (FIRST,)),
        PointRow("new", ARTICLE, "On Friday, 12 piers were closed in Tarnby, the council said.", (FIRST,)),
        PointRow("none", ARTICLE, "The pier was closed.", ()),
    ]
    kept, new, none = verdicts(given, processes)
    assert kept == {"id": "kept", "ok": True, "refusals": []}
    assert (new["id"], new["ok"]) == ("new", False)
    assert {"numbers_are_cited", "dates_are_cited", "names_are_cited"} <= {each["check"] for each in new["refusals"]}
    assert all(each["reason"] for each in new["refusals"])
    assert [each["check"] for each in none["refusals"]] == ["has_evidence"]


def test_evidence_beyond_the_article_is_refused_and_not_an_error():
    (row,) = verdicts([PointRow("x", ARTICLE, "The pier was closed.", (Span(0, 9_999),))], 1)
    assert [each["check"] for each in row["refusals"]] == ["has_evidence"]


def test_an_article_in_another_language_says_so():
    german = "Der Hafen von Varnmünde bleibt geschlossen, sagte die Bürgermeisterin am Montag vor dem Gemeinderat. " * 3
    (row,) = verdicts([PointRow("d", german, "The port is closed.", (Span(0, 50),))], 1)
    assert row["error"]["reason"] == "not_english"


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "[1]",
        GOOD.replace('"id"', '"ids"'),
        GOOD.replace('"A pier."', "3"),
        GOOD.replace("[[0, 7]]", "[[7, 0]]"),
        GOOD.replace("[[0, 7]]", "[[-1, 7]]"),
        GOOD.replace("[[0, 7]]", "[[0]]"),
        GOOD.replace("[[0, 7]]", "[[0, true]]"),
        GOOD.replace("[[0, 7]]", '"0-7"'),
    ],
)
def test_a_bad_row_is_named_by_its_line(line):
    (good, problem) = point_rows([GOOD, line])
    assert good == PointRow(1, "A pier.", "A pier.", (Span(0, 7),))
    assert str(problem).startswith("line 2 ")
