import asyncio

import pytest

from bot.domain.errors import PasteInstead, WorkFailed
from bot.workers.inline import InlineWorkers
from tests.workers import jobs


async def test_a_job_comes_back_with_its_answer() -> None:
    assert await InlineWorkers().run(jobs.add, 2, 3) == 5


async def test_the_loop_goes_on_while_a_job_runs() -> None:
    running = asyncio.create_task(InlineWorkers().run(jobs.process_id))
    await asyncio.sleep(0)
    assert not running.done()
    await running


async def test_our_errors_pass_and_foreign_ones_keep_the_articles_words_back() -> None:
    with pytest.raises(PasteInstead):
        await InlineWorkers().run(jobs.wall)
    with pytest.raises(WorkFailed) as caught:
        await InlineWorkers().run(jobs.quote_the_article)
    assert "secret words" not in "".join(caught.value.__notes__) + str(caught.value)
    assert caught.value.__context__ is None


async def test_a_stalled_job_is_not_waited_for() -> None:
    with pytest.raises(WorkFailed, match="too long"):
        await InlineWorkers(seconds=0.05).run(jobs.stall)
