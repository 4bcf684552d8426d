"""Article links in a chat message, in the order in which they were posted."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from bot.language.links.addresses import is_plain_non_article

# What Discord shows as code, as a spoiler or without a preview was not posted to be answered.
_HIDDEN = re.compile(
    r"(?<!\\)```.*?```"
    r"|(?<![\\`])(?P<ticks>`{1,2})(?!`).+?(?<!`)(?P=ticks)(?!`)"
    r"|(?<!\\)\|\|.+?\|\|"
    r"|\[[^\]\n]*\]\(\s*<[^>\n]*>[^)\n]*\)"
    r"|<[^<>\s]+>",
    re.DOTALL,
)
_LABEL = r"\[(?:[^\[\]\n]|\[[^\[\]\n]*\])+\]\(\s*(?=https?://)"
_BARE = r"(?<![^\W_])https?://(?:(?![,;|]https?://)[^\s<>\"`“”«»「」『』【】。，、])+"
_LINK = re.compile(rf"(?:{_LABEL})?(?P<url>{_BARE})", re.IGNORECASE)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_AFTER_A_LINK = ".,:;!?'’‘\"*~_|…)]}\\"


def links(message: str) -> tuple[str, ...]:
    """Return the web addresses that a message puts forward, each once."""
    shown = _HIDDEN.sub(lambda hidden: " " * len(hidden.group()), message)
    found = {url.partition("#")[0]: url for url in reversed(list(_addresses(shown)))}
    return tuple(reversed(found.values()))


def may_hold_article(url: str) -> bool:
    """Return whether a page may hold an article, as far as its address alone tells."""
    parts = _split(url)
    return parts is not None and not is_plain_non_article(parts)


def _addresses(shown: str) -> Iterator[str]:
    for match in _LINK.finditer(shown):
        url = without_closing_marks(match["url"])
        if _split(url) is not None:
            yield url


def without_closing_marks(url: str) -> str:
    """Return the address without the sentence's own marks; a bracket that the address opened is part of it."""
    while url and url[-1] in _AFTER_A_LINK and not _closes_its_own(url):
        url = url[:-1]
    return _cut_at_stray_bracket(url)


def _closes_its_own(url: str) -> bool:
    opening = _BRACKETS.get(url[-1])
    return opening is not None and url.count(url[-1]) <= url.count(opening)


def _cut_at_stray_bracket(url: str) -> str:
    """Return the address up to a `)` that it never opened, as in `[a](https://…)[b](…)`."""
    depth = 0
    for index, character in enumerate(url):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return url[:index]
    return url


def _split(url: str) -> SplitResult | None:
    """Return the parts of a web address with a host and without userinfo, else None."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    named = host is not None and ("." in host.strip(".") or ":" in host or host == "localhost")
    return parts if parts.scheme in {"http", "https"} and named and "@" not in parts.netloc else None
