"""Failures: each one has a stable reason, says which setting to change, and keeps the server's words to itself."""

import pytest

from bot.domain.errors import ModelRefused, ModelRejected, ModelUnavailable, ModelUnusable
from tests.doubles.model_server import body, dropped, model_server, says, status, web_page
from tests.llm.asking import BUSY, KEY, NINE, asked, failed

QUOTA = {"message": "You exceeded your current quota", "type": "insufficient_quota", "code": "insufficient_quota"}
NO_MODEL = {"message": "The model `tern-1` does not exist", "code": "model_not_found"}
TOO_LONG = {"message": "This model's maximum context length is 8192 tokens", "code": "context_length_exceeded"}


@pytest.mark.parametrize(
    ("part", "kind", "reason"),
    [
        (says(NINE, finish="length"), ModelUnusable, "cut_short"),
        (says(NINE, finish="content_filter"), ModelRefused, "content_filter"),
        (says(None, refusal="I can't help with that."), ModelRefused, "refused"),
        (says("I would rather talk about boats."), ModelUnusable, "not_json"),
        (says(""), ModelUnusable, "not_json"),
        (says(None), ModelUnusable, "not_json"),
        (says("[1, 2]"), ModelUnusable, "not_json"),
        (says('{"boats": "many", "port": null}'), ModelUnusable, "wrong_shape"),
        (web_page(), ModelRejected, "wrong_url"),
        (body('{"status": "ok"}'), ModelRejected, "wrong_url"),
        (body("{not json"), ModelRejected, "wrong_url"),
        (body(b"\xff\xfe"), ModelRejected, "wrong_url"),
        (body('{"error": {"message": "upstream failed", "code": 502}}'), ModelUnavailable, "server_error"),
        (body('{"choices": []}'), ModelUnusable, "not_json"),
        (status(401), ModelRejected, "wrong_key"),
        (status(403), ModelRejected, "not_allowed"),
        (status(402), ModelRejected, "no_quota"),
        (status(404, NO_MODEL), ModelRejected, "unknown_model"),
        (status(404, {"message": 'model "tern-1" not found, try pulling it first'}), ModelRejected, "unknown_model"),
        (status(404, {"message": "Invalid URL (POST /chat/completions)"}), ModelRejected, "wrong_url"),
        (status(405), ModelRejected, "wrong_url"),
        (status(307, headers={"Location": "http://127.0.0.1:9/v1/chat/completions"}), ModelRejected, "wrong_url"),
        (status(400, TOO_LONG), ModelRejected, "too_long"),
        (status(400, {"message": "no-such-model is not a valid model ID"}), ModelRejected, "unknown_model"),
        (status(400, {"message": "Model Not Exist"}), ModelRejected, "unknown_model"),
        (body('[{"error": {"code": 400, "message": "API key not valid."}}]', code=400), ModelRejected, "wrong_key"),
        (status(400, {"message": "Incorrect API key provided"}), ModelRejected, "wrong_key"),
        (body('{"detail": [{"loc": ["body", "max_tokens"]}]}', code=422), ModelRejected, "wrong_tokens_field"),
        (body("<h1>This model of gateway has no such page</h1>", "text/html", 404), ModelRejected, "wrong_url"),
        (status(413), ModelRejected, "too_long"),
        (status(400, {"message": "Unsupported parameter: 'max_tokens'"}), ModelRejected, "wrong_tokens_field"),
        (status(400, {"message": "no", "code": "content_filter"}), ModelRefused, "content_filter"),
        (status(418), ModelRejected, "bad_request"),
        (status(499), ModelRejected, "bad_request"),
        (status(429, QUOTA), ModelRejected, "no_quota"),
    ],
)
async def test_a_failure_that_will_come_again_is_named_and_not_tried_again(part, kind, reason):
    failure, times = await failed(part, kind=kind)
    assert failure.reason == reason
    assert times == 1
    assert KEY not in failure.message


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (status(408), "server_error"),
        (status(409), "server_error"),
        (status(429, BUSY), "rate_limited"),
        (status(502), "server_error"),
        (status(503), "server_error"),
        (dropped(), "disconnected"),
    ],
)
async def test_a_failure_that_may_pass_is_tried_again_and_then_named(part, reason):
    failure, times = await failed(part, kind=ModelUnavailable)
    assert failure.reason == reason
    assert times == 3


async def test_a_server_that_is_not_there_is_named_with_the_setting_to_check():
    async with model_server(says(NINE)) as server:
        pass
    with pytest.raises(ModelUnavailable, match="SAYSO_MODEL_URL") as caught:
        await asked(server)
    assert caught.value.reason == "unreachable"


async def test_a_wrong_path_is_named_with_the_setting_to_check():
    async with model_server(says(NINE)) as server:
        with pytest.raises(ModelRejected, match="SAYSO_MODEL_URL") as caught:
            await asked(server, url=server.url.removesuffix("/v1"))
    assert caught.value.reason == "wrong_url"


async def test_a_server_that_repeats_the_key_does_not_get_it_into_the_error():
    failure, _ = await failed(status(401, {"message": f"Incorrect API key provided: {KEY}"}))
    assert KEY not in str(failure)
    assert failure.__cause__ is None
    assert failure.__context__ is None


async def test_the_password_in_a_url_is_in_no_error():
    async with model_server(status(401)) as server:
        with pytest.raises(ModelRejected) as caught:
            await asked(server, url=server.url.replace("//", "//tern:hunter2@"))
    assert "hunter2" not in caught.value.message
