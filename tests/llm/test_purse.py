import asyncio

import pytest
from pydantic import BaseModel

from bot.domain.errors import ModelUnusable, OverBudget
from bot.domain.usage import Tally, Usage
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint
from bot.llm.messages import Message
from bot.llm.purse import Purse, at_most, most_tokens

ASKED = (Message("system", "Count the boats."), Message("user", "Nine boats left Port Ellery."))


class Boats(BaseModel):
    """A small answer."""

    boats: int


class PricedModel:
    """Answers nine, for `share` of the most that the request may cost, or for an unknown price if that is None."""

    def __init__(self, share=1.0, dollars=1.0, *, failing=False):
        self.endpoint = Endpoint("tern-1", url="https://tern.example/v1", dollars_in=dollars, dollars_out=dollars)
        self.tariff = Tariff(self.endpoint)
        self.share = share
        self.failing = failing
        self.asked = 0

    async def ask(self, messages, shape, tally):
        self.asked += 1
        price = at_most(self, messages, shape)
        tally.add(Usage(1, unpriced=1) if self.share is None else Usage(1, dollars=self.share * price))
        if self.failing:
            message = "no answer"
            raise ModelUnusable(message, reason="not_json")
        return shape(boats=9)


def price_of(model):
    return at_most(model, ASKED, Boats)


def purse(model, requests, owed=0.0):
    tally = Tally()
    return Purse(model, tally, requests * price_of(model), owed * price_of(model)), tally


async def test_what_is_set_aside_for_two_pays_two_and_no_third():
    model = PricedModel()
    pays, tally = purse(model, 2)
    assert await pays.ask(ASKED, Boats) == await pays.ask(ASKED, Boats) == Boats(boats=9)
    with pytest.raises(OverBudget) as refused:
        await pays.ask(ASKED, Boats)
    assert refused.value.reason == "over_budget_article"
    assert (model.asked, tally.usage.calls) == (2, 2)


async def test_what_short_answers_leave_pays_for_another_request():
    model = PricedModel(share=0.5)
    pays, _ = purse(model, 2)
    for _ in range(3):
        await pays.ask(ASKED, Boats)
    with pytest.raises(OverBudget):
        await pays.ask(ASKED, Boats)


async def test_nothing_is_paid_out_of_what_planned_requests_need():
    model = PricedModel()
    pays, _ = purse(model, 2, owed=2)
    with pytest.raises(OverBudget):
        await pays.ask(ASKED, Boats)
    await pays.ask(ASKED, Boats, planned=price_of(model))
    await pays.ask(ASKED, Boats, planned=price_of(model))
    assert model.asked == 2


async def test_requests_under_way_together_cannot_overspend():
    model = PricedModel()
    pays, _ = purse(model, 2)
    answers = await asyncio.gather(*(pays.ask(ASKED, Boats) for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(answer, OverBudget) for answer in answers) == 3


async def test_a_call_of_unknown_cost_counts_in_full():
    pays, tally = purse(PricedModel(share=None), 1)
    await pays.ask(ASKED, Boats)
    with pytest.raises(OverBudget):
        await pays.ask(ASKED, Boats)
    assert tally.usage.unpriced == 1


async def test_what_a_failed_request_cost_is_told_and_paid():
    pays, tally = purse(PricedModel(failing=True), 1)
    with pytest.raises(ModelUnusable):
        await pays.ask(ASKED, Boats)
    assert tally.usage.calls == 1
    with pytest.raises(OverBudget):
        await pays.ask(ASKED, Boats)


async def test_a_model_that_costs_nothing_is_always_asked():
    model = PricedModel(dollars=0.0)
    pays = Purse(model, Tally(), 0.0)
    for _ in range(3):
        await pays.ask(ASKED, Boats)
    assert model.asked == 3


class UnknownPrice(Tariff):
    def dollars(self, prompt, completion, cached=0):
        return None


async def test_a_price_that_nobody_knows_is_paid_out_of_no_limit():
    model = PricedModel(share=None)
    model.tariff = UnknownPrice(model.endpoint)
    assert price_of(model) is None
    assert await Purse(model, Tally()).ask(ASKED, Boats) == Boats(boats=9)


def test_the_most_is_all_that_is_sent_and_the_longest_answer():
    model = PricedModel()
    words = sum(most_tokens(message.content) for message in ASKED)
    tokens = price_of(model) * 1_000_000 - model.endpoint.answer_tokens
    assert words < tokens < words + 200
    assert most_tokens("a" * 400) > 100
    assert most_tokens("船" * 100) >= 100
