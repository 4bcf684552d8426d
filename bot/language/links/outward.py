"""Links inside an article: which addresses are safe to show, and which of them lead to something it rests on."""

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

from bot.language.links.message import without_closing_marks

LONGEST_ADDRESS = 500
"""Characters; what is longer carries a session, not a source."""
_PATH_SAFE = "/%:@!$&'()*+,;=~-._"
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?\.?")
"""A name with a top-level domain: no bare number, no machine of a home network."""
_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|d)clid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|spm", re.IGNORECASE
)
_WRITTEN_OUT = re.compile(r"(?<![^\W_])https?://[^\s<>\"“”«»]{4,}", re.IGNORECASE)
_SAME_SITE = ("www.", "m.", "amp.", "mobile.")
_SHARING_HOSTS = frozenset(("wa.me", "api.whatsapp.com", "addtoany.com", "addthis.com", "getpocket.com"))
_AD_HOSTS = frozenset(("doubleclick.net", "googleadservices.com", "outbrain.com", "taboola.com"))
_CHROME_WORDS = """
account advert author authors category categories contributor donate intent login log-in membership newsletter
newsletters privacy register section share sharearticle sharer signin sign-in signup sign-up subscribe subscription tag
tags terms topic topics
"""
_CHROME = frozenset(_CHROME_WORDS.split())
"""Parts of a path that are no page of news, data or record."""
_PICTURES = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|ico|css|js|mp4|webm|mp3)$", re.IGNORECASE)


def safe_address(href: str, page: str | None = None) -> str | None:
    """Return the full web address of a link in ASCII and without tracking, or None for what nobody should follow."""
    if len(href) > 4 * LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(urljoin(page or "", href.strip()))
        host, port = parts.hostname or "", parts.port
        name = host.encode("idna").decode("ascii") if not host.isascii() else host
    except ValueError:  # a UnicodeError is one
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(name) or "@" in parts.netloc:
        return None
    where = f"{name}:{port}" if port else name
    address = urlunsplit((parts.scheme, where, quote(parts.path, _PATH_SAFE), _query(parts), ""))
    return address if len(address) <= LONGEST_ADDRESS else None


def site_of(url: str) -> str:
    """Return the name of an address' site, as people write it."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    for prefix in _SAME_SITE:
        host = host.removeprefix(prefix)
    return host


def leads_elsewhere(url: str, page: str | None) -> bool:
    """Return whether a link leads away from the page's own site, and neither to sharing, signing up nor a picture."""
    parts = urlsplit(url)
    there, here = site_of(url), site_of(page or "")
    own = bool(here) and (there == here or there.endswith(f".{here}") or here.endswith(f".{there}"))
    hosts = {there, ".".join(there.split(".")[-2:])}
    steps = {step.casefold() for step in parts.path.split("/")}
    return not (own or hosts & (_SHARING_HOSTS | _AD_HOSTS) or steps & _CHROME or _PICTURES.search(parts.path))


def written_out(text: str) -> tuple[tuple[int, str], ...]:
    """Return where web addresses stand in a text as they are, without a sentence's own marks behind them."""
    found = ((match.start(), without_closing_marks(match.group())) for match in _WRITTEN_OUT.finditer(text))
    return tuple((start, url) for start, url in found if url)


def _query(parts: SplitResult) -> str:
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    return quote(parts.query, f"{_PATH_SAFE}?") if kept == pairs else urlencode(kept)
