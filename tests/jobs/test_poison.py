"""An article that kills whoever reads it is given up, with a line that says so."""

import pytest

from bot.jobs.engine import in_folder
from bot.pipeline.work import MOST_TRIES, POISONED
from tests.jobs.conftest import Bench, place, shared
from tests.jobs.processes import process


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request, tmp_path):
    """Give what a worker is told about where jobs are kept, and the bench that is kept there."""
    if request.param == "sqlite":
        return str(tmp_path), Bench(in_folder(tmp_path))
    url = request.getfixturevalue("postgres_url")
    return url, Bench(shared(url))


async def test_an_article_that_kills_the_process_ends_with_an_honest_line(home):
    told, bench = home
    async with bench.engine(takes_in_only=True) as engine:
        await engine.accept(place())
    for _ in range(MOST_TRIES):
        async with process(told, "deadly") as dying:
            assert await dying.ended() == 9
            assert dying.said[-1] == {"at": "analyse"}
    async with process(told, "deadly") as living:
        delivered = await living.until("deliver")
    assert delivered == {"at": "deliver", "inquiry": "99", "text": POISONED["analyse"]}
