from pathlib import Path

import discord

from bot.chat.permissions import invite_permissions, invite_url, missing_for_thread

README = Path(__file__).parents[2] / "README.md"


def test_the_invite_asks_for_five_permissions_and_no_more():
    assert {name for name, granted in invite_permissions() if granted} == {
        "read_messages",
        "send_messages",
        "read_message_history",
        "create_public_threads",
        "send_messages_in_threads",
    }


def test_the_readme_invites_with_the_least_that_works():
    assert invite_url(42).replace("42", "APPLICATION_ID", 1) in README.read_text("utf-8")


def test_an_administrator_lacks_nothing():
    assert missing_for_thread(discord.Permissions(administrator=True)) == ()


def test_what_is_lacking_is_named_as_in_discords_settings():
    granted = discord.Permissions(send_messages_in_threads=True)
    assert missing_for_thread(granted) == ("Create Public Threads",)
