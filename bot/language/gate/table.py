"""All checks, in the order in which they are asked. The first that refuses decides."""

from collections.abc import Callable

from bot.domain.analysis import Quote, Source
from bot.domain.article import Article
from bot.language.gate import (
    attribution,
    direction,
    names,
    numbers,
    points,
    polarity,
    quotes,
    sources,
    support,
    torn,
    wording,
    words,
)
from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

QUOTE_CHECKS: tuple[Callable[[str, Quote], Verdict], ...] = (
    quotes.stands_in_the_article,
    quotes.whole_words,
    quotes.type_is_true,
    quotes.speaker_is_named,
    quotes.relay_is_named,
    quotes.label_has_grounds,
)
POINT_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    points.says_something,
    points.has_evidence,
    points.in_the_articles_words,
    torn.is_not_torn_from_speech,
)
WRITTEN_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    *words.CHECKS,
    *numbers.CHECKS,
    *names.CHECKS,
    *attribution.CHECKS,
    *polarity.CHECKS,
    *wording.CHECKS,
    *direction.CHECKS,
    *support.CHECKS,
)
"""Asked of a point that is not word for word what it cites."""
SOURCE_CHECKS: tuple[Callable[[Article, Source], Verdict], ...] = (sources.is_named, sources.is_linked_to_the_web)
