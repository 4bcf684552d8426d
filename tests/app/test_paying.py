from pydantic import HttpUrl, SecretStr
from structlog.testing import capture_logs

from bot.app.paying import analysing, check_model
from bot.settings import Settings
from bot.store.database import Database
from tests.doubles.desk import PIER, as_article
from tests.doubles.model_server import model_server, says, status
from tests.doubles.ports import DirectWorkers

GOOD = '{"kind": "report", "points": [{"text": "%s", "sentences": [1]}], "quotes": []}'
FIRST = PIER.split("\n", 1)[0]


def settings_at(url, **more):
    return Settings(model_url=HttpUrl(url), model="tiny", model_attempts=1, **more)


async def test_a_model_that_answers_is_ready_and_said_to_be():
    async with model_server(says('{"ready": true}')) as server:
        with capture_logs() as logs:
            await check_model(settings_at(server.url))
    assert [(each["event"], each.get("model")) for each in logs] == [("model.ready", "tiny")]


async def test_what_is_wrong_with_a_model_is_one_line_that_names_the_setting_and_no_secret():
    async with model_server(status(401)) as server:
        with capture_logs() as logs:
            await check_model(settings_at(server.url, model_key=SecretStr("sk-secret")))
    (line,) = logs
    assert (line["event"], line["log_level"]) == ("model.not_ready", "warning")
    assert "SAYSO_MODEL_KEY" in line["error"]
    assert "sk-secret" not in str(line)


async def test_without_a_model_nothing_is_checked():
    with capture_logs() as logs:
        await check_model(Settings(model_key=None, model_url=None))
    assert logs == []


async def test_the_same_article_costs_one_call_and_moderators_see_it(tmp_path):
    async with model_server(says(GOOD % FIRST)) as server:
        database = await Database.open(tmp_path)
        try:
            async with analysing(settings_at(server.url), DirectWorkers(), database) as found:
                first = await found.analyst.analyse(as_article(PIER), 5)
                again = await found.analyst.analyse(as_article(PIER), 6)
                statement = await found.accounts.of(5)
        finally:
            await database.close()
    assert len(server.asked) == 1
    assert first.points == again.points
    assert (first.usage.calls, again.usage.calls) == (1, 0)
    assert statement.today.usage.calls == 1
