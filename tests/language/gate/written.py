"""Points beside an article of one's own, for tables of what a check catches and what it lets pass."""

from functools import cache

from bot.domain.analysis import Made, Point
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.analyst import analyse
from bot.language.gate.cited import Cited


@cache
def _read(text):
    article = Article(text=text, paragraphs=(Span(0, len(text)),))
    return article, analyse(article).quotes


def cited(point, text, evidence=None):
    """Return a written point that cites all of a text, or one stretch of it."""
    article, quotes = _read(FILLER.format(text))
    words = evidence or text
    start = article.text.index(words)
    return Cited(article, Point(point, (Span(start, start + len(words)),), Made.WRITTEN), quotes)


FILLER = (
    "{}\nThe harbour town of Norrvik lies on the west coast, and most of its people have worked in the fish market or "
    "on the ferries for as long as anyone remembers.\n"
)


def refused_by(checks, point, text, evidence=None):
    """Return the names of the checks that refuse the point."""
    case = cited(point, text, evidence)
    return [check.__name__ for check in checks if check(case).reason]
