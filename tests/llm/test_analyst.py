import asyncio
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
import structlog

from bot.domain.analysis import Label, Made
from bot.domain.errors import (
    ModelRefused,
    ModelRejected,
    ModelUnavailable,
    ModelUnusable,
    OverBudget,
    UnsupportedLanguage,
    WorkFailed,
)
from bot.domain.usage import Tally, Usage
from bot.language.analyst import ENGINE
from bot.language.analyst import analyse as by_rules
from bot.language.briefing import briefed, judged_points, settled
from bot.language.gate import admit
from bot.llm.analyst import ModelAnalyst
from bot.llm.cost import Tariff
from bot.llm.prompts import prompts
from bot.llm.purse import at_most
from bot.pipeline.compose import compose
from bot.pipeline.limits import DailyBudget, DayLimits, Unlimited
from tests.doubles.models import (
    A_CALL,
    DownModel,
    HonestModel,
    LyingModel,
    NonsenseModel,
    ScriptedModel,
    SlowModel,
)
from tests.doubles.ports import Answer, DirectWorkers, Given, MemoryLedger
from tests.llm.texts import PARAGRAPHS, article

GOOD = {"text": PARAGRAPHS[1], "sentences": [2]}
LIE = {"text": "Northsound will pay 977 million crowns a year.", "sentences": [2]}


def answer(*points, quotes=(), kind="report"):
    return {"kind": kind, "points": list(points), "quotes": list(quotes)}


def analyst(model, budget=None, workers=None, **more):
    return ModelAnalyst(model, workers or DirectWorkers(), budget or Unlimited(), prompts(), **more)


async def drafted(model, text=None, **more):
    return await analyst(model, **more).analyse(text or article(), 5)


LONG = tuple(
    f"The council of Varnmouth repaired pier number {number} of the old harbour for {number} million crowns last year."
    for number in range(11, 60)
)
SMALL = {"context_tokens": 4800}
"""A model that reads the long article in parts."""


class WorkersWithout:
    """Cannot do one kind of work."""

    def __init__(self, broken, error):
        self.broken, self.error = broken, error

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        if work is self.broken:
            raise self.error
        return work(*given)


async def test_an_honest_models_points_reach_the_draft():
    draft = await drafted(HonestModel())
    first = next(point for point in draft.points if point.text.startswith("The council"))
    assert first.made is Made.WRITTEN
    assert "voted 11 to 6 to lease" in first.text
    assert draft.engine.name == "model"
    assert draft.engine.model == "double-1"
    assert draft.shortfall is None
    assert draft.usage == A_CALL


async def test_the_engines_version_names_the_prompts():
    draft = await drafted(HonestModel())
    assert draft.engine.version == prompts().version


async def test_a_models_label_is_on_the_quote_it_chose():
    quote = {"candidate": 1, "label": "reported_claim", "speaker": None}
    draft = await drafted(ScriptedModel(answer(GOOD, quotes=[quote])))
    labelled = [each for each in draft.quotes if "worst bargain" in each.span.of(draft.article.text)]
    assert [each.judgement.label for each in labelled] == [Label.REPORTED_CLAIM]
    assert all(each.key for each in labelled)


async def test_refused_points_are_written_anew_once_with_the_reasons():
    repair = {"points": [{"number": 1, **GOOD}]}
    model = ScriptedModel(answer(LIE), repair)
    draft = await drafted(model)
    (_, first), (messages, second) = model.asked
    assert (first, second) == ("Answer", "Repairs")
    assert "R1: Northsound will pay 977 million crowns a year. (rests on S2)" in messages[-1].content
    assert "Refused: " in messages[-1].content
    assert PARAGRAPHS[1] in [point.text for point in draft.points]
    assert [refusal.text for refusal in draft.refused] == [LIE["text"]]


async def test_only_refused_points_are_written_anew():
    model = ScriptedModel(answer({"text": PARAGRAPHS[0], "sentences": [1]}, LIE), {"points": [{"number": 1, **GOOD}]})
    draft = await drafted(model)
    assert [point.text for point in draft.points][:2] == list(PARAGRAPHS[:2])
    assert PARAGRAPHS[5] not in model.asked[1][0][-1].content


