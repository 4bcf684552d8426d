import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.deliver import NONCE_CHARACTERS, THREAD_NAME_CHARACTERS, nonce, thread_name
from bot.domain.reply import Notice, SourceList


@given(st.text())
def test_a_threads_name_is_one_that_discord_takes(subject):
    name = thread_name(Notice(subject, "text"))
    assert 1 <= len(name) <= THREAD_NAME_CHARACTERS
    assert "\n" not in name
    assert name.strip()


@pytest.mark.parametrize("reply", [Notice("a  b\nc", "text"), SourceList("a  b\nc", None, ())])
def test_a_threads_name_is_what_the_reply_is_about_on_one_line(reply):
    assert thread_name(reply) == "a b c"


def test_a_long_title_is_cut_at_a_word():
    name = thread_name(Notice("pier " * 40, "text"))
    assert name.endswith("pier…")


@pytest.mark.parametrize("subject", ["", "   ", "\u200b\u2060"])
def test_a_title_of_nothing_visible_is_replaced(subject):
    assert thread_name(Notice(subject, "text")) == "Article"


def test_the_nonce_is_the_same_for_the_same_inquiry_and_no_other():
    assert nonce("1") == nonce("1") != nonce("1:1")
    assert len(nonce("1" * 40)) == NONCE_CHARACTERS
