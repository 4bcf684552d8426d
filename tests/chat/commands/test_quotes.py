import discord
import pytest

from bot.chat.again import GONE
from bot.chat.commands.material import NOT_A_LINK, TOO_SHORT
from bot.chat.commands.quotes import EDITED, OTHERS
from bot.chat.counter import WENT_WRONG
from tests.chat.commands.test_summary import text_of
from tests.doubles.desk import GONE_URL, PIER, PIER_URL
from tests.doubles.discord_markdown import texts_of

CLOSED = "“We closed it the minute the report reached us,”"
RECKLESS = "“Reopening it before the summer would be reckless,”"

TALK = "\n\n".join(f"“{number}: {'We closed the pier at once. ' * 12}”" for number in range(30))
LONG = f"{PIER}\n\n{TALK}"


def all_texts(result):
    return "\n".join([text_of(result), *("\n".join(texts_of(each.components)) for each in result.followups)])


async def test_in_a_thread_it_lists_everything_that_its_article_quotes(town):
    await town.ann.send(town.news, PIER_URL)
    result = await town.ann.slash(town.news.threads[0], "quotes")
    assert result.ephemeral
    text = text_of(result)
    assert "### All 2 quotes" in text
    assert "💭 Opinion · **Ines Falk**" in text
    assert text.index(CLOSED) < text.index(RECKLESS)


async def test_it_answers_discord_before_it_reads_anything(town):
    await town.ann.slash(town.chat, "quotes", link=PIER_URL)
    callback = next(call for call in town.env.http_requests if call.path.endswith("/callback"))
    assert callback.json["type"] == discord.InteractionResponseType.deferred_channel_message.value


async def test_a_paste_is_read_again_from_its_post(town):
    await town.ann.send(town.news, PIER)
    text = text_of(await town.ann.slash(town.news.threads[0], "quotes"))
    assert CLOSED in text
    assert EDITED not in text


async def test_a_file_is_read_again_from_its_post(town):
    await town.ann.send(town.news, "", attachments=[("pier.txt", PIER.encode())])
    assert CLOSED in text_of(await town.ann.slash(town.news.threads[0], "quotes"))


async def test_an_article_answered_in_place_is_found_where_it_was_posted(town, archive):
    voice = town.guild.create_voice_channel("studio")
    await archive.watch(town.guild.id, voice.id)
    await town.ann.send(voice, PIER)
    assert CLOSED in text_of(await town.ann.slash(voice, "quotes"))


async def test_an_edited_post_is_listed_as_it_reads_now_and_said_to_be_edited(town):
    post = await town.ann.send(town.news, PIER)
    await town.ann.edit(post, PIER.replace("reckless", "a mistake"))
    text = text_of(await town.ann.slash(town.news.threads[0], "quotes"))
    assert "would be a mistake" in text
    assert EDITED in text


async def test_a_deleted_paste_gets_one_line_that_says_what_to_do(town):
    post = await town.ann.send(town.news, PIER)
    (thread,) = town.news.threads
    await town.ann.delete(post)
    result = await town.ann.slash(thread, "quotes")
    assert result.ephemeral
    assert GONE in text_of(result)


async def pasted(town, channel, text):
    shown = await town.ann.slash(channel, "quotes")
    assert shown.modal["title"] == "Quotes of a pasted article"
    return await town.ann.submit_modal(shown, {shown.modal["components"][0]["component"]["custom_id"]: text})


async def test_where_no_article_was_answered_it_asks_for_a_text_and_lists_its_quotes(town):
    result = await pasted(town, town.chat, PIER)
    assert result.ephemeral
    assert CLOSED in text_of(result)


async def test_under_a_page_that_could_not_be_read_it_asks_for_the_text_too(town):
    await town.ann.send(town.news, GONE_URL)
    assert CLOSED in text_of(await pasted(town, town.news.threads[0], PIER))


async def test_a_few_pasted_words_are_called_no_article(town):
    assert TOO_SHORT in text_of(await pasted(town, town.chat, "hello there"))


async def test_it_lists_the_quotes_of_a_link(town):
    result = await town.ann.slash(town.chat, "quotes", link=PIER_URL)
    assert result.ephemeral
    assert CLOSED in text_of(result)


@pytest.mark.parametrize("link", ["falk", "7", "1:1"])
async def test_what_is_no_link_is_refused(town, link):
    assert text_of(await town.ann.slash(town.chat, "quotes", link=link)).strip() == NOT_A_LINK


async def test_a_link_that_cannot_be_read_is_said_to_be_so(town):
    assert "does not exist any more" in text_of(await town.ann.slash(town.chat, "quotes", link=GONE_URL))


async def test_a_long_list_comes_in_several_messages_that_only_the_member_sees(town):
    await town.ann.send(town.news, "", attachments=[("long.html", LONG.encode())])
    (thread,) = town.news.threads
    result = await town.ann.slash(thread, "quotes")
    assert len(result.followups) > 1
    assert all_texts(result).count("> “") == 32
    sent = [call for call in town.env.http_requests if call.method == "POST" and "/webhooks/" in call.path]
    assert len(sent) == len(result.followups)
    assert all(discord.MessageFlags._from_value(call.json["flags"]).ephemeral for call in sent)
    assert len(thread.history()) == 1


async def test_nobody_is_pinged_by_any_of_its_messages(town):
    text = LONG.replace("at once", "@everyone <@1> <@&2>")
    await town.ann.send(town.news, "", attachments=[("long.html", text.encode())])
    before = len(town.env.http_requests)
    result = await town.ann.slash(town.news.threads[0], "quotes")
    bodies = [call.json for call in town.env.http_requests[before:] if call.json and call.json.get("components")]
    assert len(bodies) == 1 + len(result.followups)
    assert all(body["allowed_mentions"]["parse"] == [] for body in bodies)
    assert "\\@everyone \\<\\@1\\> \\<\\@&2\\>" in all_texts(result)


async def test_of_several_articles_in_a_thread_it_lists_the_newest_and_says_that_there_are_more(town):
    other = PIER.replace("closed it", "shut it")
    await town.ann.send(town.news, "", attachments=[("a.txt", PIER.encode()), ("b.txt", other.encode())])
    text = text_of(await town.ann.slash(town.news.threads[0], "quotes"))
    assert "“We shut it" in text
    assert OTHERS in text


async def test_the_link_box_offers_a_threads_articles_and_takes_the_choice(town):
    other = PIER.replace("closed it", "shut it")
    await town.ann.send(town.news, "", attachments=[("a.txt", PIER.encode()), ("b.txt", other.encode())])
    (thread,) = town.news.threads
    offered = await town.ann.autocomplete(thread, "quotes", "link", "")
    assert [choice["name"] for choice in offered] == ["b.txt", "a.txt"]
    (chosen,) = await town.ann.autocomplete(thread, "quotes", "link", "A.t")
    text = text_of(await town.ann.slash(thread, "quotes", link=chosen["value"]))
    assert CLOSED in text
    assert OTHERS not in text


async def test_an_article_of_another_thread_is_no_choice(town):
    post = await town.ann.send(town.news, PIER)
    assert await town.ann.autocomplete(town.chat, "quotes", "link", "") == []
    assert text_of(await town.ann.slash(town.chat, "quotes", link=str(post.id))).strip() == NOT_A_LINK


async def test_a_failure_inside_is_answered_too(town, press):
    press.fails_with = RuntimeError("a bug")
    assert text_of(await town.ann.slash(town.chat, "quotes", link=PIER_URL)).strip() == WENT_WRONG
    assert [type(error.original) for error in town.env.errors] == [RuntimeError]
