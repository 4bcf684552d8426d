"""The words of a reply, block by block, in Discord markdown; it knows no discord."""

import re
from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlsplit

from bot.chat.escape import clipped, escaped, linked
from bot.domain.analysis import Label, QuoteType, SourceKind
from bot.domain.article import Kind
from bot.domain.reply import Authorship, Digest, Heading, Quotation, SourceLine, Voice, beginning_only

# The longest of each that is shown, in characters; none of them is a quotation.
_TITLE = 240
_NAME = 100
_BYLINE = 120
_LINKS = 2  # shown of one source
_REMARK = 200
_SHORTFALL = 300

KINDS = {
    Kind.REPORT: "📰 Report",
    Kind.OPINION_PIECE: "💬 Opinion piece",
    Kind.PRESS_RELEASE: "📣 Press release",
    Kind.INTERVIEW: "🎙️ Interview",
    Kind.SPEECH: "🗣️ Speech",
}
LABELS = {Label.OPINION: "💭 Opinion", Label.REPORTED_CLAIM: "📌 Reported claim"}
SOURCE_SIGNS = {
    SourceKind.PERSON: "👤",
    SourceKind.ORGANISATION: "🏛️",
    SourceKind.OUTLET: "🗞️",
    SourceKind.DOCUMENT: "📄",
    SourceKind.DATA_SET: "📊",
    SourceKind.GROUP: "👥",
    SourceKind.UNNAMED: "❔",
}

_OPENING_MARKS = '“«„"'
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def title_line(title: str, url: str | None) -> str:
    """Return the title as a heading, linked if it has an address."""
    return f"## {linked(clipped(title, _TITLE) or 'Untitled', url)}"


def section(name: str, *lines: str) -> str:
    """Return a section under its own heading, which screen readers can jump to."""
    return "\n".join([f"### {name}", *lines])


def heading(digest_heading: Heading) -> str:
    """Return the title and, under it, what kind of text it is, where from and by whom."""
    details = [KINDS[digest_heading.kind]]
    if digest_heading.site:
        details.append(escaped(clipped(digest_heading.site, _NAME)))
    if digest_heading.byline:
        details.append(escaped(clipped(digest_heading.byline, _BYLINE)))
    lines = [title_line(digest_heading.title, digest_heading.url), " · ".join(details)]
    if digest_heading.cut:
        lines.append(f"✂️ {beginning_only(digest_heading.cut)}")
    return "\n".join(lines)


def points(shown: Iterable[str], left_out: int, authorship: Authorship) -> str:
    """Return the summary as a list, under a heading and a line that say whose words it is."""
    lines = [f"-# {escaped(clipped(authorship.remark, _REMARK))}"] if authorship.remark else []
    listed = [f"- {escaped(point)}" for point in shown]
    lines += listed
    if left_out:
        lines.append(f"-# {left_out} more left out for length")
    elif not listed:
        lines.append("No sentence of this article stands well enough alone to sum it up.")
    return section(escaped(clipped(authorship.title, _NAME)), *lines)


def voice(said: Voice) -> str:
    """Return one utterance: its label, who said it, who relayed it, and its words as a block quote."""
    return f"{LABELS[said.label]} · {_attribution(said)}\n> {_quoted_lines(_words(said))}"


def again(moment: datetime | None) -> str:
    """Return when Sayso tries again, as Discord shows a moment in each reader's own time; "" if it does not."""
    return (
        ""
        if moment is None
        else f"Sayso will try again at <t:{round(moment.timestamp())}:t>; pasting the text here is faster."
    )


def quotes_line(shown: int, found: int) -> str | None:
    """Return how many of the quotes found are shown and where to see the others, or None where all are."""
    return None if found <= shown else f"-# {shown} of {found} quotes shown; /quotes lists all {found}."


def source(line: SourceLine) -> str:
    """Return one source on one line: who it is, how the article uses it, and where its links lead."""
    name = f"**{escaped(clipped(line.called, _NAME))}**"
    named = f"{name}, {escaped(clipped(line.role, _NAME))}" if line.role else name
    links = f"linked: {', '.join(_host(url) for url in line.links[:_LINKS])}" if line.links else ""
    parts = [named, line.what, line.used, links]
    return f"{SOURCE_SIGNS[line.kind]} {' · '.join(part for part in parts if part)}"


