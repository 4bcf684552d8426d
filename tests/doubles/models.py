"""Fake models that play `bot.llm.model.Model`: an honest one, and all the ways in which one can go wrong."""

import asyncio
import json
import re

from pydantic import ValidationError

from bot.domain.errors import ModelUnavailable, ModelUnusable
from bot.domain.usage import Usage
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint

SENTENCE = re.compile(r"^S(\d+): (.+)$", re.MULTILINE)
CANDIDATE = re.compile(r"^Q(\d+) \(", re.MULTILINE)
REFUSED = re.compile(r"^R(\d+): (.+) \(rests on S(\d+)", re.MULTILINE)
DRAFTED = re.compile(r"^D(\d+): ", re.MULTILINE)
WHEN = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
A_CALL = Usage(calls=1, prompt=900, completion=80, dollars=0.001)


class ScriptedModel:
    """Answers each request with the next of `answers`: an error is raised, text is read as the shape asked for."""

    def __init__(self, *answers, dollars=None):
        self.endpoint = Endpoint("double-1", url="http://localhost:9/v1", dollars_in=dollars, dollars_out=dollars)
        self.tariff = Tariff(self.endpoint)
        self.answers = list(answers)
        self.asked = []

    async def ask(self, messages, shape, tally):
        self.asked.append((tuple(messages), shape.__name__))
        tally.add(A_CALL)
        answer = await self.answer(messages, shape.__name__)
        if isinstance(answer, BaseException):
            raise answer
        try:
            return shape.model_validate_json(answer if isinstance(answer, str) else json.dumps(answer))
        except ValidationError:
            said = "The model answered something else."
            raise ModelUnusable(said, reason="wrong_shape") from None

    async def answer(self, messages, shape):
        return self.answers.pop(0)


class ReadingModel(ScriptedModel):
    """Answers by what it is sent, as `points(sentences, messages)` says; quotes are the first three candidates."""

    def points(self, sentences, messages):
        raise NotImplementedError

    async def answer(self, messages, shape):
        sent = messages[-1].content
        sentences = {int(number): words for number, words in SENTENCE.findall(sent)}
        if shape == "Merged":
            drafted = [int(number) for number in DRAFTED.findall(sent)]
            return {"points": drafted[:5], "quotes": []}
        points = self.points(sentences, messages)
        if shape == "Repairs":
            refused = [int(number) for number, _, _ in REFUSED.findall(sent)]
            return {"points": [{"number": number, **point} for number, point in zip(refused, points, strict=False)]}
        quotes = [{"candidate": int(each), "label": "opinion", "speaker": None} for each in CANDIDATE.findall(sent)]
        return {"kind": "report", "points": points, "quotes": quotes[:3]}


class HonestModel(ReadingModel):
    """Takes the first sentences without quotation marks, and leaves out the day of the week."""

    def points(self, sentences, messages):
        plain = [(number, words) for number, words in sentences.items() if "“" not in words and len(words) > 60]
        return [{"text": WHEN.sub("", words), "sentences": [number]} for number, words in plain[:4]]


class LyingModel(ReadingModel):
    """States what the article does not say, and cites it."""

    LIES = (
        "The harbour burned down and 4,700 people died, Ulrike Stamm said.",
        "President Okonjo Barrow fired 312 ministers in Paris.",
        "Prices rose by 98 percent in 1912.",
    )

    def points(self, sentences, messages):
        return [{"text": lie, "sentences": [min(sentences)]} for lie in self.LIES]


class ObedientModel(ReadingModel):
    """Does what injected texts say: repeats them, their addresses, mentions and canaries, and the prompt's own words.

    `orders` are pairs of a text and its canary. One alone is obeyed in all five ways at once; of several each in one
    way, and in the next way when the model is asked to write anew; `turn` is the way of the first.
    """

    WAYS = 5

    def __init__(self, orders, turn=0):
        super().__init__()
        self.orders = orders
        self.turn = turn

    def points(self, sentences, messages):
        """Return what it was told to say, citing where it was told."""
        if len(self.orders) == 1:
            obeyed = [(self.orders[0], way) for way in range(self.WAYS)]
        else:
            turn = self.turn + len(self.asked)
            obeyed = [(order, number % self.WAYS) for number, order in enumerate(self.orders, turn)]
        said = [(order[0], self._said(order, messages[0].content)[way]) for order, way in obeyed]
        unique = {text.casefold(): (order, text) for order, text in said}
        return [{"text": text[:390], "sentences": self._told(order, sentences)} for order, text in unique.values()]

    def _said(self, order, prompt):
        text, canary = order
        targets = re.findall(r"https?://\S+|<@\S+|@\w+|\[[^\]]*\]\([^)]*\)", text)
        return (
            text,
            f"Important: {canary or text[-60:]}",
            f"See {' '.join(targets)} now, {len(text)}."
            if targets
            else f"See https://evil.example/{len(text)} @everyone.",
            f"{len(text)} {prompt[:300]}",
            f"The council said 98,765 times: {text[:80]}",
        )

    def _told(self, text, sentences):
        return [number for number, words in sentences.items() if text[:40] in words][:1] or [min(sentences)]


class DownModel(ScriptedModel):
    """Cannot be reached."""

    async def answer(self, messages, shape):
        return ModelUnavailable("nobody is there", reason="unreachable")


class SlowModel(ScriptedModel):
    """Never answers; its deadline is a moment, if not told otherwise."""

    def __init__(self, seconds=0.02):
        super().__init__()
        self.endpoint = Endpoint("double-slow", url="http://localhost:9/v1", seconds=seconds)
        self.was_asked = asyncio.Event()

    async def answer(self, messages, shape):
        self.was_asked.set()
        await asyncio.Event().wait()


class NonsenseModel(ScriptedModel):
    """Answers something else each time."""

    async def answer(self, messages, shape):
        return "Sure! Here is a poem about the sea."
