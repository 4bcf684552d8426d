"""QuoteList → as many messages as it takes, up to a bound; no quotation is cut here."""

from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.chat import wording
from bot.chat.escape import escaped
from bot.chat.layout import Sections, colour_of, fits, message
from bot.domain.reply import Heading, QuoteList, Voice

MOST_MESSAGES = 5  # more would be a flood, even to the one member who sees it

READ_JUST_NOW = "Read just now: Sayso keeps no article's text."


def layouts(listed: QuoteList, *remarks: str) -> tuple[discord.ui.LayoutView, ...]:
    """Return the messages for a list of quotes, with these remarks under the last; needs a running event loop."""
    colour = colour_of(listed.heading.kind)
    return tuple(message(texts, colour) for texts in pages(listed, *remarks))


def pages(listed: QuoteList, *remarks: str) -> tuple[Sections, ...]:
    """Return the texts of each message, within Discord's limits; what does not fit at all is left out and counted."""
    opening, closing = _opening(listed.heading), _closing(remarks)
    shown = [_text(said, opening, closing) for said in listed.voices]
    made: list[Sections] = []
    start, final = 0, False
    while not final:
        first = () if made else opening
        end = _end(shown, start, first, closing)
        final = end == len(shown) or len(made) == MOST_MESSAGES - 1
        made.append((*first, _quotes(shown, start, end), *(_counted(closing, len(shown) - end) if final else ())))
        start = end
    return tuple(made)


def _text(said: Voice, opening: Sections, closing: Sections) -> str:
    """Return one utterance, without its words where they alone are too long for a message."""
    text = wording.voice(said)
    alone = _quotes([text], 0, 1)
    return text if fits((*opening, alone, *_counted(closing, 1))) else wording.voice(replace(said, parts=()))


def _end(shown: Sequence[str], start: int, opening: Sections, closing: Sections) -> int:
    """Return where a message ends that begins with `start`; it could be the last, so there is room for its end."""
    end = start
    while end < len(shown) and fits((*opening, _quotes(shown, start, end + 1), *_counted(closing, len(shown)))):
        end += 1
    return end


def _quotes(shown: Sequence[str], start: int, end: int) -> tuple[str, ...]:
    if not shown:
        return (wording.section("Who says what", "No quotes found."),)
    first, *more = shown[start:end]
    return (wording.section(_range(start, end, len(shown)), first), *more)


def _range(start: int, end: int, whole: int) -> str:
    if end - start == whole:
        return "The only quote" if whole == 1 else f"All {whole} quotes"
    if end - start == 1:
        return f"Quote {end} of {whole}"
    return f"Quotes {start + 1} to {end} of {whole}"


def _opening(heading: Heading) -> Sections:
    return ((wording.heading(heading),),)


def _closing(remarks: Sequence[str]) -> Sections:
    return (("\n".join(f"-# {escaped(remark)}" for remark in (*remarks, READ_JUST_NOW)),),)


def _counted(closing: Sections, left: int) -> Sections:
    """Return the end of the last message, with how many quotes are left out if any are."""
    if not left:
        return closing
    more = f"-# {left} more in the article than Sayso lists here; `sayso read --json` prints every one."
    return ((more,), *closing)