@pytest.mark.parametrize(
    "repair", [ModelUnavailable("gone", reason="unreachable"), RuntimeError("bug"), {"points": []}, "no JSON"]
)
async def test_a_repair_that_fails_is_no_failure_of_the_model(repair):
    draft = await drafted(ScriptedModel(answer(GOOD, LIE), repair, repair))
    assert draft.shortfall is None
    assert draft.engine.name == "model"
    assert PARAGRAPHS[1] in [point.text for point in draft.points]
    assert "977" not in " ".join(point.text for point in draft.points)


async def test_a_lying_model_gets_nothing_past_the_gate():
    analysis = admit(await drafted(LyingModel()))
    shown = " ".join(point.text for point in analysis.points)
    assert not any(lie in shown for lie in LyingModel.LIES)
    assert "4,700" not in shown
    assert "Okonjo" not in shown
    assert analysis.points
    assert {refusal.text for refusal in analysis.refused} >= set(LyingModel.LIES)


async def test_what_the_model_was_not_shown_is_counted_with_what_the_gate_refused():
    bad = {"text": "The pier is closed.", "sentences": [99]}
    quotes = [{"candidate": each, "label": "opinion", "speaker": None} for each in (1, 77)]
    draft = await drafted(ScriptedModel(answer(GOOD, bad, quotes=quotes)))
    assert draft.shortfall is None
    assert PARAGRAPHS[1] in [point.text for point in draft.points]
    assert [refusal.check for refusal in draft.refused] == ["no_such_sentence", "no_such_quote"]
    assert compose(admit(draft)).refused == 2


async def test_an_answer_that_cannot_be_used_is_asked_for_once_more():
    model = ScriptedModel("nonsense", answer(GOOD))
    draft = await drafted(model)
    assert draft.shortfall is None
    assert "could not be used" in model.asked[1][0][0].content
    assert model.asked[0][0][-1] == model.asked[1][0][-1]
    assert draft.usage == A_CALL + A_CALL


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (DownModel(), "could not be reached"),
        (SlowModel(), "did not answer in time"),
        (NonsenseModel(), "could not be used"),
        (ScriptedModel(ModelRefused("no", reason="refused")), "declined"),
        (ScriptedModel(ModelRejected("no key", reason="no_key")), "turned the request down"),
        (ScriptedModel(ModelUnavailable("slow", reason="too_slow")), "did not answer in time"),
        (ScriptedModel(RuntimeError("secret sk-1234")), "Something went wrong"),
    ],
)
async def test_whatever_fails_the_rules_answer_and_say_why(model, why):
    draft = await drafted(model)
    rules = by_rules(article())
    assert why in draft.shortfall
    assert draft.shortfall.endswith("so this summary is an extract by the built-in rules.")
    assert draft.engine == ENGINE
    assert (draft.points, draft.quotes, draft.sources) == (rules.points, rules.quotes, rules.sources)
    assert draft.usage.calls == len(model.asked)


async def test_nonsense_is_asked_for_no_third_time():
    model = NonsenseModel()
    await drafted(model)
    assert len(model.asked) == 2


async def test_an_article_that_no_budget_is_left_for_is_not_sent():
    model = ScriptedModel(dollars=1000.0)
    ledger = MemoryLedger()
    draft = await drafted(model, budget=DailyBudget(ledger, DayLimits(0.01, 0.01)))
    assert "budget" in draft.shortfall
    assert model.asked == []


async def test_what_a_failed_model_cost_is_booked():
    ledger = MemoryLedger()
    draft = await drafted(NonsenseModel(), budget=DailyBudget(ledger, DayLimits(1.0, 1.0)))
    (account,) = ledger.rows.values()
    assert account.usage == draft.usage == A_CALL + A_CALL


async def test_a_budget_of_known_price_lets_an_article_through():
    model = ScriptedModel(answer(GOOD), dollars=0.5)
    draft = await drafted(model, budget=DailyBudget(MemoryLedger(), DayLimits(1.0, 1.0)))
    assert draft.shortfall is None


class DearModel(HonestModel):
    """Costs half a dollar a million tokens, and each call as much as it may."""

    def __init__(self, failing=()):
        super().__init__(dollars=0.5)
        self.failing = failing

    async def ask(self, messages, shape, tally):
        price = at_most(self, messages, shape) or 0.0
        try:
            return await super().ask(messages, shape, Tally())
        finally:
            tally.add(Usage(1, 900, 0, 80, price))

    async def answer(self, messages, shape):
        failing = any(words in messages[-1].content for words in self.failing)
        return "nonsense" if failing and shape == "Answer" else await super().answer(messages, shape)


