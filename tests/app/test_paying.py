from pydantic import HttpUrl, SecretStr
from structlog.testing import capture_logs

from bot.app.paying import MEANWHILE, analysing, check_model
from bot.pipeline.limits import DailyBudget, DayLimits, Unlimited
from bot.settings import Settings
from bot.store.database import Database
from bot.store.ledger import DIRECT_MESSAGES
from tests.doubles.desk import PIER, as_article
from tests.doubles.model_server import model_server, says, status
from tests.doubles.ports import DirectWorkers, MemoryLedger

GOOD = '{"kind": "report", "points": [{"text": "%s", "sentences": [1]}], "quotes": []}'
PRICED = {"model_dollars_in": 1.0, "model_dollars_out": 2.0}
FIRST = PIER.split("\n", 1)[0]


def settings_at(url, **more):
    return Settings(model_url=HttpUrl(url), model="tiny", model_attempts=1, **more)


async def test_a_model_that_answers_is_ready_and_said_to_be():
    async with model_server(says('{"ready": true}')) as server:
        with capture_logs() as logs:
            await check_model(settings_at(server.url), Unlimited())
    assert [(each["event"], each.get("model")) for each in logs] == [("model.ready", "tiny")]


async def test_what_is_wrong_with_a_model_is_one_line_that_names_the_setting_and_no_secret():
    async with model_server(status(401)) as server:
        with capture_logs() as logs:
            await check_model(settings_at(server.url, model_key=SecretStr("sk-secret")), Unlimited())
    (line,) = logs
    assert (line["event"], line["log_level"]) == ("model.not_ready", "warning")
    assert "SAYSO_MODEL_KEY" in line["error"]
    assert "sk-secret" not in str(line)
    assert line["meanwhile"] == MEANWHILE


async def test_without_a_model_nothing_is_checked():
    with capture_logs() as logs:
        await check_model(Settings(model_key=None, model_url=None), Unlimited())
    assert logs == []


async def test_the_check_is_booked_on_nobodys_server():
    ledger = MemoryLedger()
    async with model_server(says('{"ready": true}', usage=(100, 50))) as server:
        await check_model(settings_at(server.url, **PRICED), DailyBudget(ledger, DayLimits(1.0, 0.25)))
    ((day, server),) = ledger.rows
    assert server == DIRECT_MESSAGES
    assert (await ledger.spent_by_all(day)).dollars == 0.0002


async def test_nothing_is_asked_where_nothing_may_be_paid():
    async with model_server(says('{"ready": true}')) as server:
        with capture_logs() as logs:
            await check_model(settings_at(server.url, **PRICED), DailyBudget(MemoryLedger(), DayLimits(0.0, 0.25)))
            await check_model(
                settings_at("https://models.invalid/v1"), DailyBudget(MemoryLedger(), DayLimits(1.0, 1.0))
            )
        assert server.asked == []
    assert [each["event"] for each in logs] == ["model.not_asked", "model.no_price", "model.not_asked"]


async def test_a_free_model_is_asked_though_nothing_may_be_paid():
    async with model_server(says('{"ready": true}')) as server:
        await check_model(settings_at(server.url), DailyBudget(MemoryLedger(), DayLimits(0.0, 0.0)))
    assert len(server.asked) == 1


async def test_a_price_of_nothing_that_nobody_set_is_a_warning_that_names_the_settings():
    with capture_logs() as logs:
        await check_model(settings_at("http://router.internal:9/v1", model_seconds=0.01), Unlimited())
        await check_model(settings_at("http://router.internal:9/v1", model_seconds=0.01, **PRICED), Unlimited())
    guesses = [each for each in logs if each["event"] == "model.free_by_guess"]
    assert [(each["host"], each["log_level"]) for each in guesses] == [("router.internal", "warning")]
    assert "SAYSO_MODEL_DOLLARS_IN" in guesses[0]["error"]


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
