"""Who is told what: the operator what to change, everybody else to try again."""

from pathlib import Path

import pytest
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.domain.errors import OperatorMustFix, TryLater
from bot.store.schema import NewerSchema
from bot.store.sqlite import SqliteFile
from bot.store.trouble import AWAY, Trouble, Unfit, explained

HOME = SqliteFile(Path("/data/sayso.sqlite3"))
PASSING = Unfit(Trouble("database_away", "it rests; wake it", passes=True))
LASTING = Unfit(Trouble("database_full", "the disk is full; free some space"))


def told(error: Exception, *, starting: bool = False) -> Exception:
    with pytest.raises((OperatorMustFix, TryLater)) as caught, explained(HOME, starting=starting):
        raise error
    assert caught.value.__cause__ is error
    return caught.value


@pytest.mark.parametrize(("error", "reason"), [(PASSING, "database_away"), (PoolTimeout(), "database_busy")])
def test_what_may_pass_is_tried_again_while_sayso_runs(error: Exception, reason: str) -> None:
    later = told(error)
    assert isinstance(later, TryLater)
    assert (later.message, later.reason) == (AWAY, reason)


@pytest.mark.parametrize("starting", [False, True])
def test_what_stays_is_for_the_operator_at_any_time(*, starting: bool) -> None:
    fix = told(LASTING, starting=starting)
    assert isinstance(fix, OperatorMustFix)
    assert fix.message == f"The database {HOME.path} cannot be used: the disk is full; free some space."


def test_at_the_start_the_operator_hears_of_what_may_pass_too() -> None:
    fix = told(PASSING, starting=True)
    assert isinstance(fix, OperatorMustFix)
    assert fix.message == f"The database {HOME.path} cannot be used: it rests; wake it."


def test_a_newer_database_says_how_to_get_on() -> None:
    fix = told(NewerSchema("9999"), starting=True)
    assert isinstance(fix, OperatorMustFix)
    assert fix.message.endswith("was written by a newer Sayso; install that version or move the file away.")


def test_an_error_of_our_own_is_left_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError), explained(HOME):
        _ = 1 / 0
