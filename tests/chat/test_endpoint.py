from discord.http import Route

from bot.chat.endpoint import DISCORD_API, use_endpoint
from tests.chat.conftest import serving
from tests.doubles.ports import MemoryArchive


async def test_shards_and_resumes_follow_the_given_gateway(server):
    async with serving(MemoryArchive()):
        await server.until(lambda: server.ready)
        await server.connection.drop()
        await server.until(lambda: server.connection.resumes)
    assert server.connection.paths == ["/gateway", "/gateway"]


def test_nothing_given_means_discords_own_address():
    use_endpoint("http://127.0.0.1:1/api/v10/", None)
    assert Route.BASE == "http://127.0.0.1:1/api/v10"
    use_endpoint(None, None)
    assert Route.BASE == DISCORD_API
