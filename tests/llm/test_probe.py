"""The check at start: it says in one sentence which setting is wrong, and costs one tiny call."""

import pytest

from bot.domain.usage import Tally
from bot.llm.client import Client
from bot.llm.probe import probed
from tests.doubles.model_server import model_server, never, says, status, web_page
from tests.llm.asking import KEY, Naps, endpoint_at


async def told(part, **endpoint):
    async with model_server(part) as server, Client(endpoint_at(server.url, **endpoint), sleep=Naps()) as client:
        return await probed(client)


async def test_a_model_that_answers_is_in_order_and_was_asked_once():
    tally = Tally()
    async with model_server(says('{"ready": true}')) as server, Client(endpoint_at(server.url)) as client:
        assert await probed(client, tally) is None
    assert len(server.asked) == tally.usage.calls == 1
    assert len(server.asked[0].text) < 200


@pytest.mark.parametrize(
    ("part", "endpoint", "reason", "setting"),
    [
        (status(401), {"key": None}, "no_key", "SAYSO_MODEL_KEY"),
        (status(403), {"key": None}, "no_key", "SAYSO_MODEL_KEY"),
        (status(401), {}, "wrong_key", "SAYSO_MODEL_KEY"),
        (status(404, {"code": "model_not_found"}), {}, "unknown_model", "SAYSO_MODEL "),
        (web_page(), {}, "wrong_url", "SAYSO_MODEL_URL"),
        (never(), {"seconds": 0.05}, "too_slow", "SAYSO_MODEL_SECONDS"),
        (status(400, {"message": "Unsupported parameter: 'max_tokens'"}), {}, "wrong_tokens_field", "_TOKENS_FIELD"),
        (says("{", finish="length"), {}, "cut_short", "SAYSO_MODEL_ANSWER_TOKENS"),
    ],
)
async def test_a_bad_setting_is_named_in_one_clear_sentence(part, endpoint, reason, setting):
    failure = await told(part, **endpoint)
    assert failure
    assert failure.reason == reason
    assert setting in failure.message
    assert "\n" not in failure.message
    assert KEY not in failure.message


async def test_an_address_where_nothing_listens_is_named():
    async with model_server(says("")) as server:
        pass
    async with Client(endpoint_at(server.url), sleep=Naps()) as client:
        failure = await probed(client)
    assert failure
    assert (failure.reason, "SAYSO_MODEL_URL" in failure.message) == ("unreachable", True)
