"""python -m tests.chaos [--full] [--only NAME] [--seed N]: run the trials, and print their figures."""

import argparse
import asyncio
import sys
from functools import partial

from tests.chaos import crowd, engine, trials
from tests.chaos.figures import Figure
from tests.chaos.setting import postgres_setting, sqlite_setting
from tests.doubles.postgres import Unavailable

SHORT = {
    "kill": partial(trials.kill, count=12, kills=4),
    "outage": partial(trials.weather, count=9, seconds=3),
    "database": partial(trials.database, count=12, seconds=1),
    "takeover": partial(trials.takeover, count=12, deaths=1),
    "burst": partial(crowd.burst, count=100, guilds=10),
    "backlog": partial(engine.backlog, count=400),
    "pair": partial(trials.pair, count=16),
    "idle": partial(trials.idle, seconds=10),
    "overhead": partial(engine.overhead, count=60),
}
FULL = {
    "kill": trials.kill,
    "outage": trials.weather,
    "database": trials.database,
    "takeover": trials.takeover,
    "burst": crowd.burst,
    "backlog": engine.backlog,
    "pair": trials.pair,
    "idle": trials.idle,
    "overhead": engine.overhead,
}
POSTGRES_ONLY = frozenset({"database", "takeover", "pair"})
SQLITE_ONLY = frozenset({"overhead"})


def main():
    """Run what is asked for; return 1 if a bound is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--full", action="store_true", help="with issue 5's numbers; half an hour and more")
    parser.add_argument("--only", choices=sorted(FULL), action="append")
    parser.add_argument("--on", choices=("sqlite", "postgres"), action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, help="posts of a trial, where a machine is too slow for its number")
    asked = parser.parse_args()
    missed = False
    for name, run in (FULL if asked.full else SHORT).items():
        if asked.only and name not in asked.only:
            continue
        more = {} if asked.count is None or name == "idle" else {"count": asked.count}
        for figure in (
            each for on in asked.on or ("sqlite", "postgres") for each in _figures(name, run, on, asked.seed, more)
        ):
            sys.stdout.write(f"{figure}\n")
            sys.stdout.flush()
            missed = missed or figure.held is False
    return int(missed)


def _figures(name, run, on, seed, more):
    if name in (POSTGRES_ONLY if on == "sqlite" else SQLITE_ONLY):
        return []
    try:
        with (sqlite_setting if on == "sqlite" else postgres_setting)(seed) as setting:
            return asyncio.run(run(setting, **more))
    except Unavailable as reason:
        return [Figure(name, f"not on PostgreSQL: {reason}")]


if __name__ == "__main__":
    sys.exit(main())