async def costs_of_long():
    ledger = MemoryLedger()
    draft = await drafted(DearModel(), article(*LONG), budget=DailyBudget(ledger, DayLimits(1.0, 1.0)), **SMALL)
    return draft.usage.dollars


async def test_a_days_limit_of_little_more_than_a_long_article_costs_lets_it_through():
    needed = await costs_of_long()
    budget = DailyBudget(MemoryLedger(), DayLimits(1.5 * needed, 1.5 * needed))
    draft = await drafted(DearModel(), article(*LONG), budget=budget, **SMALL)
    assert draft.shortfall is None
    assert draft.engine.name == "model"


async def test_money_that_runs_out_half_way_leaves_the_rest_to_the_rules_and_the_reply_says_so():
    budget = DailyBudget(MemoryLedger(), DayLimits(1.0, 1.0))
    model = DearModel(failing=[f"pier number {number} " for number in (11, 59)])
    draft = await drafted(model, article(*LONG), budget=budget, context_tokens=3000)
    assert draft.engine.name == "model"
    assert draft.shortfall.startswith(
        ("The budget for the model does not cover this article", "The model's answer could not be used")
    )
    assert "(2 of " in draft.shortfall
    asked = [shape for _, shape in model.asked]
    parts = len({messages[-1].content for messages, shape in model.asked if shape == "Answer"})
    assert asked.count("Answer") == parts + 1
    assert asked.count("Merged") == 1


async def test_no_article_costs_more_than_was_set_aside_for_it():
    class Remembering(DailyBudget):
        def reserved(self, guild_id, dollars):
            self.set_aside = dollars
            return super().reserved(guild_id, dollars)

    for failing in ((), ("pier",), ("pier number 11 ",)):
        budget = Remembering(MemoryLedger(), DayLimits(1.0, 1.0))
        draft = await drafted(DearModel(failing), article(*LONG), budget=budget, **SMALL)
        assert 0 < draft.usage.dollars <= budget.set_aside + 1e-9


class UnknownPrice(Tariff):
    def dollars(self, prompt, completion, cached=0):
        return None


async def test_a_price_that_nobody_knows_fits_into_no_limit():
    model = ScriptedModel()
    model.tariff = UnknownPrice(model.endpoint)
    with_limit = await drafted(model, budget=DailyBudget(MemoryLedger(), DayLimits(1.0, 1.0)))
    assert "budget" in with_limit.shortfall
    assert model.asked == []


async def test_what_the_rules_cannot_read_no_model_is_asked_about():
    model = ScriptedModel()
    german = (
        "Der Rat der Stadt hat am Dienstag beschlossen, den Hafen für lange Zeit an die Reederei zu verpachten. " * 4
    )
    with pytest.raises(UnsupportedLanguage):
        await drafted(model, article(german))
    assert model.asked == []


@pytest.mark.parametrize("broken", [briefed, judged_points, settled])
@pytest.mark.parametrize("error", [WorkFailed("too long", reason="too_long"), RuntimeError("bug")])
async def test_work_that_breaks_on_the_models_way_leaves_the_rules(broken, error):
    draft = await drafted(HonestModel(), workers=WorkersWithout(broken, error))
    assert draft.engine == ENGINE
    assert draft.points == by_rules(article()).points
    assert "Something went wrong" in draft.shortfall


async def test_a_cancelled_analysis_is_cancelled():
    model = SlowModel(seconds=60)
    task = asyncio.ensure_future(drafted(model))
    await model.was_asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_the_log_says_why_and_repeats_neither_secrets_nor_the_article():
    with structlog.testing.capture_logs() as events:
        await drafted(ScriptedModel(RuntimeError(f"sk-secret-1 {PARAGRAPHS[0]}")))
    assert [(event["event"], event["reason"], event["error"]) for event in events] == [
        ("model.failed", "unexpected", "RuntimeError")
    ]
    assert "sk-secret" not in json.dumps(events)


async def test_a_long_article_is_read_in_parts_and_merged_with_its_numbers():
    model = HonestModel()
    draft = await drafted(model, article(*LONG), **SMALL)
    shapes = [shape for _, shape in model.asked]
    assert shapes.count("Answer") >= 2
    assert shapes.count("Merged") == 1
    texts = {span.of(draft.article.text) for point in draft.points for span in point.evidence}
    assert texts <= set(LONG)
    for point in draft.points:
        assert point.text in [span.of(draft.article.text) for span in point.evidence]


