"""Cost: known before a call is made, from the operator's prices, a server of one's own, or the published list."""

import pytest

from bot.domain.usage import Usage
from bot.llm.cost import Tariff
from bot.llm.endpoint import OPENAI_URL
from tests.llm.asking import endpoint_at


def tariff(url=OPENAI_URL, **more):
    return Tariff(endpoint_at(url, **more))


def test_the_default_model_has_a_published_price():
    assert 0.0001 < tariff(model="gpt-6-luna").dollars(10_000, 1000) < 0.1  # it may change, not by much


def test_cached_tokens_are_cheaper_where_the_list_says_so():
    luna = tariff(model="gpt-6-luna")
    assert luna.dollars(10_000, 0, cached=9000) < luna.dollars(10_000, 0)


def test_a_price_of_the_operators_own_goes_before_every_other():
    assert tariff(model="gpt-6-luna", dollars_in=3.0, dollars_out=7.0).dollars(1_000_000, 1_000_000) == 10.0
    assert tariff("http://localhost:11434/v1", dollars_in=3.0, dollars_out=7.0).dollars(1_000_000, 0) == 3.0


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:11434/v1",
        "http://127.0.0.1:8080/v1",
        "http://[::1]:8080/v1",
        "http://192.168.1.20:1234/v1",
        "http://ollama:11434/v1",
        "http://host.docker.internal:11434/v1",
        "http://100.101.102.103:8080/v1",
        "http://shed.local/v1",
    ],
)
def test_a_server_of_ones_own_costs_nothing(url):
    assert tariff(url).dollars(1_000_000, 1_000_000) == 0.0


@pytest.mark.parametrize("url", [OPENAI_URL, "https://models.port-ellery.example/v1"])
def test_a_price_that_nobody_knows_is_told_as_unknown(url):
    assert tariff(url).dollars(1000, 1000) is None
    assert tariff(url).answered(1000, 500) == Usage(calls=1, prompt=1000, completion=500, unpriced=1)


def test_another_vendors_price_is_found_by_its_address():
    groq = tariff("https://api.groq.com/openai/v1", model="llama-3.3-70b-versatile")
    assert groq.dollars(1_000_000, 0) > 0


def test_more_cached_tokens_than_were_sent_are_not_believed():
    assert tariff(model="gpt-6-luna").answered(100, 10, cached=900).cached == 100


@pytest.mark.parametrize(
    ("url", "guess"),
    [
        ("http://127.0.0.1:9/v1", False),
        ("http://[::1]:9/v1", False),
        ("http://localhost:9/v1", False),
        ("http://ollama:11434/v1", True),
        ("https://router.internal/v1", True),
        ("http://192.168.1.7/v1", True),
        ("https://models.example/v1", False),
    ],
)
def test_a_price_of_nothing_is_a_guess_beyond_this_machine(url, guess):
    assert Tariff(endpoint_at(url)).is_guess is guess
    assert not Tariff(endpoint_at(url, dollars_in=0, dollars_out=0)).is_guess
