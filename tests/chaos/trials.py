"""The trials of issue 5's table, each for one process on SQLite or for three on PostgreSQL."""

import asyncio

from tests.chaos.figures import Figure, of_bound, of_count
from tests.chaos.fleet import cpu_seconds, family, megabytes
from tests.chaos.misfortune import killing, outage, restart, takeover_seconds
from tests.chaos.trial import SHARED, trial

MEGABYTES = 350  # of Sayso as one process, its parsers included


async def kill(setting, count=300, kills=20):
    """Kill processes at random moments."""
    async with trial(setting.folder, **setting.forms) as under:
        misfortune = asyncio.create_task(killing(under, count, kills))
        await under.post_all(count)
        await misfortune
        found = await under.finished(count)
        more = f"; {kills} kills, {under.seconds:.0f} s"
        return [of_count(setting.named("kill -9"), found, more), *_troubles(setting.named("kill -9"), under)]


async def weather(setting, count=90, seconds=60.0):
    """Let Discord be away, and then ask for pauses."""
    async with trial(setting.folder, **setting.forms) as under:
        misfortune = asyncio.create_task(outage(under, count, seconds))
        await under.post_all(count, window=count // 2)
        await misfortune
        found = await under.finished(count)
        more = f"; down {seconds:g} s, 429 for {seconds:g} s, {under.seconds:.0f} s"
        return [of_count(setting.named("outage"), found, more), *_troubles(setting.named("outage"), under)]


async def database(setting, count=120, seconds=20.0):
    """Stop the database for a while, and let it crash."""
    async with trial(setting.folder, **setting.forms) as under:
        misfortune = asyncio.create_task(restart(under, count, setting.server, seconds))
        await under.post_all(count, window=count // 3)
        await misfortune
        found = await under.finished(count)
        more = f"; stopped and crashed, each time for {seconds:g} s, {under.seconds:.0f} s"
        return [of_count(setting.named("database"), found, more), *_troubles(setting.named("database"), under)]


async def takeover(setting, count=60, deaths=5):
    """Let a worker die for good, some times; pages take a while, so that all workers are amid something."""
    name = setting.named("takeover")
    async with trial(setting.folder, page_seconds=1.0, **setting.forms) as under:
        seconds = [await takeover_seconds(under, count // deaths) for _ in range(deaths)]
        found = await under.finished(count)
        jobs = sum(member.said().count("jobs.taken_over") for member in under.ships.members)
        text = f"seconds from a worker's death to the last answer, of {[round(each, 1) for each in seconds]}"
        return [
            of_bound(name, text, max(seconds), most=30),
            of_bound(name, "times that jobs were taken over", jobs, least=1),
            of_count(name, found, f"; {deaths} deaths"),
        ]


async def idle(setting, seconds=30.0):
    """Look at processes that have read something, and have nothing to do; with as many parsers as by default."""
    async with trial(setting.folder, SAYSO_WORKERS="2", **setting.forms) as under:
        await under.post_all(8)
        await under.until_answered(8)
        await asyncio.sleep(10)
        pids = {member: family(member.pid) for member in under.ships.members}
        before = {pid: cpu_seconds(pid) for each in pids.values() for pid in each}
        await asyncio.sleep(seconds)
        return [figure for member in pids for figure in _resting(setting, member.role, pids[member], before, seconds)]


def _resting(setting, role, pids, before, seconds):
    name = f"{setting.named('idle')} {role}"
    held = [megabytes(pid) for pid in pids]
    used = 100 * sum(cpu_seconds(pid) - before[pid] for pid in pids) / seconds
    yield of_bound(name, "% of a core", used, most=5)
    yield of_bound(name, f"MB of its largest process, of {[round(each) for each in held]}", max(held), most=350)
    yield Figure(name, f"MB of all its processes: {sum(held):.0f}", None if setting.shared else sum(held) <= MEGABYTES)


async def pair(setting, count=32):
    """Hold two workers against one; pages take long, since two cores do not parse for two workers and a Discord."""
    rates = []
    for workers in (1, 2):
        roles = SHARED[: 1 + workers]
        with setting.database() as url:
            forms = setting.forms | {"roles": roles, "database_url": url}
            async with trial(
                setting.folder / str(workers), guilds=16, page_seconds=3.0, SAYSO_MOST_AT_ONCE="2", **forms
            ) as under:
                for _ in range(count):
                    await under.post()
                await under.until_answered(2 * workers)
                first, since = under.answered, under.seconds
                await under.until_answered(count - 2 * workers)
                rates.append((under.answered - first) / (under.seconds - since))
    text = f"two workers against one, pages of 3 s, two at once each ({rates[1]:.2f} and {rates[0]:.2f} a second)"
    return [of_bound(setting.named("pair"), text, rates[1] / rates[0], least=1.7)]


def _troubles(name, under):
    found = list(under.ships.troubles())
    return [Figure(name, f"{len(found)} lines of trouble, such as: {found[0]}")] if found else []
