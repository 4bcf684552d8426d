import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.links import links

STORY = "https://gazette.example/2026/05/harbour"


@pytest.mark.parametrize(
    ("message", "found"),
    [
        (STORY, [STORY]),
        (f"read this: {STORY}.", [STORY]),
        (f"have you seen {STORY}?!", [STORY]),
        (f"({STORY})", [STORY]),
        (f"[{STORY}]", [STORY]),
        (f'she wrote "{STORY}", I think', [STORY]),
        (f"“{STORY}”", [STORY]),
        (f"**{STORY}**", [STORY]),
        (f"__{STORY}__", [STORY]),
        (f"~~{STORY}~~ …", [STORY]),
        (f"{STORY}…", [STORY]),
        (f"{STORY}/", [f"{STORY}/"]),
        (f"> {STORY}\n> what a story", [STORY]),
        (f"- {STORY}\n- more", [STORY]),
        (f"news:{STORY}", [STORY]),
        ("HTTPS://Gazette.Example/Story", ["HTTPS://Gazette.Example/Story"]),
        ("https://gazette.example/a?b=c&d=e#f", ["https://gazette.example/a?b=c&d=e#f"]),
        ("https://gazette.example/a?list[]=1", ["https://gazette.example/a?list[]=1"]),
        ("https://gazette.example:8443/a", ["https://gazette.example:8443/a"]),
        ("http://127.0.0.1:8080/page", ["http://127.0.0.1:8080/page"]),
        ("http://[2001:db8::1]/page", ["http://[2001:db8::1]/page"]),
        ("https://zeitung.example/straße", ["https://zeitung.example/straße"]),
        ("读 https://gazette.example/a。真的", ["https://gazette.example/a"]),
        (
            "https://web.archive.example/web/2026/https://gazette.example/a",
            ["https://web.archive.example/web/2026/https://gazette.example/a"],
        ),
    ],
)
def test_bare_link_is_found_without_the_marks_around_it(message: str, found: list[str]) -> None:
    assert links(message) == tuple(found)


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("https://pedia.example/wiki/Ferry_(ship)", ["https://pedia.example/wiki/Ferry_(ship)"]),
        ("(see https://pedia.example/wiki/Ferry_(ship))", ["https://pedia.example/wiki/Ferry_(ship)"]),
        ("(https://pedia.example/wiki/Ferry_(ship).)", ["https://pedia.example/wiki/Ferry_(ship)"]),
        ("[ship](https://pedia.example/wiki/Ferry_(ship))", ["https://pedia.example/wiki/Ferry_(ship)"]),
        ("https://pedia.example/a_(b)_c", ["https://pedia.example/a_(b)_c"]),
    ],
)
def test_bracket_that_the_address_opened_stays(message: str, found: list[str]) -> None:
    assert links(message) == tuple(found)


@pytest.mark.parametrize(
    "message",
    [
        f"[the story]({STORY})",
        f"[the [whole] story]({STORY})",
        f'[the story]({STORY} "a title")',
        f"([the story]({STORY}))",
        f"**[the story]({STORY})**",
        f"[the story]( {STORY} )",
        f"[a]({STORY})[b]({STORY})",
    ],
)
def test_markdown_link_gives_its_target(message: str) -> None:
    assert links(message) == (STORY,)


def test_address_shown_as_a_label_is_followed_by_its_real_target() -> None:
    assert links(f"[https://other.example/a]({STORY})")[-1] == STORY


@pytest.mark.parametrize(
    "message",
    [
        f"<{STORY}>",
        f"[the story](<{STORY}>)",
        f"||{STORY}||",
        f"|| spoiler: {STORY} and\nmore ||",
        f"`{STORY}`",
        f"``{STORY} ` {STORY}``",
        f"```\n{STORY}\n```",
        f"```py\nget('{STORY}')```",
        "ftp://gazette.example/a",
        "javascript://gazette.example/%0aalert(1)",
        "xhttps://gazette.example/a",
        "gazette.example/a",
        "mailto:desk@gazette.example",
        "https://desk@gazette.example/a",
        "https://user:secret@gazette.example/a",
        "https://gazette.example:port/a",
        "https://[::1/a",
        "https://",
        "https://...",
        "https://intranet/page",
        "",
    ],
)
def test_hidden_or_unusable_address_is_no_link(message: str) -> None:
    assert links(message) == ()


def test_code_or_spoiler_hides_only_what_is_inside() -> None:
    assert links(f"`code` {STORY} ||spoiler|| `more`") == (STORY,)


@pytest.mark.parametrize("message", [f"```\n{STORY}", f"`{STORY}", f"||{STORY}", rf"\`{STORY}\`"])
def test_mark_that_hides_nothing_in_discord_hides_nothing_here(message: str) -> None:
    assert links(message) == (STORY,)


def test_links_keep_their_order_and_come_once() -> None:
    other = "https://herald.example/b"
    assert links(f"{other} {STORY} {other}, {STORY}#comments") == (other, STORY)


def test_links_parted_by_a_comma_alone_are_two() -> None:
    assert links(f"{STORY},https://herald.example/b") == (STORY, "https://herald.example/b")


@given(st.text(alphabet=st.sampled_from("htps:/<>|`[]()\\ .a@\n#,")))
def test_any_text_gives_addresses_that_stand_in_it(message: str) -> None:
    for link in links(f"{message} {STORY}/{message}"):
        assert link.startswith("http")
        assert link in f"{message} {STORY}/{message}"


@given(st.text(max_size=30), st.text(max_size=30))
def test_link_set_apart_by_spaces_is_found_whatever_plain_words_surround_it(before: str, after: str) -> None:
    plain = str.maketrans(dict.fromkeys("`|<>[]()\\", "."))
    assert STORY in links(f"{before.translate(plain)} {STORY} {after.translate(plain)}")
