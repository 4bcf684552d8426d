from bot.chat.commands.sources import NO_ARTICLE_HERE
from tests.chat.commands.test_summary import text_of
from tests.doubles.desk import GONE_URL, PIER_URL


async def test_in_a_thread_it_lists_the_sources_of_its_article(town):
    await town.ann.send(town.news, PIER_URL)
    result = await town.ann.slash(town.news.threads[0], "sources")
    assert result.ephemeral
    assert "👤 **Ines Falk** · quoted twice" in text_of(result)


async def test_elsewhere_it_says_where_to_ask(town):
    result = await town.ann.slash(town.chat, "sources")
    assert text_of(result).strip() == NO_ARTICLE_HERE


async def test_it_lists_the_sources_of_a_link(town):
    result = await town.ann.slash(town.chat, "sources", link=PIER_URL)
    assert "Ines Falk" in text_of(result)
    assert "[Cracks close the pier]" in text_of(result)


async def test_a_link_that_cannot_be_read_is_said_to_be_so(town):
    assert "does not exist any more" in text_of(await town.ann.slash(town.chat, "sources", link=GONE_URL))


async def test_what_is_no_link_is_refused(town):
    assert (await town.ann.slash(town.chat, "sources", link="falk")).ephemeral
