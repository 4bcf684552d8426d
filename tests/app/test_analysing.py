import pytest
from pydantic import HttpUrl, SecretStr

from bot.app.analysing import Engines, analyst_of, endpoint_of, engine_key, engine_set
from bot.domain.errors import OperatorMustFix
from bot.llm.analyst import ModelAnalyst
from bot.llm.endpoint import OPENAI_URL
from bot.pipeline.limits import Unlimited
from bot.settings import Settings
from bot.workers.analyst import EmbeddedAnalyst
from tests.doubles.ports import DirectWorkers

PLAIN = Settings(model_key=None, model_url=None)
KEYED = Settings(model_key=SecretStr("sk-1"), model="gpt-6-luna")
LOCAL = Settings(model_url=HttpUrl("http://127.0.0.1:9/v1"), model="tiny")


def test_a_model_is_asked_once_a_key_or_an_address_is_set():
    assert engine_set(PLAIN) is Engines.EMBEDDED
    assert engine_set(KEYED) is engine_set(LOCAL) is Engines.MODEL


async def test_each_engine_gets_its_analyst():
    async with analyst_of(Engines.EMBEDDED, LOCAL, DirectWorkers(), Unlimited()) as rules:
        assert isinstance(rules, EmbeddedAnalyst)
    async with analyst_of(Engines.MODEL, LOCAL, DirectWorkers(), Unlimited()) as model:
        assert isinstance(model, ModelAnalyst)


async def test_a_model_that_is_not_set_is_told_with_the_setting_to_change():
    with pytest.raises(OperatorMustFix, match="SAYSO_MODEL_KEY"):
        async with analyst_of(Engines.MODEL, PLAIN, DirectWorkers(), Unlimited()):
            pass


def test_a_key_alone_means_openais_address_and_an_address_alone_no_key():
    assert (endpoint_of(KEYED).url, endpoint_of(KEYED).key) == (OPENAI_URL, "sk-1")
    assert (endpoint_of(LOCAL).url, endpoint_of(LOCAL).key) == ("http://127.0.0.1:9/v1", None)


def test_two_services_on_one_host_are_two_engines_and_a_password_is_no_part_of_either():
    urls = ("http://me:hunter2@127.0.0.1:9/v1", "http://127.0.0.1:10/v1", "http://127.0.0.1:9/other/v1")
    keys = [engine_key(Engines.MODEL, Settings(model_url=HttpUrl(url), model="tiny")) for url in urls]
    assert len(set(keys)) == 3
    assert keys[0] == engine_key(Engines.MODEL, LOCAL)


def test_another_engine_model_or_host_is_another_analysis_and_no_key_is_part_of_it():
    keys = {engine_key(engine_set(each), each) for each in (PLAIN, KEYED, LOCAL)}
    assert len(keys) == 3
    assert not any("sk-1" in key for key in keys)
