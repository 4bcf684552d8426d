"""`sayso jobs`: the bot's jobs on the command line. Nothing heavy is loaded before it is needed."""

from typing import Annotated

import typer

from bot.terminal.printed import console

jobs_cli = typer.Typer(help="List the bot's jobs, try them again or cancel them; also while it runs.")


@jobs_cli.callback(invoke_without_command=True)
def list_jobs(
    context: typer.Context,
    failed: Annotated[bool, typer.Option("--failed", help="Only those that failed or were cancelled.")] = False,
) -> None:
    """Print the jobs that are not done, the newest first."""
    if context.invoked_subcommand is not None:
        return
    from bot import settings
    from bot.app.jobs import listed
    from bot.pipeline.clock import utc_now
    from bot.terminal.jobs import NONE, NONE_FAILED, jobs_table

    with listed(settings.load()) as docket:
        jobs = docket.jobs(failed=failed)
    if jobs:
        console().print(jobs_table(jobs, utc_now()))
    else:
        typer.echo(NONE_FAILED if failed else NONE)


@jobs_cli.command()
def retry(job: Annotated[str, typer.Argument(metavar="ID", help="As `sayso jobs` shows it.")]) -> None:
    """Try a job again that failed, was cancelled or is put off; what it has done stays done."""
    from bot import settings
    from bot.app.jobs import listed

    with listed(settings.load()) as docket:
        docket.retry(job)
    typer.echo(f"{job} is in the queue again.")


@jobs_cli.command()
def cancel(job: Annotated[str, typer.Argument(metavar="ID", help="As `sayso jobs` shows it.")]) -> None:
    """Cancel a job: it is not begun, or ends after the step that it is at."""
    from bot import settings
    from bot.app.jobs import listed

    with listed(settings.load()) as docket:
        docket.cancel(job)
    typer.echo(f"{job} is cancelled.")
