import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.links import leads_elsewhere, safe_address, written_out

PAGE = "https://www.lantern.example/2031/quay"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://stats.example.org/f", "https://stats.example.org/f"),
        ("/report.pdf", "https://www.lantern.example/report.pdf"),
        ("//council.example.net/minutes", "https://council.example.net/minutes"),
        ("https://a.example/x?utm_source=mail&id=3&fbclid=9", "https://a.example/x?id=3"),
        ("https://a.example/x?3", "https://a.example/x?3"),
        ("https://a.example/x#part", "https://a.example/x"),
        ("https://bücher.example/ä b", "https://xn--bcher-kva.example/%C3%A4%20b"),
    ],
)
def test_an_address_is_whole_plain_and_without_tracking(href: str, address: str) -> None:
    assert safe_address(href, PAGE) == address


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:ada@lantern.example",
        "https://ada:secret@a.example/",
        "https://10.0.0.1/admin",
        "https://localhost/admin",
        "https://a b.example/",
        "https://[::1]/",
        "https://a.example:x/",
        "https://" + "a" * 70 + "ü.example/",
        "https://a.example/" + "x" * 600,
        "https://a.example/" + "x" * 9_000,
    ],
)
def test_what_nobody_should_follow_is_no_address(href: str) -> None:
    assert safe_address(href, PAGE) is None


def test_a_path_without_a_page_leads_nowhere() -> None:
    assert safe_address("/report.pdf") is None


@pytest.mark.parametrize(
    ("url", "elsewhere"),
    [
        ("https://stats.example.org/f.csv", True),
        ("https://social.example.net/@ada/11", True),
        ("https://lantern.example/2030/fire", False),
        ("https://m.lantern.example/2030/fire", False),
        ("https://shop.lantern.example/mugs", False),
        ("https://social.example.net/intent/tweet", False),
        ("https://wa.me/1", False),
        ("https://ads.doubleclick.net/x", False),
        ("https://paper.example/subscribe/now", False),
        ("https://paper.example/tag/harbour", False),
        ("https://paper.example/roof.JPG", False),
    ],
)
def test_own_pages_sharing_signing_up_and_pictures_are_no_way_to_a_source(url: str, *, elsewhere: bool) -> None:
    assert leads_elsewhere(url, PAGE) is elsewhere


def test_without_a_page_every_site_is_another() -> None:
    assert leads_elsewhere("https://lantern.example/2030/fire", None)


def test_an_address_in_a_sentence_ends_before_its_full_stop() -> None:
    text = "See https://a.example/f(1), or (https://b.example/g)."
    assert [(text[at:].startswith(url), url) for at, url in written_out(text)] == [
        (True, "https://a.example/f(1)"),
        (True, "https://b.example/g"),
    ]


@given(st.text(max_size=80))
def test_an_address_is_plain_ascii_on_the_web_whatever_is_written(href: str) -> None:
    for address in (safe_address(href, PAGE), safe_address(f"https://{href}")):
        if address is not None:
            assert address.isascii()
            assert address.startswith(("http://", "https://"))
            assert not set(' <>"\\\n') & set(address)
            assert safe_address(address) == address