def made_by(site: str | None, byline: str | None) -> str | None:
    """Return who published and who wrote an article, who are none of its sources; None if neither is known."""
    makers = [f"Published by {escaped(clipped(site, _NAME))}"] if site else []
    makers += [f"Written by {escaped(clipped(byline, _BYLINE))}"] if byline else []
    return f"-# {' · '.join(makers)}" if makers else None


def _host(url: str) -> str:
    """Return a link that shows where it leads and nothing else."""
    return linked((urlsplit(url).hostname or "").removeprefix("www."), url)


def footer(digest: Digest, report_url: str | None) -> str:
    """Return the small print: who made this, what was held back, how to report an error."""
    sentences = [*([escaped(clipped(digest.shortfall, _SHORTFALL))] if digest.shortfall else []), _made(digest)]
    if digest.refused:
        statements = "statement" if digest.refused == 1 else "statements"
        sentences.append(f"Sayso's checks held back {digest.refused} {statements}.")
    report = f" or {linked('report an error', report_url)}" if report_url else ""
    sentences.append(f"Wrong? Tell a moderator{report}.")
    return f"-# {' '.join(sentences)}"


def _made(digest: Digest) -> str:
    """Return whose sentences the points are: a reader trusts the article's own more than a model's."""
    if digest.engine.model is None:
        return "Extract by Sayso's built-in reader, no AI model; sentences are the article's own."
    model = f"the AI model {escaped(clipped(digest.engine.model, _NAME))}"
    if digest.extracted == len(digest.points):
        return f"Sentences are the article's own, chosen with {model}; so is every quote."
    own = f"; {digest.extracted} of {len(digest.points)} are the article's own" if digest.extracted else ""
    return f"Summary written by {model} and checked against the article{own}. Every quote is the article's own."


def _attribution(said: Voice) -> str:
    speaker = f"**{escaped(clipped(said.speaker, _NAME))}**" if said.speaker else "unattributed in the article"
    parts = [speaker]
    if said.role:
        parts.append(escaped(clipped(said.role, _NAME)))
    if said.via:
        parts.append(f"via {escaped(clipped(', '.join(said.via), 2 * _NAME))}")
    return ", ".join(parts)


def _words(said: Voice) -> str:
    """Return what was said: in marks only what the article carries as the speaker's own words."""
    if not said.parts:
        return "*too long to show here*"
    if said.type is QuoteType.DIRECT:
        return " … ".join(_in_marks(part) for part in said.parts)
    if said.type is QuoteType.INDIRECT:
        return f"*reported speech{_cue(said)}:* " + " … ".join(_bare(part) for part in said.parts)
    parts = (_in_marks(part) if _stands_in_marks(part) else _bare(part) for part in said.parts)
    return f"*reported speech, partly quoted{_cue(said)}:* " + " … ".join(parts)


def _cue(said: Voice) -> str:
    """Return the article's own reporting word: without "denied", a denial would read as the claim itself."""
    return f" (“{escaped(clipped(said.cue, _NAME))}”)" if said.cue else ""


def _in_marks(part: Quotation) -> str:
    return f"“{escaped(part.words)}”{_shortened(part)}"


def _bare(part: Quotation) -> str:
    return f"{escaped(part.words)}{_shortened(part)}"


def _shortened(part: Quotation) -> str:
    return r" \[…\]" if part.shortened else ""


def _stands_in_marks(part: Quotation) -> bool:
    """Return whether the article opens a quotation right before these words."""
    before = part.article_text[max(part.span.start - 2, 0) : part.span.start]
    if not before or before[-1] not in _OPENING_MARKS:
        return False
    return before[-1] != '"' or len(before) == 1 or not before[0].isalnum()  # a straight mark after a word closes


def _quoted_lines(text: str) -> str:
    return _LINE_BREAK.sub(r"\g<0>> ", text)
