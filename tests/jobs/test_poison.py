"""An article that kills whoever reads it is given up, with a line that says so."""

from bot.pipeline.work import MOST_TRIES, POISONED
from tests.jobs.conftest import place
from tests.jobs.processes import process


async def test_an_article_that_kills_the_process_ends_with_an_honest_line(home, bench):
    async with bench.engine(takes_in_only=True) as engine:
        await engine.accept(place())
    for _ in range(MOST_TRIES):
        async with process(home, "deadly") as dying:
            assert await dying.ended() == 9
            assert dying.said[-1] == {"at": "analyse"}
    async with process(home, "deadly") as living:
        delivered = await living.until("deliver")
    assert delivered == {"at": "deliver", "inquiry": "99", "text": POISONED["analyse"]}
