"""The short form of the chaos harness: nothing lost, nothing doubled. `python -m tests.chaos --full` runs it whole."""

import pytest

from tests.chaos import trials
from tests.chaos.setting import Setting, SharedSetting

SEED = 5


def missed(figures):
    return [str(figure) for figure in figures if figure.held is not True]


@pytest.fixture
def shared(tmp_path, postgres, postgres_url):
    return SharedSetting(tmp_path, SEED, postgres, postgres_url)


async def test_each_post_is_answered_once_though_sayso_is_killed_again_and_again(tmp_path):
    assert missed(await trials.kill(Setting(tmp_path, SEED), count=12, kills=4)) == []


async def test_each_post_is_answered_once_though_a_gateway_and_workers_are_killed(shared):
    assert missed(await trials.kill(shared, count=6, kills=2)) == []


async def test_each_post_is_answered_once_though_discord_is_away_and_then_asks_for_pauses(tmp_path):
    assert missed(await trials.weather(Setting(tmp_path, SEED), count=6, seconds=1)) == []
