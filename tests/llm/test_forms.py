"""Forms: a server that does not know json_schema is asked in the next form, once, and that is remembered."""

import pytest

from bot.domain.errors import ModelRejected, ModelUnusable
from bot.domain.usage import Tally
from bot.llm.client import Client
from tests.doubles.model_server import model_server, says, status
from tests.llm.asking import ASKED, BUSY, NINE, NINE_BOATS, Boats, Naps, asked, endpoint_at

REFUSED_FORM = [
    status(400, {"message": "'response_format.type' must be 'json_object' or 'text'"}),
    status(400, {"message": "bad request"}),
    status(422, {"message": "Input should be 'text' or 'json_object'"}),
    status(500, {"message": "[{'loc': ('body', 'response_format', 'type')}]", "type": "internal_server_error"}),
]


@pytest.mark.parametrize("refusal", REFUSED_FORM)
async def test_a_server_without_json_schema_is_asked_for_a_json_object_and_that_is_remembered(refusal):
    forms = frozenset({"json_object", "text"})
    async with model_server(says(NINE), forms=forms, refusal=refusal) as server, client_of(server) as client:
        assert await client.ask(ASKED, Boats, Tally()) == NINE_BOATS
        assert await client.ask(ASKED, Boats, Tally()) == NINE_BOATS
    assert server.forms_asked == ["json_schema", "json_object", "json_object"]
    assert server.asked[1].body["response_format"]["schema"]["required"] == ["boats", "port"]


async def test_a_server_without_any_form_is_asked_in_plain_words_and_that_is_remembered():
    async with model_server(says(f"Here: {NINE}"), forms=frozenset({"text"})) as server, client_of(server) as client:
        assert await client.ask(ASKED, Boats, Tally()) == NINE_BOATS
        assert await client.ask(ASKED, Boats, Tally()) == NINE_BOATS
    assert server.forms_asked == ["json_schema", "json_object", "text", "text"]
    assert '"boats":{"type":"integer"}' in server.asked[2].body["messages"][0]["content"]
    assert server.asked[2].body["messages"][1]["content"] == ASKED[1].content


async def test_a_bare_500_is_trouble_first_and_a_refusal_of_the_form_when_it_comes_again():
    naps = Naps()
    async with model_server(says(NINE), forms=frozenset({"text"}), refusal=status(500)) as server:
        assert await asked(server, naps=naps) == NINE_BOATS
    assert server.forms_asked == ["json_schema", "json_schema", "json_object", "text"]
    assert len(naps.seconds) == 1


async def test_passing_trouble_does_not_cost_the_better_form():
    async with model_server(status(500), says(NINE)) as server, client_of(server) as client:
        for _ in range(2):
            await client.ask(ASKED, Boats, Tally())
    assert server.forms_asked == ["json_schema"] * 3


async def test_a_bad_request_that_no_form_helps_is_named_and_the_form_is_kept():
    async with model_server(*[status(400)] * 3, says(NINE)) as server, client_of(server) as client:
        with pytest.raises(ModelRejected) as caught:
            await client.ask(ASKED, Boats, Tally())
        await client.ask(ASKED, Boats, Tally())
    assert caught.value.reason == "bad_request"
    assert server.forms_asked == ["json_schema", "json_object", "text", "json_schema"]


async def test_a_server_that_is_busy_while_it_is_asked_in_another_form_is_asked_again():
    async with model_server(REFUSED_FORM[0], status(429, BUSY), REFUSED_FORM[0], says(NINE)) as server:
        assert await asked(server) == NINE_BOATS
    assert server.forms_asked == ["json_schema", "json_object"] * 2


async def test_a_server_that_takes_a_schema_and_ignores_it_is_told_it_in_words_from_then_on():
    def careless(request):
        return NINE if '"boats":{"type":"integer"}' in request["messages"][0]["content"] else '{"ships": 9}'

    async with model_server(answer=careless) as server, client_of(server) as client:
        with pytest.raises(ModelUnusable):
            await client.ask(ASKED, Boats, Tally())
        assert await client.ask(ASKED, Boats, Tally()) == NINE_BOATS
    assert server.forms_asked == ["json_schema"] * 2


def client_of(server):
    return Client(endpoint_at(server.url), sleep=Naps())
