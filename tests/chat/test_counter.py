from tests.doubles.desk import PIER_URL


async def test_an_interaction_that_expired_meanwhile_ends_quietly(town, press):
    press.fails_with = RuntimeError("a bug")
    town.env.inject_error("PATCH", "/webhooks/*", status=404, code=10015, message="Unknown Webhook")
    await town.ann.slash(town.chat, "summary", link=PIER_URL)
    assert [type(error.original) for error in town.env.errors] == [RuntimeError]
