"""Takes out what nobody sees: zero-width, bidirectional, tag and control characters, and what a copied image leaves."""

import re

from bot.language.clean.posted import Posted

# Unicode 16, general categories Cc, Cf and Cs without line breaks and the visible number signs, the default-ignorable
# fillers, variation selectors beyond the two that choose an emoji's look, the object replacement character, and
# noncharacters. Whole plane 14 goes: its tag characters can carry a hidden message.
_UNSEEN = (
    "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b"
    "\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ud800-\\udfff\\ufdd0-\\ufdef\\ufe00-\\ufe0d\\ufeff\\uffa0"
    "\\ufff0-\\ufffc\\ufffe\\uffff\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a\\U000e0000-\\U000e0fff"
)
_LOOKS = "\\ufe0e\\ufe0f"
_JOINERS = "\\u200c\\u200d"
_SEEN = f"[^\\x00-\\xbf\\u1680\\u2000-\\u206f\\u2800\\u3000{_UNSEEN}{_LOOKS}{_JOINERS}]"
# A joiner counts between two letters or signs that it can join (Persian, Indic, emoji families); in English it hides.
_INVISIBLE = re.compile(
    f"[{_UNSEEN}]"
    f"|(?<!{_SEEN})(?<!{_SEEN}[{_LOOKS}])[{_JOINERS}]"
    f"|[{_JOINERS}](?!{_SEEN})"
    f"|(?<!{_SEEN})(?<![0-9#*])[{_LOOKS}]"
)
_ODD_SPACES = str.maketrans(dict.fromkeys("\t\u00a0\u1680\u2007\u202f\u205f\u2800\u3000", " "))
_ODD_SPACES.update(dict.fromkeys(range(0x2000, 0x200B), " "))


def visible(posted: str) -> Posted:
    """Return what can be seen of a posted text; spaces of every width become plain ones, line breaks stay."""
    kept: list[range] = []
    seen_until = 0
    for hidden in _INVISIBLE.finditer(posted):
        kept.append(range(seen_until, hidden.start()))
        seen_until = hidden.end()
    kept.append(range(seen_until, len(posted)))
    text = "".join(posted[each.start : each.stop] for each in kept)
    return Posted(text.translate(_ODD_SPACES), tuple(offset for each in kept for offset in each))
