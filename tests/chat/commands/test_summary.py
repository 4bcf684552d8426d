import discord

from bot.chat.commands.material import NOT_A_LINK, NOT_TEXT, TOO_SHORT, WHERE_TO_PASTE
from bot.chat.counter import WENT_WRONG
from tests.doubles.desk import FILM_URL, GONE_URL, PIER, PIER_URL
from tests.doubles.discord_markdown import texts_of


def text_of(result):
    return "\n".join([result.response.content or "", *texts_of(result.response.components)])


async def test_a_link_is_answered_for_all_to_see(town):
    result = await town.ann.slash(town.chat, "summary", link=PIER_URL)
    assert not result.ephemeral
    assert "“Reopening it before the summer would be reckless,”" in text_of(result)


async def test_it_answers_discord_before_it_reads_anything(town):
    await town.ann.slash(town.chat, "summary", link=PIER_URL)
    callback = next(call for call in town.env.http_requests if call.path.endswith("/callback"))
    assert callback.json["type"] == discord.InteractionResponseType.deferred_channel_message.value


async def test_a_link_in_angle_brackets_is_a_link(town):
    assert "Ines Falk" in text_of(await town.ann.slash(town.chat, "summary", link=f" <{PIER_URL}> "))


async def test_without_a_link_it_asks_for_the_text_and_answers_that(town):
    shown = await town.ann.slash(town.chat, "summary")
    field = shown.modal["components"][0]["component"]
    assert shown.modal["title"] == "Summary of a pasted article"
    assert field["max_length"] == 4000
    result = await town.ann.submit_modal(shown, {field["custom_id"]: PIER})
    assert "Ines Falk" in text_of(result)


async def test_what_is_no_link_is_refused_to_the_member_alone(town, press):
    result = await town.ann.slash(town.chat, "summary", link="the pier")
    assert result.ephemeral
    assert text_of(result).strip() == NOT_A_LINK
    assert press.read_materials == []


async def test_a_film_is_said_to_be_one(town):
    assert NOT_TEXT in text_of(await town.ann.slash(town.chat, "summary", link=FILM_URL))


async def test_a_page_that_cannot_be_read_is_said_to_be_so(town):
    assert "does not exist any more" in text_of(await town.ann.slash(town.chat, "summary", link=GONE_URL))


async def test_where_to_paste_is_said_since_the_channel_may_not_be_watched(town):
    assert WHERE_TO_PASTE in text_of(await town.ann.slash(town.chat, "summary", link=GONE_URL))


async def test_a_few_pasted_words_are_called_no_article(town, press):
    shown = await town.ann.slash(town.chat, "summary")
    field = shown.modal["components"][0]["component"]
    assert TOO_SHORT in text_of(await town.ann.submit_modal(shown, {field["custom_id"]: "hello there"}))
    assert press.read_materials == []


async def test_a_failure_inside_is_answered_too(town, press):
    press.fails_with = RuntimeError("a bug")
    result = await town.ann.slash(town.chat, "summary", link=PIER_URL)
    assert text_of(result).strip() == WENT_WRONG
    assert [type(error.original) for error in town.env.errors] == [RuntimeError]


async def test_a_failure_after_the_modal_is_answered_too(town, press):
    press.fails_with = RuntimeError("a bug")
    shown = await town.ann.slash(town.chat, "summary")
    field = shown.modal["components"][0]["component"]
    result = await town.ann.submit_modal(shown, {field["custom_id"]: PIER})
    assert text_of(result).strip() == WENT_WRONG
    assert [type(error) for error in town.env.errors] == [RuntimeError]
