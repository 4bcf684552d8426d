from math import inf

import pytest

from bot.domain.usage import Tally
from bot.language.briefing import briefed, portions
from bot.llm.asking import Conversation
from bot.llm.cost import Tariff
from bot.llm.estimate import estimate
from bot.llm.prompts import prompts
from bot.llm.purse import at_most
from bot.llm.shapes import Answer, Merged
from tests.doubles.models import HonestModel, ScriptedModel
from tests.llm.texts import article

LONG = briefed(
    article(
        *(
            f"Councillor Piet Amundsen of ward {number} said that the pier would cost {number} million crowns a year."
            for number in range(11, 50)
        )
    )
)
PARTS = portions(LONG, 400)
WORDS = prompts()


def estimated(parts=PARTS, model=None):
    return estimate(model or ScriptedModel(dollars=1.0), WORDS, LONG, parts)


def test_a_short_article_is_one_request_and_one_more():
    costs = estimated(portions(LONG, 100_000))
    (part,) = costs.parts
    assert costs.merging == 0
    assert part < costs.spare < 1.1 * part
    assert costs.dollars == part + costs.spare


def test_a_long_article_is_a_request_a_part_a_merger_and_one_more():
    costs = estimated()
    assert len(costs.parts) == len(PARTS) > 2
    assert costs.dollars == pytest.approx(sum(costs.parts) + costs.merging + costs.spare)
    assert max(costs.parts) < costs.spare < 1.1 * max(costs.parts)


async def test_no_request_is_dearer_than_planned():
    costs, model = estimated(), HonestModel(dollars=1.0)
    loop_time = 1e9
    heard = await Conversation(model, WORDS, LONG, Tally(), costs).choice(PARTS, loop_time)
    assert (heard.failed, heard.unmerged) == ((), None)
    prices = [at_most(model, messages, Merged if shape == "Merged" else Answer) for messages, shape in model.asked]
    assert prices[:-1] == list(costs.parts)
    assert prices[-1] <= costs.merging


def test_a_server_of_ones_own_costs_nothing():
    assert estimated(model=ScriptedModel()).dollars == 0


class UnknownPrice(Tariff):
    def dollars(self, prompt, completion, cached=0):
        return None


@pytest.mark.parametrize("parts", [PARTS, portions(LONG, 100_000)])
def test_a_price_that_nobody_knows_is_without_end(parts):
    model = ScriptedModel()
    model.tariff = UnknownPrice(model.endpoint)
    costs = estimated(parts, model)
    assert costs.dollars == inf
    assert costs.planned == 0
    assert len(costs.parts) == len(parts)
