from hypothesis import given
from hypothesis import strategies as st

from bot.chat.marks import Marks
from bot.chat.watching import WatchList
from tests.doubles.ports import MemoryArchive, MemoryProgress


class CountingArchive(MemoryArchive):
    """Counts how often it is asked for watched channels."""

    def __init__(self):
        super().__init__()
        self.asked = 0

    async def watched(self, guild_id):
        self.asked += 1
        return await super().watched(guild_id)


async def test_messages_cost_one_look_up_a_server():
    archive = CountingArchive()
    watching = WatchList(archive, Marks(MemoryProgress()))
    for _ in range(50):
        assert await watching.channels(1) == ()
    assert archive.asked == 1


async def test_what_was_watched_before_the_start_is_known():
    archive = MemoryArchive()
    await archive.watch(1, 10)
    assert await WatchList(archive, Marks(MemoryProgress())).channels(1) == (10,)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 2), st.integers(10, 12)), max_size=12))
async def test_the_list_and_the_archive_never_disagree(changes):
    archive = MemoryArchive()
    watching = WatchList(archive, Marks(MemoryProgress()))
    for adds, guild_id, channel_id in changes:
        await (watching.add(guild_id, channel_id, 9) if adds else watching.remove(guild_id, channel_id))
        assert await watching.channels(guild_id) == await archive.watched(guild_id)
