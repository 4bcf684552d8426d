"""The list of jobs, wired to where the settings keep them."""

from collections.abc import Iterator
from contextlib import contextmanager

from yarl import URL

from bot.jobs.docket import Docket, docket, none_yet
from bot.jobs.engine import FILE_NAME, Where
from bot.settings import Settings


@contextmanager
def listed(settings: Settings) -> Iterator[Docket]:
    """Give the list of jobs; raise `OperatorMustFix` if there is none."""
    if settings.database_url is not None:
        url = settings.database_url.get_secret_value().strip()
        host = URL(url).host or "the host of SAYSO_DATABASE_URL"
        where, place = Where(url, shared=True), host
    else:
        path = settings.data_dir / FILE_NAME
        place = str(path)
        if not path.is_file():
            raise none_yet(place)  # nothing is made only to be looked at
        where = Where(f"sqlite:///{path}", shared=False)
    with docket(where, place) as jobs:
        yield jobs
