"""An invented article, briefed once for all tests of this room."""

from functools import cache

from bot.domain.analysis import Engine
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.briefing import Briefing, briefed

ENGINE = Engine("model", "1", "tiny")
HEADLINE = "Sund lock to stay shut"
PARAGRAPHS = (
    "By Marit Oel",
    "The lock at Sund will stay shut until 12 June, the harbour board said on Monday. It has cost 4.5 million crowns.",
    "“We lost two winters and we will not lose a third,” said Ada Holm, the keeper, “so the gate must be new.”",
    "Pål Ek, who owns the barge, said that his crew had followed every signal. In Ek's view the lights failed.",
    "The town pays the board 30% of the repair. Two surveyors are to look at the wall in May.",
    "The bargemen's union criticised the long closure. It said that forty boats were waiting below the town.",
    "The lower gate, built in 1931, was mended by eleven divers in March.",
    "Photo: Sund Archive",
    "“The wall will hold for another century if nobody hurries the work.”",
)


def article_of(*paragraphs: str, headline: str | None = None) -> Article:
    lines = ([headline] if headline else []) + list(paragraphs)
    text = "\n\n".join(lines)
    spans = tuple(Span(text.index(line), text.index(line) + len(line)) for line in lines)
    return Article(
        text, spans[1:] if headline else spans, title=headline or "Given", headline=spans[0] if headline else None
    )


@cache
def sund() -> Briefing:
    return briefed(article_of(*PARAGRAPHS, headline=HEADLINE))


def sentence(briefing: Briefing, words: str) -> int:
    """Return the number of the sentence that holds these words."""
    text = briefing.draft.article.text
    return next(number for number, span in enumerate(briefing.sentences) if words in span.of(text))


def candidate(briefing: Briefing, words: str) -> int:
    text = briefing.draft.article.text
    return next(number for number, each in enumerate(briefing.candidates) if words in each.span.of(text))


def speaker(briefing: Briefing, name: str) -> int:
    return next(number for number, each in enumerate(briefing.speakers) if each.name == name)
