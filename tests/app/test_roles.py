"""What a process is asked to be, and what it cannot be."""

import pytest

from bot.app.roles import Role, Shards, checked, shards
from bot.domain.errors import OperatorMustFix


@pytest.mark.parametrize(
    ("given", "meant"),
    [("0-3/16", Shards((0, 1, 2, 3), 16)), ("2/16", Shards((2,), 16)), (" 0-0/1 ", Shards((0,), 1))],
)
def test_shards_are_named_by_their_range_and_count(given, meant):
    assert shards(given) == meant


@pytest.mark.parametrize("given", ["", "0-3", "3-0/16", "0-16/16", "a-b/c", "0-3/16/2", "-1/4", "0/0", "٣/١٦ "])
def test_other_words_are_told_with_an_example(given):
    with pytest.raises(OperatorMustFix, match="0-3/16"):
        shards(given)


@pytest.mark.parametrize("role", [Role.GATEWAY, Role.WORKER])
def test_a_part_of_sayso_needs_a_database_that_it_can_share(role):
    with pytest.raises(OperatorMustFix, match="SAYSO_DATABASE_URL"):
        checked(role, None, shared=False)
    checked(role, None, shared=True)


def test_all_of_sayso_needs_nothing():
    checked(Role.ALL, None, shared=False)
    checked(Role.ALL, Shards((0,), 1), shared=True)


def test_a_worker_has_no_shards():
    with pytest.raises(OperatorMustFix, match="no shards"):
        checked(Role.WORKER, Shards((0,), 1), shared=True)
