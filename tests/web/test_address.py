import contextlib
import ipaddress
import socket

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.domain.errors import PasteInstead
from bot.web.address import checked_url, guarded_socket_factory, is_public
from tests.doubles.pages import running_site

INNER = (
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1111%1",
    "fec0::1",
    "ff02::1",
)


@pytest.mark.parametrize("address", INNER)
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "172.32.0.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("name", ["", "localhost", "example.org", "0x7f.1", "2130706433", "017700000001", "127.1"])
def test_what_is_not_a_plain_numeric_address_is_not_public(name: str) -> None:
    assert not is_public(name)


@given(st.ip_addresses(v=4))
def test_nothing_wrapped_around_an_inner_address_is_public(inner: ipaddress.IPv4Address) -> None:
    number = int(inner)
    wrapped = (
        ipaddress.IPv6Address(number),
        ipaddress.IPv6Address((0xFFFF << 48) | number),
        ipaddress.IPv6Address((0x64FF9B << 96) | number),
        ipaddress.IPv6Address((0x2002 << 112) | (number << 80)),
    )
    assert not any(is_public(str(ip)) for ip in wrapped)
    assert is_public(f"::ffff:{inner}") == is_public(str(inner))


@given(st.text())
def test_any_text_is_judged_without_an_error(text: str) -> None:
    assert is_public(text) in {True, False}
    with contextlib.suppress(PasteInstead):
        assert checked_url(text).scheme in {"http", "https"}


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ellery-lantern",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org/",
        "data:text/html,hello",
        "javascript:alert(1)",
        "http://",
        "http:///path",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://:word@example.org/",
        "http://@example.org:22/",
        "http://example.org:22/",
        "http://example.org:6379/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://[::1/",
        "http://[::1]:25/",
        "http://127.0.0.1:5000/",
    ],
)
def test_addresses_that_are_no_web_pages_are_refused(url: str) -> None:
    with pytest.raises(PasteInstead) as caught:
        checked_url(url)
    assert caught.value.reason == "address_refused"
    assert "127" not in caught.value.message


def test_a_page_address_loses_only_its_fragment() -> None:
    assert checked_url("https://example.org:8443/a?b=c#d") == URL("https://example.org:8443/a?b=c")


def test_an_allowed_port_is_allowed_for_that_host_only() -> None:
    allowed = frozenset({("127.0.0.1", 5000)})
    assert checked_url("http://127.0.0.1:5000/", allowed).port == 5000
    with pytest.raises(PasteInstead):
        checked_url("http://example.org:5000/", allowed)


@pytest.mark.parametrize("address", INNER)
def test_no_socket_is_made_for_an_inner_address(address: str) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with pytest.raises(PasteInstead) as caught:
        guarded_socket_factory(frozenset())((family, socket.SOCK_STREAM, 0, "", (address, 80)))
    assert not isinstance(caught.value, OSError)
    assert address not in caught.value.message


def test_a_socket_is_made_for_an_allowed_loopback_address_and_port_only() -> None:
    factory = guarded_socket_factory(frozenset({("127.0.0.1", 5000)}))
    factory((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 5000))).close()
    with pytest.raises(PasteInstead):
        factory((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 5001)))


def test_a_socket_is_made_for_a_public_address() -> None:
    made = guarded_socket_factory(frozenset())((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("1.1.1.1", 443)))
    assert made.family == socket.AF_INET
    made.close()


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "017700000001",
        "0177.0.0.1",
        "localhost",
        "0.0.0.0",
        "0",
        "[::ffff:127.0.0.1]",
        "[::1]",
        "127。0。0。1",
        "①②⑦.0.0.1",
    ],
)
async def test_no_way_of_writing_the_loopback_address_reaches_it(host: str) -> None:
    async with running_site() as site:
        connector = aiohttp.TCPConnector(socket_factory=guarded_socket_factory(frozenset()))
        async with aiohttp.ClientSession(connector=connector) as session:
            with pytest.raises((PasteInstead, aiohttp.ClientError, ValueError)):
                await session.get(f"http://{host}:{site.port}/article")
        assert site.asked == []
