"""Public addresses only: what may be asked for, and what may be connected to.

Two gates. `checked_url` looks at every address before it is asked for, on every hop. `guarded_socket_factory` looks at
every address that is really connected to, whatever name, number form or redirect led there.
"""

import ipaddress
import socket
from collections.abc import Callable

from aiohttp import AddrInfoType
from yarl import URL

from bot.domain.errors import PasteInstead

Allowed = frozenset[tuple[str, int]]

PORTS = frozenset({80, 443, 8080, 8443})

# Spelled out because `is_global` differs between Python releases: on 3.11 it is True for 64:ff9b::/96, 2002::/16 and
# 224.0.0.0/4. Source: IANA special-purpose address registries.
_DENIED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::/96",  # unspecified, loopback, IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",  # Teredo and other protocol assignments
        "2001:db8::/32",
        "2002::/16",  # 6to4
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)


def is_public(address: str) -> bool:
    """Return whether a numeric address belongs to the public internet; a name is never public by itself."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.scope_id is not None:
            return False
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
    return ip.is_global and not any(ip in network for network in _DENIED if network.version == ip.version)


def guarded_socket_factory(allowed: Allowed) -> Callable[[AddrInfoType], socket.socket]:
    """Return the maker of every socket: it refuses all that is neither public nor in `allowed`.

    aiohttp calls it with the very address it connects to next, so no name, redirect or second try goes around it.
    """

    def guarded(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, at = info
        host, port = str(at[0]), int(at[1])
        if not is_public(host) and (host, port) not in allowed:
            raise refused()
        return socket.socket(family, kind, protocol)

    return guarded


def checked_url(given: str | URL, allowed: Allowed = frozenset()) -> URL:
    """Return the address as a URL; raise `PasteInstead` if its scheme, userinfo or port is not a web page's."""
    try:
        url = URL(given)
        host, port = url.host, url.port
    except ValueError as error:
        raise refused() from error
    if url.scheme not in {"http", "https"} or not host or port is None:
        raise refused()
    if url.raw_user is not None or url.raw_password is not None:
        raise refused()
    if port not in PORTS and (host, port) not in allowed:
        raise refused()
    return url.with_fragment(None)


def refused() -> PasteInstead:
    """Return the error for an address that Sayso does not open; it names no address, so it tells nothing of ours.

    It is no OSError: aiohttp would take one as a failed try and go on to the next address.
    """
    return PasteInstead(
        "Sayso does not open this kind of address. If you have the text, paste it here.", reason="address_refused"
    )
