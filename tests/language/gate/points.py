"""Written points for the tests of the gate's checks."""

from bot.domain.analysis import Made, Point
from bot.domain.span import Span
from bot.language.gate.cited import Cited
from bot.language.given import article_as_given


def cited(evidence, point, *, around="", quotes=()):
    """A point that cites the first words of an article; `around` is the rest of it, which it does not cite."""
    text = evidence + around
    return Cited(article_as_given(text), Point(point, (Span(0, len(evidence)),), Made.WRITTEN), quotes)


def held_against(checks, *given, **more):
    """The checks that refuse, by name."""
    it = cited(*given, **more)
    return [check.__name__ for check in checks if check(it).reason]
