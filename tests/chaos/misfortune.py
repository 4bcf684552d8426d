"""What befalls a trial: processes killed without warning, a Discord that is away, a database that starts again."""

import asyncio
import time

from tests.chaos.town import DOWN, FAIR, LIMITED

AGAIN_AT_ONCE = 0.25  # how often a process is killed once more while it starts


async def killing(trial, count, kills):
    """Kill some process at each of `kills` moments spread over so many answers, and start it again."""
    done = 0
    while done < kills:
        await trial.until_answered(count * (done + 1) // (kills + 1))
        await asyncio.sleep(trial.chance.uniform(0, 2))
        struck = trial.chance.choice(trial.ships.members)
        await struck.kill()
        await struck.start()
        done += 1
        if done < kills and trial.chance.random() < AGAIN_AT_ONCE:
            await asyncio.sleep(trial.chance.uniform(0, 3))
            await struck.kill()
            await struck.start()
            done += 1


async def outage(trial, count, seconds):
    """Let Discord be down for so long once a third is answered, and then let it ask for pauses for as long."""
    await trial.until_answered(count // 3)
    for weather in (DOWN, LIMITED):
        await trial.town.change(weather)
        await asyncio.sleep(seconds)
    await trial.town.change(FAIR)


async def restart(trial, count, server, seconds):
    """Stop the database for so long once a quarter is answered, and let it crash once half are; posts go on."""
    for part, mode in ((1, "fast"), (2, "immediate")):
        await trial.until_answered(count * part // 4)
        await asyncio.to_thread(server.stop, mode)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(server.start)


async def takeover_seconds(trial, count):
    """Kill the last worker amid so many jobs; return after how many seconds the last of them was answered."""
    before = trial.answered
    for _ in range(count):
        await trial.post()
    await trial.until_answered(before + count // 3)
    struck = trial.ships.members[-1]
    await struck.kill()
    since = time.monotonic()
    await trial.until_answered(before + count)
    took = time.monotonic() - since
    await struck.start()
    return took
