"""Text made safe for Discord: it shows character for character and does nothing.

Discord renders a backslash before a sign as that sign alone, so nothing is replaced and nothing invisible is put in.
discord.py's own `escape_markdown` misses lists, mentions, timestamps, commands and addresses.
"""

import re
from urllib.parse import quote

# Emphasis, code, spoilers, `<@1>` `<t:1>` `</cmd:1>` `<:emoji:1>`, quotes, @everyone, headings, `-#`, masked links.
_ANYWHERE = re.compile(r"[\\*_~`|<>@#\[\]]")
# The colon of an address (`https://`) and the first of a shortcode (`:smile:`).
_COLON = re.compile(r":(?=//|[^\s:]+:)")
# Where a line begins: `- `, `+ `, `1. `, `1) `. Discord reads a carriage return as a line break too.
_LINE_START = re.compile(r"((?:^|\r)[^\S\r\n]*\d*)([-+.)])", re.MULTILINE)

_LONGEST_ADDRESS = 600  # characters, percent-encoded; a longer one would eat the room of the quotes
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_ADDRESS_SAFE = "!$%&'*+,-./:;=?@_~#"


def escaped(text: str) -> str:
    """Return Discord markdown that shows exactly `text`."""
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    text = _COLON.sub(r"\\:", text)
    return _LINE_START.sub(r"\1\\\2", text)


def clipped(text: str, most: int) -> str:
    """Return `text` on one line, cut where a word ends and marked with "…" if it has more than `most` characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0][: most - 1] + "…"


def linked(words: str, url: str | None) -> str:
    """Return `words`, escaped, as a link to `url` if Discord can show one, else alone."""
    label = escaped(words)
    if url is None or not _WEB_ADDRESS.match(url):
        return label
    address = quote(url, safe=_ADDRESS_SAFE, errors="replace")
    if len(address) > _LONGEST_ADDRESS or "://" in words:  # Discord refuses a link whose words look like an address
        return label
    return f"[{label}](<{address}>)"
