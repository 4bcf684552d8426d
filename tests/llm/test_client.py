"""The client: one loop of tries, one deadline over all of them, every call counted, nothing sent that was not set."""

import json

import pytest

from bot.domain.errors import ModelFailed, ModelUnavailable
from bot.domain.usage import Tally, Usage
from bot.llm.client import Client
from bot.llm.messages import Message
from tests.doubles.model_server import body, dropped, model_server, never, says, status, web_page
from tests.llm.asking import ASKED, BUSY, KEY, NINE, NINE_BOATS, Boats, Naps, asked, endpoint_at, failed

PRICED = {"dollars_in": 1.0, "dollars_out": 2.0}


async def test_an_answer_is_read_as_the_shape_that_was_asked_for():
    async with model_server(says(NINE)) as server:
        assert await asked(server) == NINE_BOATS
    request = server.asked[0].body
    assert request["model"] == "tern-1"
    assert request["messages"] == [{"role": each.role, "content": each.content} for each in ASKED]
    assert request["response_format"]["json_schema"]["strict"] is True
    assert request["max_completion_tokens"] == 2000


async def test_nothing_is_sent_that_was_not_set():
    async with model_server(says(NINE)) as server:
        await asked(server)
    assert set(server.asked[0].body) == {"model", "messages", "response_format", "max_completion_tokens"}


async def test_the_name_of_the_token_limit_is_a_setting():
    async with model_server(says(NINE)) as server:
        await asked(server, tokens_field="max_tokens", answer_tokens=77)
    assert server.asked[0].body["max_tokens"] == 77
    assert "max_completion_tokens" not in server.asked[0].body


async def test_no_openai_variable_of_the_environment_leaks_into_a_request(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-leaked")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "sk-leaked")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/leaked")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-leaked")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-leaked")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Leaked: yes\nAuthorization: Bearer sk-leaked")
    async with model_server(says(NINE)) as server:
        await asked(server)
        await asked(server, key=None)
    assert "leaked" not in str([request.headers for request in server.asked]).lower()
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    assert {name.lower() for name in server.asked[0].headers} <= {
        "accept",
        "accept-encoding",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        "x-stainless-raw-response",
    }


@pytest.mark.parametrize("part", [status(429, BUSY), status(503), dropped()])
async def test_a_failure_that_passes_is_forgotten(part):
    naps = Naps()
    async with model_server(part, part, says(NINE)) as server:
        assert await asked(server, naps=naps) == NINE_BOATS
    assert len(server.asked) == 3
    assert all(0 < seconds < 3 for seconds in naps.seconds)


async def test_the_number_of_tries_is_a_setting():
    assert (await failed(status(503), attempts=1))[1] == 1
    assert (await failed(status(503), attempts=5))[1] == 5


async def test_a_slow_server_is_given_up_at_the_deadline():
    failure, times = await failed(never(), kind=ModelUnavailable, seconds=0.5)
    assert (failure.reason, times) == ("too_slow", 1)
    assert "0.5 s" in failure.message


async def test_the_deadline_holds_over_all_tries_together():
    busy = status(503, headers={"Retry-After": "0.01"})
    failure, times = await failed(busy, never(), seconds=1.0, attempts=9)
    assert (failure.reason, times) == ("too_slow", 2)


async def test_half_a_surrogate_pair_in_an_article_stops_nothing():
    async with model_server(says(NINE)) as server, Client(endpoint_at(server.url)) as client:
        await client.ask([Message("user", "a \ud83d b")], Boats, Tally())
    assert server.asked[0].text == "a ? b"


async def test_an_answer_is_counted_with_its_tokens_and_dollars():
    tally = Tally()
    async with model_server(says(NINE, usage=(1000, 500), cached=400)) as server:
        await asked(server, tally=tally, **PRICED)
    assert tally.usage == Usage(calls=1, prompt=1000, cached=400, completion=500, dollars=0.002)


@pytest.mark.parametrize(
    "part",
    [says(NINE, finish="length"), says(None, refusal="No."), says("prose"), says(NINE, finish="content_filter")],
)
async def test_an_answer_that_is_of_no_use_is_counted_like_any_other(part):
    tally = Tally()
    await failed(part, tally=tally, **PRICED)
    assert tally.usage == Usage(calls=1, prompt=120, completion=30, dollars=0.00018)


async def test_failed_tries_are_counted_with_the_one_that_worked():
    tally = Tally()
    async with model_server(status(503), status(400, {"message": "response_format"}), says(NINE)) as server:
        await asked(server, tally=tally, **PRICED)
    assert tally.usage == Usage(calls=3, prompt=120, completion=30, dollars=0.00018)


@pytest.mark.parametrize("part", [status(401), web_page()])
async def test_a_call_that_was_not_answered_counts_as_a_call_that_cost_nothing(part):
    tally = Tally()
    await failed(part, tally=tally, **PRICED)
    assert tally.usage == Usage(calls=1)


@pytest.mark.parametrize("part", [never(), dropped()])
async def test_a_call_that_was_cut_off_may_have_cost_something(part):
    tally = Tally()
    await failed(part, tally=tally, seconds=0.1, attempts=1, **PRICED)
    assert tally.usage == Usage(calls=1, unpriced=1)


async def test_a_call_that_never_arrived_cost_nothing():
    tally = Tally()
    async with model_server(says(NINE)) as server:
        pass
    with pytest.raises(ModelUnavailable):
        await asked(server, tally=tally, attempts=2, **PRICED)
    assert tally.usage == Usage(calls=2)


async def test_an_answer_without_token_counts_is_unpriced_where_tokens_cost_something():
    tally, free = Tally(), Tally()
    async with model_server(says(NINE, usage=None)) as server:
        await asked(server, tally=tally, **PRICED)
        await asked(server, tally=free)
    assert tally.usage == Usage(calls=1, unpriced=1)
    assert free.usage == Usage(calls=1)


@pytest.mark.parametrize(
    "usage",
    [
        *("none", 7, []),
        *({"prompt_tokens": 5000}, {"completion_tokens": 5000}, {"prompt_tokens": 0, "completion_tokens": 0}),
        *({"prompt_tokens": wrong, "completion_tokens": 9} for wrong in (-5, "9", 1e30, 10**30, None, True, 0)),
        *({"prompt_tokens": 9, "completion_tokens": wrong} for wrong in (-5, "9", 2.5, 10**9, None, False)),
    ],
)
async def test_half_a_count_of_tokens_stops_no_answer_and_is_as_good_as_none(usage):
    tally = Tally()
    completion = {"choices": [{"message": {"content": NINE}}], "usage": usage}
    async with model_server(body(json.dumps(completion))) as server:
        assert await asked(server, tally=tally, **PRICED) == NINE_BOATS
    assert tally.usage == Usage(calls=1, unpriced=1)


async def test_whoever_listens_hears_the_exact_words_of_a_failure():
    heard: list[ModelFailed] = []
    async with model_server(status(401)) as server, Client(endpoint_at(server.url), told=heard.append) as client:
        with pytest.raises(ModelFailed) as caught:
            await client.ask(ASKED, Boats, Tally())
    assert heard == [caught.value]
