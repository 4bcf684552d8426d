"""Which part of Sayso a process is: all of it, a gateway that listens and takes in, or a worker that does the work."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.errors import OperatorMustFix

_FORM = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?/([0-9]{1,5})")
_WRONG = "Give the shards of this gateway as FIRST-LAST/COUNT, such as 0-3/16 for the first four of sixteen."
_ALONE = (
    "A gateway or a worker shares its jobs with other processes: set SAYSO_DATABASE_URL to a PostgreSQL database, or "
    "run `sayso run` alone."
)
_NO_SHARDS = "A worker has no shards: leave --shards out, or run a gateway."


class Role(StrEnum):
    """What a process does."""

    ALL = "all"
    GATEWAY = "gateway"
    WORKER = "worker"

    @property
    def listens(self) -> bool:
        """Say whether it is connected to Discord's gateway."""
        return self is not Role.WORKER

    @property
    def works(self) -> bool:
        """Say whether it does jobs."""
        return self is not Role.GATEWAY


@dataclass(frozen=True, slots=True)
class Shards:
    """Some of Discord's shards; a server belongs to one of them."""

    ids: tuple[int, ...]
    count: int


def shards(given: str) -> Shards:
    """Return the shards that `0-3/16` or `2/16` names; raise `OperatorMustFix` for anything else."""
    found = _FORM.fullmatch(given.strip())
    if found is None:
        raise OperatorMustFix(_WRONG, reason="usage")
    first, count = int(found[1]), int(found[3])
    last = int(found[2] or first)
    if not first <= last < count:
        raise OperatorMustFix(_WRONG, reason="usage")
    return Shards(tuple(range(first, last + 1)), count)


def checked(role: Role, some: Shards | None, *, shared: bool) -> None:
    """Raise `OperatorMustFix` for a role that cannot be played this way."""
    if role is not Role.ALL and not shared:
        raise OperatorMustFix(_ALONE, reason="no_shared_database")
    if role is Role.WORKER and some is not None:
        raise OperatorMustFix(_NO_SHARDS, reason="usage")
