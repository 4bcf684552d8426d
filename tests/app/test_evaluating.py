import json
from collections.abc import Callable
from typing import cast

import pytest

from bot.app.evaluating import figures_of, neutrality_of
from bot.domain.analysis import Draft
from bot.domain.article import Kind
from bot.domain.errors import OperatorMustFix
from bot.evaluation.swaps import variants
from bot.language.analyst import ENGINE
from bot.language.excerpt import MOST_CHARACTERS
from tests.doubles.ports import Answer, Given

QUOTES = json.dumps({"id": 1, "text": "“The pier is closed,” said Ada Holm.", "quotes": []})
LABEL = json.dumps({"id": 1, "text": "The mayor should resign.", "label": "opinion"})


def test_a_file_of_quotes_gives_figures_of_quotes_and_one_of_labels_those_of_labels():
    assert figures_of([QUOTES], 1)["documents"] == 1
    assert figures_of([LABEL], 1) == {"quotes": 1, "accuracy": 100.0, "macro_f1": 50.0}


@pytest.mark.parametrize(
    ("lines", "said"), [([], "no gold"), ([""], "no gold"), ([QUOTES, LABEL], "a file of its own")]
)
def test_nothing_and_a_mixture_are_refused(lines, said):
    with pytest.raises(OperatorMustFix, match=said):
        figures_of(lines, 1)


class LengthsOf:
    """Remembers how long the articles are that it is given."""

    def __init__(self):
        self.read = []

    async def analyse(self, article, guild_id=None):
        self.read.append(len(article.text))
        return Draft(article, Kind.REPORT, ENGINE)


class WorkersWithoutSwaps:
    """Swaps nobody: in an article of this length that takes many seconds."""

    left_out: object = variants

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        return cast("Answer", {}) if work is self.left_out else work(*given)


async def test_an_endless_text_is_measured_as_far_as_it_is_read():
    endless = "The harbour board of Varnmouth met again on Monday. " * (MOST_CHARACTERS // 40)
    analyst = LengthsOf()
    figures = await neutrality_of([endless, "The pier is shut."], analyst, WorkersWithoutSwaps())
    assert figures.articles == 2
    assert MOST_CHARACTERS // 2 < analyst.read[0] <= MOST_CHARACTERS < len(endless)
    assert analyst.read[1] == len("The pier is shut.")
