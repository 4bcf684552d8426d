import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.escape import clipped, escaped, linked
from tests.doubles.discord_markdown import shown

HOSTILE = st.text(alphabet=st.sampled_from("\\*_~`|<>@#[]():/-+.1 9\n\r\tahttps—“é😀"), max_size=60)


@given(st.one_of(st.text(), HOSTILE))
def test_escaped_text_shows_character_for_character(text):
    assert shown(escaped(text)) == text


@given(HOSTILE)
def test_no_sign_that_starts_something_stays_unescaped(text):
    without_escapes = re.sub(r"\\[^0-9A-Za-z\s]", "x", escaped(text))
    assert not re.search(r"[\\*_~`|<>@#\[\]]|://", without_escapes)
    assert not re.search(r"(?m)(?:^|\r)[^\S\r\n]*(?:[-+]|\d+[.)])", without_escapes)


@pytest.mark.parametrize(
    "active",
    [
        "<@1>",
        "<@&1>",
        "<#1>",
        "<t:1700000000:R>",
        "</cmd:1>",
        "<:crown:1>",
        "<a:crown:1>",
        "@everyone",
        "[words](https://varnmouth.example)",
        "https://varnmouth.example/a_b",
        "<https://varnmouth.example>",
        ":smile:",
        "# heading",
        "-# small",
        "- item",
        "1. item",
        "7) item",
        "> quote",
        ">>> quote",
        "||spoiler||",
        "`code`",
        "```\ncode\n```",
        "~~struck~~",
        "**bold** and _slanted_",
        "\\*not bold\\*",
    ],
)
def test_every_active_form_is_broken_and_still_shown(active):
    assert escaped(active) != active
    assert f"\n{active}" not in escaped(f"before\n{active}\nafter")
    assert shown(escaped(active)) == active


def test_plain_prose_costs_nothing():
    prose = "At 12:30 the ferry left - late, again - for Ostrand (pop. 3.500)."
    assert escaped(prose) == prose


def test_clipping_cuts_where_a_word_ends_and_says_so():
    assert clipped("The pier is closed", 12) == "The pier is…"


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_clipping_never_passes_the_limit(text, most):
    assert len(clipped(text, most)) <= most


def test_a_title_links_to_its_address():
    assert (
        linked("The *pier*", "https://varnmouth.example/a(b)")
        == r"[The \*pier\*](<https://varnmouth.example/a%28b%29>)"
    )


@pytest.mark.parametrize(
    "url", [None, "javascript:alert(1)", "file:///etc/passwd", "https://", "https://a/" + "b" * 700]
)
def test_only_web_addresses_of_sane_length_become_links(url):
    assert linked("The pier", url) == "The pier"


def test_words_that_look_like_an_address_are_no_link():
    assert "](" not in linked("https://bank.example", "https://varnmouth.example/")


@given(st.text())
def test_an_address_cannot_break_out_of_its_link(tail):
    link = linked("The pier", f"https://varnmouth.example/{tail}")
    if link != "The pier":
        assert re.fullmatch(r"\[The pier\]\(<[^\s<>()\\`|]*>\)", link)
