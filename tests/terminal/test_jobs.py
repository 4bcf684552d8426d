from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console

from bot.domain.job import Job, State
from bot.terminal.jobs import jobs_table

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def printed(*jobs):
    console = Console(width=100)
    with console.capture() as page:
        console.print(jobs_table(jobs, NOON))
    return [" ".join(line.split()) for line in page.get().splitlines()]


def test_each_job_is_a_row():
    job = Job("99-look-0", State.FAILED, 7, "post", 2, NOON - timedelta(hours=3, minutes=5))
    assert printed(job) == ["id state server what tries age", "99-look-0 failed 7 post 2 3 h"]


def test_a_job_that_is_put_off_says_for_how_long():
    job = Job("99-read0-2-0", State.PUT_OFF, None, "article", 0, NOON, NOON + timedelta(minutes=4, seconds=10))
    assert printed(job)[1] == "99-read0-2-0 put off for 4 min – article 0 0 s"


def test_a_job_whose_time_has_come_is_no_longer_put_off_for_anything():
    job = Job("99-read0-2-0", State.WAITING, 7, "article", 0, NOON, NOON - timedelta(minutes=4))
    assert "waiting 7" in printed(job)[1]


@pytest.mark.parametrize(
    ("age", "told"),
    [
        (timedelta(seconds=59), "59 s"),
        (timedelta(hours=1), "1 h"),
        (timedelta(days=2), "2 d"),
        (-NOON.resolution, "0 s"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(age, told):
    assert printed(Job("99", State.WAITING, 7, "post", 0, NOON - age))[1].endswith(told)
