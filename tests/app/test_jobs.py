"""`sayso jobs` as a shell meets it: which list it looks at, what it says, and its exit code."""

import pytest

from bot.jobs.engine import FILE_NAME, in_folder
from tests.jobs.conftest import Bench, apart, place
from tests.test_main import sayso


@pytest.fixture
async def stopped(tmp_path):
    """A data folder with one failed job."""
    bench = Bench(in_folder(tmp_path))
    bench.courier.breaks_with = ZeroDivisionError()
    async with bench.engine() as engine:
        await engine.accept(place(guild_id=7))
        await bench.failed()
    return tmp_path


async def asked(folder, *arguments):
    done = await apart(sayso, "jobs", *arguments, SAYSO_DATA_DIR=str(folder))
    return done.returncode, done.stdout.decode(), done.stderr.decode()


async def test_jobs_are_listed_tried_again_and_cancelled(stopped):
    code, listed, said = await asked(stopped, "--failed")
    assert (code, said) == (0, "")
    assert listed.splitlines()[1].split()[:4] == ["99-look-0", "failed", "7", "post"]
    assert await asked(stopped, "retry", "99-look-0") == (0, "99-look-0 is in the queue again.\n", "")
    assert await asked(stopped, "cancel", "99-look-0") == (0, "99-look-0 is cancelled.\n", "")
    code, _, said = await asked(stopped, "cancel", "99-look-0")
    assert (code, said) == (2, "sayso: The job 99-look-0 is cancelled; there is nothing left to cancel.\n")


async def test_where_sayso_never_ran_it_says_so_and_makes_nothing(tmp_path):
    code, listed, said = await asked(tmp_path)
    assert (code, listed) == (2, "")
    assert said.startswith(f"sayso: There are no jobs at {tmp_path / FILE_NAME} yet")
    assert said.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
