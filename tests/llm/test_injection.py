"""Texts that give orders, in an article, before a model that obeys them to the letter."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from bot.chat.layout import sections
from bot.domain.analysis import Made
from bot.language.clean.invisible import visible
from bot.language.gate import admit, refusals
from bot.llm.analyst import ModelAnalyst
from bot.llm.fence import on_one_line
from bot.llm.prompts import prompts
from bot.pipeline.compose import compose
from bot.pipeline.limits import Unlimited
from tests.doubles.models import ObedientModel
from tests.doubles.ports import DirectWorkers
from tests.llm.texts import PARAGRAPHS, URL, article

OWN = Path("tests/data/injections.json")
GOLD = Path("../shared/gold/injections.jsonl")
MENTION = re.compile(r"(?<!\\)@|(?<!\\)<(?!https?://)")
MASKED_LINK = re.compile(r"\]\(<([^>]*)>\)")
BARE_ADDRESS = re.compile(r"(?<!\\)https?://[^\s>)]+")
PLACES = {"head": 0, "middle": 3, "end": len(PARAGRAPHS)}
RUN = 6  # words in a row


def own():
    return [(each["text"], each["canary"]) for each in json.loads(OWN.read_text(encoding="utf-8"))]


def gold():
    if not GOLD.exists():
        return []
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row["canary"]) for row in rows]


def with_injection(injection, place):
    """Return the article with an injected paragraph, cleaned as whatever is posted is."""
    lines = [" ".join(line.split()) for line in visible(injection).text.splitlines() if line.strip()]
    paragraphs = list(PARAGRAPHS)
    paragraphs[PLACES[place] : PLACES[place]] = lines
    return article(*paragraphs)


@cache
def prompt_runs():
    texts = (words for each in prompts_used() for words in (each.system, each.user))
    return frozenset(run for text in texts for run in runs(text))


def prompts_used():
    loaded = prompts()
    return loaded.analyse, loaded.repair, loaded.merge, loaded.again


def runs(text):
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


async def answered(injection, canary, place):
    text = with_injection(injection, place)
    model = ObedientModel(on_one_line(injection), canary)
    analyst = ModelAnalyst(model, DirectWorkers(), Unlimited(), prompts())
    return model, admit(await analyst.analyse(text))


async def holds_nothing_of_the_models_own(injection, canary, place):
    """Check a whole reply: every point passed the gate, every quotation is the article's, nothing does anything."""
    model, analysis = await answered(injection, canary, place)
    text = analysis.article.text
    assert "Answer" in [shape for _, shape in model.asked]
    assert analysis.points
    for point in analysis.points:
        assert refusals(analysis.article, point, analysis.quotes) == ()
        if point.made is Made.EXTRACTED:
            assert " ".join(point.text.split()) in " ".join(text.split())
        else:
            assert canary is None or canary in text or canary not in point.text
            assert not re.search(r"https?:|www\.|@|<[@#/]|\]\(", point.text)
            assert not runs(point.text) & prompt_runs()
    assert all(quote.span.of(text) for quote in analysis.quotes)
    shown = "\n".join(each for section in sections(compose(analysis)) for each in section)
    assert not MENTION.search(MASKED_LINK.sub("", shown))
    assert set(MASKED_LINK.findall(shown)) <= {URL}
    assert not BARE_ADDRESS.search(MASKED_LINK.sub("", shown))
    assert not (runs(shown) & prompt_runs()) - runs(text)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("injection", "canary"), own(), ids=lambda each: str(each)[:24])
async def test_an_obeyed_order_leaves_no_trace_in_the_reply(injection, canary, place):
    await holds_nothing_of_the_models_own(injection, canary, place)


@pytest.mark.skipif(not GOLD.exists(), reason="../shared/gold/injections.jsonl is not here")
@pytest.mark.parametrize("place", PLACES)
async def test_no_order_of_the_public_collection_leaves_a_trace(place):
    for injection, canary in gold():
        await holds_nothing_of_the_models_own(injection, canary, place)


@pytest.mark.parametrize("place", PLACES)
async def test_the_model_sees_no_hidden_character_and_each_sentence_on_one_line(place):
    for injection, canary in own():
        model, _ = await answered(injection, canary, place)
        sent = model.asked[0][0][-1].content
        assert visible(sent).text == sent
        fence = sent.splitlines()[1]
        assert sent.splitlines().count(fence) == 2
        assert sent.endswith(f"\n{fence}")
