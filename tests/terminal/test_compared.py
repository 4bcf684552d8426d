import io

import pytest
from rich.console import Console

from bot.domain.analysis import Analysis, Engine, Made, Point, Refusal
from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.domain.usage import Usage
from bot.terminal.compared import ComparedView

TEXT = "The pier is shut. It will be mended in May."
ARTICLE = Article(TEXT, (Span(0, len(TEXT)),), title="Pier shut")
EXTRACT = Analysis(
    ARTICLE, Kind.REPORT, Engine("embedded", "1"), (Point("The pier is shut.", (Span(0, 17),)),), (), (), ()
)
WRITTEN = Analysis(
    ARTICLE,
    Kind.REPORT,
    Engine("model", "1", "tiny"),
    (Point("The pier will be mended in May.", (Span(18, 43),), Made.WRITTEN),),
    (),
    (),
    (Refusal("The pier cost \x1b[31mmillions.", "figures_stand_in_evidence", "“millions” is not in it"),),
    usage=Usage(2, 900, 0, 100, 0.0012),
)


def shown(*analyses, width=120):
    page = io.StringIO()
    Console(file=page, width=width, force_terminal=False).print(ComparedView(*analyses))
    return page.getvalue()


@pytest.mark.parametrize("width", [60, 120])
def test_both_engines_their_points_and_what_the_gate_refused_are_there(width):
    page = " ".join(shown(EXTRACT, WRITTEN, width=width).replace("│", " ").split())
    for words in ("Pier shut", "embedded 1", "model 1 (tiny)", "• The pier is shut.", "nothing", "no model asked"):
        assert words in page
    for words in ("figures_stand_in_evidence", "2 calls, 900 + 100 tokens, $0.0012"):
        assert words in page


def test_wide_terminals_show_them_side_by_side():
    assert any("embedded 1" in line and "model 1 (tiny)" in line for line in shown(EXTRACT, WRITTEN).splitlines())


def test_a_control_character_of_a_model_cannot_reach_the_terminal():
    assert "\x1b" not in shown(EXTRACT, WRITTEN)


def test_an_unknown_price_is_said_to_be_unknown():
    priceless = Analysis(
        ARTICLE, Kind.REPORT, Engine("model", "1", "tiny"), (), (), (), (), usage=Usage(1, 9, 0, 1, 0, 1)
    )
    assert "1 call, 9 + 1 tokens, price unknown" in shown(priceless)