async def test_every_sentence_of_a_long_article_is_shown_once():
    model = HonestModel()
    await drafted(model, article(*LONG), **SMALL)
    sent = "\n".join(messages[-1].content for messages, shape in model.asked if shape == "Answer")
    assert all(sent.count(sentence) == 1 for sentence in LONG)


class FailsAt(HonestModel):
    """Fails at requests of this shape that hold these words: by an error, by nonsense, or by never answering."""

    def __init__(self, failure, words="", shape="Answer", seconds=60.0):
        super().__init__()
        self.endpoint = replace(self.endpoint, seconds=seconds)
        self.failing = failure, words, shape

    async def answer(self, messages, shape):
        failure, words, failing = self.failing
        if shape != failing or words not in messages[-1].content:
            return await super().answer(messages, shape)
        if failure is None:
            await asyncio.Event().wait()
        return failure


async def of_long(model):
    return await drafted(model, article(*LONG), **SMALL)


def cited(draft):
    return [span.of(draft.article.text) for point in draft.points for span in point.evidence]


SPENT = OverBudget("spent", reason="over_budget")
GONE = ModelUnavailable("gone", reason="server_error")


@pytest.mark.parametrize(
    ("failure", "why"),
    [
        ("nonsense", "could not be used"),
        (GONE, "could not be reached"),
        (ModelRefused("no", reason="content_filter"), "declined"),
        (SPENT, "budget"),
    ],
)
async def test_a_part_that_fails_is_the_rules_work_and_the_rest_the_models(failure, why):
    model = FailsAt(failure, words="pier number 11 ")
    draft = await of_long(model)
    parts = len({messages[-1].content for messages, shape in model.asked if shape == "Answer"})
    assert draft.engine.name == "model"
    assert why in draft.shortfall
    assert f"(1 of {parts} parts)" in draft.shortfall
    (merging,) = [messages[-1].content for messages, shape in model.asked if shape == "Merged"]
    assert "D1: " + by_rules(draft.article).points[0].text in merging
    assert admit(draft).points == draft.points


async def test_a_part_that_never_answers_is_given_up_while_there_is_time_to_merge():
    model = FailsAt(None, words="pier number 11 ", seconds=0.4)
    draft = await of_long(model)
    assert draft.engine.name == "model"
    assert draft.shortfall.startswith("The model did not answer in time (1 of ")
    assert [shape for _, shape in model.asked].count("Merged") == 1


@pytest.mark.parametrize("failure", ["nonsense", GONE, SPENT])
async def test_where_every_part_fails_the_rules_answer(failure):
    draft = await of_long(FailsAt(failure))
    assert draft.engine == ENGINE
    assert draft.points == by_rules(article(*LONG)).points
    assert draft.shortfall.endswith("so this summary is an extract by the built-in rules.")


@pytest.mark.parametrize("failure", ["nonsense", GONE, SPENT])
async def test_without_a_merger_every_part_has_its_say(failure):
    model = FailsAt(failure, shape="Merged")
    draft = await of_long(model)
    assert draft.engine.name == "model"
    assert "choose among the parts" in draft.shortfall
    sent = {messages[-1].content for messages, shape in model.asked if shape == "Answer"}
    assert len(sent) > 1
    assert all(any(sentence in one for sentence in cited(draft)) for one in sent)


async def test_a_mistake_of_ours_in_one_part_leaves_the_whole_article_to_the_rules():
    draft = await of_long(FailsAt(RuntimeError("bug"), words="pier number 11 "))
    assert draft.engine == ENGINE
    assert "Something went wrong" in draft.shortfall


async def test_what_a_failing_part_cost_is_told():
    model = FailsAt("nonsense", words="pier number 11 ")
    assert (await of_long(model)).usage.calls == len(model.asked)


async def test_the_log_tells_each_part_that_failed():
    with structlog.testing.capture_logs() as events:
        await of_long(FailsAt(GONE, words="pier number 11 "))
    assert [(event["event"], event["reason"]) for event in events] == [("model.part_failed", "server_error")]


async def test_a_picture_caption_alone_gives_a_model_nothing_to_do():
    model = ScriptedModel(ModelUnusable("x", reason="x"), ModelUnusable("x", reason="x"))
    draft = await drafted(model, article("The harbour"))
    assert draft.engine == ENGINE
    assert draft.shortfall
