"""Whose words the points of a reply are, so that no author's judgement reads as a fact or as Sayso's own."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.domain.analysis import Analysis, Made, Point
from bot.domain.article import Article, Kind
from bot.domain.reply import Authorship
from bot.domain.span import Span
from bot.language.judgement.loaded import loaded_words, outside_marks

MOST_WORDS_NAMED = 3
LONGEST_NAME = 60  # characters; a longer byline is no name
EDITORIAL = re.compile(
    r"^\W*(?:(?:an|the|our) )?(?:editorial|leader|leading article)\b|\beditorial board\b|\beditors$", re.IGNORECASE
)


def authorship(analysis: Analysis) -> Authorship:
    """Return what stands above the points: who argues, claims or reports them."""
    article = analysis.article
    if analysis.kind is Kind.OPINION_PIECE:
        return _of_opinion_piece(article)
    if analysis.kind is Kind.PRESS_RELEASE:
        return Authorship(
            "What the press release says",
            "Press release: an organisation writes about itself here. Claims and praise are its own.",
        )
    if analysis.kind is Kind.SPEECH:
        return Authorship(
            "What the speech says", "Full text of a speech: the statements and judgements below are the speaker's."
        )
    if analysis.kind is Kind.INTERVIEW:
        return Authorship(
            "How the interview is introduced", "The answers are the interviewed person's own: see the quotes."
        )
    return Authorship("What it reports", _own_judgement(article.text, analysis))


def _of_opinion_piece(article: Article) -> Authorship:
    """Return the author's name where there is one; an editorial is its publication's."""
    if EDITORIAL.search(article.title or "") or EDITORIAL.search(article.byline or ""):
        whose = f"{article.site}'s" if article.site else "the publication's"
        return Authorship("What the editorial argues", f"Editorial: the judgements below are {whose} own.")
    author = _author(article)
    if author is None:
        return Authorship("What its author argues", "Opinion piece: the judgements below are its author's.")
    return Authorship(f"What {author} argues", f"Opinion piece by {author}: the judgements below are the author's.")


def _author(article: Article) -> str | None:
    name = " ".join((article.byline or "").split())
    name = re.sub(r"^by\s+", "", name, flags=re.IGNORECASE).split(",")[0].strip()
    return name if name and len(name) <= LONGEST_NAME else None


def _own_judgement(text: str, analysis: Analysis) -> str | None:
    """Return a line that names the judging words of a report's points that nobody but the article says."""
    quoted = [quote.span for quote in analysis.quotes]
    words = list(dict.fromkeys(word for point in analysis.points for word in _judging_words(text, point, quoted)))
    if not words:
        return None
    named = ", ".join(f"“{word}”" for word in words[:MOST_WORDS_NAMED])
    return f"In the article's own words, not Sayso's: {named}."


def _judging_words(text: str, point: Point, quoted: Sequence[Span]) -> Iterator[str]:
    if point.made is not Made.EXTRACTED:
        yield from loaded_words(outside_marks(point.text))
        return
    for span in point.evidence:
        yield from loaded_words(outside_marks(_without(text, span, quoted)))


def _without(text: str, span: Span, quoted: Iterable[Span]) -> str:
    """Return the words of a stretch with those blanked that are somebody's."""
    characters = list(span.of(text))
    for quote in quoted:
        start, end = max(quote.start, span.start), min(quote.end, span.end)
        if start < end:
            characters[start - span.start : end - span.start] = " " * (end - start)
    return "".join(characters)
