"""Reply → Components V2: which blocks, in which order, and how they fit into one message.

Discord allows 40 components and 4,000 characters a message, and fails above about 10,170 UTF-8 bytes on some routes
(discord-api-docs#8554). What does not fit is left out whole, and counted; no quotation is cut here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import discord

from bot.chat import wording
from bot.chat.escape import clipped, escaped
from bot.domain.article import Kind
from bot.domain.reply import Digest, Notice, Reply, SourceList

MOST_CHARACTERS = 3_500  # UTF-16 units, as Discord's own clients count
MOST_BYTES = 9_000
MOST_COMPONENTS = 40
MOST_SOURCES = 8  # in a digest; /sources shows all of them

_NOTICE_CHARACTERS = 1_500
_SUBJECT_CHARACTERS = 200

# The bar at the message's left edge; what it says stands in words too.
_NEUTRAL = discord.Colour(0x5B7A99)
_OPINION_PIECE = discord.Colour(0xC98A2B)
_NOTICE = discord.Colour(0x80848E)

Sections = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """How many of each are shown."""

    points: int
    voices: int
    sources: int


def layout(reply: Reply, report_url: str | None = None, marker: int | None = None) -> discord.ui.LayoutView:
    """Return the message for a reply, which can be known again by its marker; needs a running event loop."""
    return message(sections(reply, report_url), _colour(reply), marker)


def message(texts: Sections, colour: discord.Colour, marker: int | None = None) -> discord.ui.LayoutView:
    """Return the message that shows these texts; needs a running event loop."""
    container: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(accent_colour=colour, id=marker)
    for number, section in enumerate(texts):
        for place, text in enumerate(section):
            if number or place:
                container.add_item(discord.ui.Separator(visible=not place))  # a line between sections, else room
            container.add_item(discord.ui.TextDisplay(text))
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _colour(reply: Reply) -> discord.Colour:
    if isinstance(reply, Notice):
        return _NOTICE
    return colour_of(reply.heading.kind) if isinstance(reply, Digest) else _NEUTRAL


def colour_of(kind: Kind) -> discord.Colour:
    """Return the colour of what is said about this kind of text."""
    return _OPINION_PIECE if kind is Kind.OPINION_PIECE else _NEUTRAL


def sections(reply: Reply, report_url: str | None = None) -> Sections:
    """Return the texts of a reply, section by section, within Discord's limits."""
    if isinstance(reply, Digest):
        return _fitting_digest(reply, report_url)
    if isinstance(reply, SourceList):
        return _fitting_list(reply)
    return _notice(reply)


def fits(texts: Sections) -> bool:
    """Return whether these texts make one message."""
    shown = "".join(text for section in texts for text in section)
    components = 2 * sum(len(section) for section in texts)  # each text, one separator less, the container
    return (
        components <= MOST_COMPONENTS
        and len(shown.encode("utf-16-le", "surrogatepass")) // 2 <= MOST_CHARACTERS
        and len(shown.encode("utf-8", "surrogatepass")) <= MOST_BYTES
    )


def _fitting_digest(digest: Digest, report_url: str | None) -> Sections:
    fitting = (texts for kept in _shrinking(digest) if fits(texts := _digest(digest, kept, report_url)))
    return next(fitting)


def _shrinking(digest: Digest) -> Iterator[_Kept]:
    """Yield ever less to show: sources go first, which /sources has, then voices, then points."""
    found = len(digest.sources)
    shown = found if found == MOST_SOURCES + 1 else min(found, MOST_SOURCES)  # "and 1 more" would take as much room
    kept = _Kept(len(digest.points), len(digest.voices), shown)
    yield kept
    while kept.sources:
        kept = replace(kept, sources=kept.sources - 1)
        yield kept
    while kept.voices:
        kept = replace(kept, voices=kept.voices - 1)
        yield kept
    while kept.points:
        kept = replace(kept, points=kept.points - 1)
        yield kept


def _digest(digest: Digest, kept: _Kept, report_url: str | None) -> Sections:
    opening = (
        wording.heading(digest.heading),
        wording.points(digest.points[: kept.points], len(digest.points) - kept.points, digest.authorship),
    )
    candidates = (
        opening,
        _voices(digest, kept),
        _sources(digest, kept),
        (wording.footer(digest, report_url),),
    )
    return tuple(section for section in candidates if section)


def _voices(digest: Digest, kept: _Kept) -> tuple[str, ...]:
    found = max(digest.quotes_found, len(digest.voices))
    if not found:
        return (wording.section("Who says what", "No quotes found."),)
    shown = [wording.voice(said) for said in digest.voices[: kept.voices]]
    counted = wording.quotes_line(kept.voices, found)
    first, *more = [*shown, *([counted] if counted else [])]
    return (wording.section("Who says what", first), *more)


def _sources(digest: Digest, kept: _Kept) -> tuple[str, ...]:
    if not digest.sources:
        return ()
    lines = [wording.source(line) for line in digest.sources[: kept.sources]]
    if left := len(digest.sources) - kept.sources:
        lines.append(f"-# and {left} more: /sources")
    return (wording.section("Sources", *lines),)


def _fitting_list(listed: SourceList) -> Sections:
    kept = len(listed.sources)
    while not fits(texts := _source_list(listed, kept)):
        kept -= 1
    return texts


def _source_list(listed: SourceList, kept: int) -> Sections:
    lines = [wording.source(line) for line in listed.sources[:kept]]
    if left := len(listed.sources) - kept:
        lines.append(f"-# and {left} more that do not fit")
    if not listed.sources:
        lines.append("No sources found.")
    made_by = wording.made_by(listed.site, listed.byline)
    title = "\n".join(filter(None, (wording.title_line(listed.title, listed.url), made_by)))
    return ((title,), (wording.section("Sources", *lines),))


def _notice(notice: Notice) -> Sections:
    subject = escaped(clipped(notice.subject, _SUBJECT_CHARACTERS))
    text = " ".join(filter(None, (escaped(clipped(notice.text, _NOTICE_CHARACTERS)), wording.again(notice.again_at))))
    return ((f"**{subject}**\n{text}" if subject else text or "Nothing to say.",),)
