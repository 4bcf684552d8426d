"""What an older version began, a newer one finishes."""

from tests.jobs.processes import process


async def steps_until_done(newer, jobs):
    """Return the steps that were done of each job."""
    done: set[str] = set()
    while done != jobs:
        done.add((await newer.until("done"))["job"])
    return {job: [said["at"] for said in newer.said if said["job"] == job] for job in jobs}


async def test_a_rolling_deploy_finishes_what_the_older_version_left(home):
    async with process(home, "old", program="tests.jobs.versions") as older:
        while {said["job"]: said["at"] for said in older.said} != {"begun": "read", "half-done": "deliver"}:
            await older.until_anything()
        await older.kill()
    async with process(home, "new", program="tests.jobs.versions") as newer:
        steps = await steps_until_done(newer, {"begun", "half-done", "waiting"})
    assert steps == {
        "begun": ["check", "read", "deliver", "done"],
        "half-done": ["deliver", "done"],
        "waiting": ["look", "check", "read", "deliver", "done"],
    }
