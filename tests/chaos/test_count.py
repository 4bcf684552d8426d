"""The harness itself: what it counts as lost, double, orphaned and astray."""

import pytest

from tests.chaos.count import counted
from tests.chaos.town import Town, quoted

CHANNEL, POST = 10_500, 11


@pytest.fixture
def town():
    town = Town(1)
    town.messages[POST] = {"channel_id": str(CHANNEL), "author": {"id": "7"}}
    return town


def answer(town, *contents):
    town.opened(CHANNEL, POST, "Pier")
    for content in contents:
        town.said(POST, {"content": content})


def test_one_reply_in_the_posts_own_thread_is_clean(town):
    answer(town, quoted(1))
    assert counted(town, {POST: 1}).clean
    assert counted(town, {POST: 1}).notices == 0


def test_a_post_without_a_reply_is_lost_and_its_empty_thread_an_orphan(town):
    assert counted(town, {POST: 1}).lost == 1
    answer(town)
    found = counted(town, {POST: 1})
    assert (found.lost, found.orphans, found.clean) == (1, 1, False)


def test_two_replies_to_a_post_are_a_double(town):
    answer(town, quoted(1), quoted(1))
    found = counted(town, {POST: 1})
    assert (found.double, found.clean) == (1, False)


def test_a_reply_beside_the_thread_is_a_stray(town):
    answer(town, quoted(1))
    town.said(CHANNEL, {"content": "cannot answer here"})
    found = counted(town, {POST: 1})
    assert (found.strays, found.clean) == (1, False)


def test_a_reply_without_the_storys_own_quote_is_told_apart(town):
    answer(town, quoted(2))
    assert counted(town, {POST: 1}).notices == 1
