import asyncio

from bot.chat.errands import Errands


async def test_no_more_errands_run_at_once_than_allowed():
    errands, running, most_seen = Errands(2), 0, 0

    async def errand():
        nonlocal running, most_seen
        running += 1
        most_seen = max(most_seen, running)
        await asyncio.sleep(0)
        running -= 1

    for _ in range(10):
        errands.start("test", errand)
    await errands.finish(within=5)
    assert most_seen == 2
    assert running == 0


async def test_a_failing_errand_disturbs_no_other():
    errands, done = Errands(1), []

    async def fails():
        raise RuntimeError

    async def works():
        done.append(True)

    errands.start("test", fails)
    errands.start("test", works)
    await errands.finish(within=5)
    assert done == [True]


async def test_the_end_waits_for_what_is_under_way():
    errands, done = Errands(1), []

    async def errand():
        await asyncio.sleep(0.01)
        done.append(True)

    errands.start("test", errand)
    await errands.finish(within=5)
    assert done == [True]


async def test_the_end_cancels_what_takes_too_long():
    errands, ended = Errands(1), []

    async def errand():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    errands.start("test", errand)
    await asyncio.sleep(0)
    await errands.finish(within=0.01)
    assert ended == [True]


async def test_nothing_starts_after_the_end():
    errands, done = Errands(1), []

    async def errand():
        done.append(True)

    await errands.finish(within=0)
    errands.start("test", errand)
    await asyncio.sleep(0)
    assert done == []


async def test_a_commands_errand_returns_its_result():
    async def errand():
        return 7

    assert await Errands(1).run(errand) == 7
