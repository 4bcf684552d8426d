"""Many posts at once, half of them in one server."""

import asyncio
import time

from sqlalchemy import column, create_engine, func, make_url, select, table
from sqlalchemy.pool import NullPool

from bot.jobs.engine import FILE_NAME
from tests.chaos.figures import Figure, of_bound
from tests.chaos.trial import trial

ACCEPT_PATIENCE = 120
FAIR_PATIENCE = 400


async def burst(setting, count=1000, guilds=50):
    """Post in all servers at once; return how fast all was taken in, how late the loop was, and who had to wait."""
    name = setting.named("burst")
    async with trial(setting.folder, guilds=guilds, probed=True, **setting.forms) as under:
        noisy, *quiet = under.town.guild_ids
        before = len(under.ships.lags())
        began = time.monotonic()
        for number in range(count):
            await under.post(noisy if number < count // 2 else quiet[number % len(quiet)])
        sent = time.monotonic() - began
        taken = await _accepted(setting, count, began)
        latest = 1000 * max(under.ships.lags()[before:])
        firsts = await _first_answers(under.town, quiet)
        ours = [post for post in under.posts if under.town.messages_in(post)]
        of_noisy = sum(under.town.messages[post]["guild_id"] == str(noisy) for post in ours)
        share = f"answers to the busiest of {guilds} servers, of {len(ours)} until each other one had its first"
        fair = 3 * max(len(ours) / guilds, 8)
        late = sorted(under.ships.lags()[before:])
        return [
            of_bound(name, f"seconds until {count} posts were taken in (sent in {sent:.1f})", taken, most=5),
            Figure(name, f"ms of loop lag, the worst until then: {latest:.0f}"),
            of_bound(name, "servers without an answer", len(quiet) - firsts, most=0),
            of_bound(name, f"{share} ({time.monotonic() - began:.0f} s)", of_noisy, most=fair),
            of_bound(
                name, f"ms of loop lag, p99 of {len(late)} until then", 1000 * late[len(late) * 99 // 100], most=50
            ),
        ]


async def _accepted(setting, count, began):
    """Return after how many seconds all were in the database of jobs."""
    url = setting.forms.get("database_url")
    at = make_url(url).set(drivername="postgresql+psycopg") if url else f"sqlite:///{setting.folder / FILE_NAME}"
    jobs = table("workflow_status", column("workflow_uuid"), schema="dbos" if url else None)
    wanted = select(func.count()).where(jobs.c.workflow_uuid.like("%-look-0")).select_from(jobs)
    engine = create_engine(at, poolclass=NullPool)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        while connection.execute(wanted).scalar_one() < count:
            await asyncio.sleep(0.05)
            if time.monotonic() - began > ACCEPT_PATIENCE:
                break
    return time.monotonic() - began


async def _first_answers(town, guild_ids):
    """Return how many of these servers had an answer in the end; wait until all have one."""
    since = time.monotonic()
    waiting = {str(guild_id) for guild_id in guild_ids}
    while waiting and time.monotonic() - since < FAIR_PATIENCE:
        waiting -= {town.messages[post]["guild_id"] for post in town.replied_at if post in town.messages}
        await asyncio.sleep(0.05)
    return len(guild_ids) - len(waiting)
