"""A point beside what it cites, as the checks see it."""

from dataclasses import dataclass
from functools import cached_property

from bot.domain.analysis import Point, Quote
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.gate.claims import Claim, claims_of
from bot.language.parse import Parse, parsed


@dataclass(frozen=True)
class Cited:
    """A point, the article, and all that the article's people say; grammar is read once, and only if a check asks.

    Without slots, since the properties are kept.
    """

    article: Article
    point: Point
    quotes: tuple[Quote, ...] = ()

    @property
    def text(self) -> str:
        """The article's text, which all spans point into."""
        return self.article.text

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The stretches cited, as far as they lie in the article."""
        return tuple(span for span in self.point.evidence if span.end <= len(self.text))

    @cached_property
    def evidence(self) -> str:
        """The words of the sentences cited, one a line."""
        return "\n".join(" ".join(span.of(self.text).split()) for span in self.spans)

    @cached_property
    def said(self) -> Parse:
        """The point, parsed."""
        return parsed(self.point.text)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The point's sentences, each with what it reports as said."""
        return claims_of(self.said)

    @cached_property
    def grounds(self) -> Parse:
        """The evidence, parsed."""
        return parsed(self.evidence)

    @cached_property
    def voices(self) -> tuple[Quote, ...]:
        """What somebody says in the sentences cited."""
        return tuple(
            quote
            for quote in self.quotes
            if any(quote.span.start < span.end and span.start < quote.span.end for span in self.spans)
        )
