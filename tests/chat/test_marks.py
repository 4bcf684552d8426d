"""Up to its mark, nothing of a channel is missing."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.marks import Marks
from bot.domain.errors import TryLater
from tests.doubles.ports import MemoryProgress

AWAY = TryLater("the database is away", reason="database")


def caught_up(mark=10, progress=None):
    marks = Marks(progress or MemoryProgress())
    marks.caught_up(1, 2, mark)
    marks.listening(1)
    return marks


def take_in(marks, message_id):
    with marks.taking_in(1, 2, message_id):
        pass


def test_a_mark_moves_with_what_is_taken_in():
    marks = caught_up()
    take_in(marks, 11)
    take_in(marks, 15)
    assert marks.at(1, 2) == 15


def test_a_message_in_hand_keeps_the_mark_below_it():
    marks = caught_up()
    with marks.taking_in(1, 2, 11):
        take_in(marks, 12)
        assert marks.at(1, 2) == 10
    assert marks.at(1, 2) == 12


def test_a_message_that_could_not_be_taken_in_keeps_the_mark_below_it_until_the_channel_is_caught_up_with():
    marks = caught_up()
    with contextlib.suppress(TryLater), marks.taking_in(1, 2, 11):
        raise AWAY
    take_in(marks, 12)
    assert marks.at(1, 2) == 10
    marks.caught_up(1, 2, 12)
    assert marks.at(1, 2) == 12


def test_a_gap_keeps_the_mark_until_the_channel_is_caught_up_with():
    marks = caught_up()
    marks.gap(1, 2)
    take_in(marks, 20)
    assert marks.at(1, 2) == 10
    marks.caught_up(1, 2, 20)
    assert marks.at(1, 2) == 20


def test_a_break_keeps_the_mark_until_the_session_is_resumed():
    marks = caught_up()
    marks.broke_off(1, 2)
    take_in(marks, 20)
    assert marks.at(1, 2) == 10
    marks.resumed(1, 2)
    assert marks.at(1, 2) == 20


def test_a_break_after_which_the_session_is_a_new_one_is_a_gap():
    marks = caught_up()
    marks.broke_off(1, 2)
    take_in(marks, 20)
    marks.gap(1, 2)
    marks.resumed(1, 2)
    assert marks.at(1, 2) == 10


def test_a_gap_of_before_a_break_is_not_filled_by_resuming():
    marks = caught_up()
    marks.gap(1, 2)
    take_in(marks, 20)
    marks.broke_off(1, 2)
    marks.resumed(1, 2)
    assert marks.at(1, 2) == 10


def test_a_channel_that_could_not_be_caught_up_with_keeps_the_mark_of_before():
    marks = Marks(MemoryProgress())
    marks.gap(1, 2, 5)
    marks.listening(1)
    take_in(marks, 20)
    assert marks.at(1, 2) == 5


def test_what_comes_after_the_end_of_a_connection_is_caught_up_with():
    marks = caught_up()
    marks.hold()
    take_in(marks, 20)
    assert marks.at(1, 2) == 10


def test_before_it_is_caught_up_with_a_channel_has_no_mark():
    marks = Marks(MemoryProgress())
    take_in(marks, 20)
    assert marks.at(1, 2) is None


def test_a_channel_watched_later_is_heard_from_its_first_message():
    marks = caught_up()
    with marks.taking_in(1, 3, 30):
        pass
    assert marks.at(1, 3) == 30


async def test_marks_are_written_down_and_known_to_the_next_process():
    progress = MemoryProgress()
    marks = caught_up(progress=progress)
    take_in(marks, 12)
    await marks.write()
    assert await Marks(progress).known(1) == {2: 12}


async def test_marks_of_this_process_go_before_those_written_down():
    progress = MemoryProgress()
    await progress.reach(1, {2: 5, 3: 6})
    assert await caught_up(12, progress).known(1) == {2: 12, 3: 6}


async def test_marks_wait_for_a_database_that_is_away():
    progress = MemoryProgress()
    marks = caught_up(12, progress)
    progress.breaks_with = AWAY
    await marks.write_if_possible()
    with pytest.raises(TryLater):
        await marks.write()
    progress.breaks_with = None
    await marks.write_if_possible()
    assert progress.marks == {1: {2: 12}}


@given(st.lists(st.tuples(st.integers(11, 20), st.booleans()), max_size=20))
def test_no_mark_passes_a_message_that_was_not_taken_in(messages):
    marks = caught_up()
    failed = []
    for message_id, fails in messages:
        with contextlib.suppress(ValueError), marks.taking_in(1, 2, message_id):
            if fails:
                failed.append(message_id)
                raise ValueError
    assert all(marks.at(1, 2) < message_id for message_id in failed)
