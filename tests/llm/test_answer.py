"""Answers: JSON is found wherever a model put it, and no body at all ends in anything but an answer or a failure."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import ModelFailed
from bot.domain.usage import Tally
from bot.llm.answer import completion_in
from bot.llm.cost import Tariff
from tests.doubles.model_server import body, model_server, says
from tests.llm.asking import NINE, NINE_BOATS, Boats, asked, endpoint_at

CHARSETS = ("hex", "idna", "punycode", "undefined", "utf-16", "no-such-charset")
HERE = endpoint_at("http://127.0.0.1/v1")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"```json\n{NINE}\n```", "a fence"),
        (f"Sure! Here is the JSON:\n\n```\n{NINE}\n```\nLet me know.", "a fence in prose"),
        (f"The answer is {NINE}, I think {{probably}}.", "prose"),
        (f'<think>Maybe {{"boats": 1, "port": null}}?</think>{NINE}', "thinking aloud"),
        (f'{{"note": "first"}} {NINE}', "another object first"),
        (f"{{{{ {NINE}", "stray braces"),
    ],
)
async def test_json_is_found_in_what_a_model_puts_around_it(text, why):
    async with model_server(says(text)) as server:
        assert await asked(server) == NINE_BOATS, why


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
ANY_CHOICE = st.fixed_dictionaries(
    {},
    optional={
        "message": ANY_JSON | st.fixed_dictionaries({}, optional={"content": ANY_JSON, "refusal": ANY_JSON}),
        "finish_reason": ANY_JSON,
    },
)
ANY_COMPLETION = st.fixed_dictionaries(
    {},
    optional={
        "choices": ANY_JSON | st.lists(ANY_CHOICE | ANY_JSON, max_size=3),
        "usage": ANY_JSON
        | st.fixed_dictionaries({}, optional={"prompt_tokens": ANY_JSON, "completion_tokens": ANY_JSON}),
        "error": ANY_JSON,
    },
)
ANY_BODY = st.binary(max_size=60) | (ANY_JSON | ANY_COMPLETION).map(lambda value: json.dumps(value).encode())


KINDS = [
    "application/json",
    "text/html",
    "text/event-stream",
    *(f"application/json; charset={name}" for name in CHARSETS),
]
ANY_TEXT = (st.text(max_size=40) | st.text(alphabet='{}[]",:0aeE-\\ ', max_size=60)).map(lambda text: text + NINE[:-1])


@given(ANY_BODY, st.sampled_from(KINDS), st.integers(200, 599))
@settings(deadline=None, max_examples=60)
async def test_whatever_a_server_sends_ends_in_an_answer_or_a_named_failure(content, kind, code):
    tally = Tally()
    async with model_server(body(content, kind, code)) as server:
        got = await boats_or_failure(asked(server, tally=tally, attempts=1))
    assert isinstance(got, Boats | ModelFailed)
    assert tally.usage.calls >= 1


@given(ANY_BODY)
def test_whatever_a_body_holds_is_a_completion_or_a_named_failure(content):
    with suppress(ModelFailed):
        completion = completion_in(content, HERE)
        assert completion.usage_at(Tariff(HERE)).calls == 1
        assert isinstance(completion.read_as(Boats, HERE), Boats)


@given(ANY_TEXT)
def test_whatever_a_model_writes_is_an_answer_or_a_named_failure(text):
    assert isinstance(read(text), Boats | ModelFailed)


@pytest.mark.parametrize("text", ["{" * 300_000, '{"a":' * 100_000, "[" * 300_000, '{"boats": ' + "9" * 100_000 + "}"])
def test_an_answer_made_to_tire_us_is_given_up(text):
    assert isinstance(read(text), Boats | ModelFailed)


def read(text):
    """Return what is read in a model's words, or the failure."""
    content = json.dumps({"choices": [{"message": {"content": text}}]}).encode()
    try:
        return completion_in(content, HERE).read_as(Boats, HERE)
    except ModelFailed as failure:
        return failure


async def boats_or_failure(answer):
    try:
        return await answer
    except ModelFailed as failure:
        return failure


async def test_a_byte_order_mark_before_an_answer_is_no_fault():
    async with model_server(
        body(b"\xef\xbb\xbf" + json.dumps({"choices": [{"message": {"content": NINE}}]}).encode())
    ) as server:
        assert await asked(server) == NINE_BOATS


@pytest.mark.parametrize(
    "content",
    [
        [{"type": "text", "text": NINE}],
        [{"type": "text", "text": NINE[:9]}, {"type": "text", "text": NINE[9:]}],
        [7, {"type": "image"}, {"type": "text", "text": None}, {"type": "text", "text": NINE}],
    ],
)
async def test_an_answer_may_come_in_parts(content):
    async with model_server(body(json.dumps({"choices": [{"message": {"content": content}}]}))) as server:
        assert await asked(server) == NINE_BOATS
