"""What the extractive points of our own articles are like: counted faults, and their ROUGE-1 F1 for information.

A fault is a point that leans on a sentence before it, that somebody said who is named elsewhere, that judges though
plain sentences were left, or that is a caption or speaks to the reader. Each is counted by patterns apart from
those that choose the points, but of the same mind: they find what slips through, not what both miss.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bot.domain.analysis import Draft
from bot.domain.article import Kind
from bot.domain.span import Span
from bot.language.analyst import analyse
from bot.language.clean import article_from_paste
from bot.language.gate import admit
from bot.language.judgement.loaded import loaded_words

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"
ABSTRACTS = Path(__file__).parents[1] / "data" / "abstracts.json"
WORD = re.compile(r"\w+")
LEANING = re.compile(
    r"(?:But|And|Or|So(?! far)|Yet|However|Then|Instead"
    r"|He|She|It|They|His|Her|Its|Their|This(?! (?:year|week|month|season|time))|That|These|Those"
    r"|One of them|Some of them)\b"
)
GIVEN = re.compile(r"\b(?:That|This) (?:is|was) what\b|\bSo the [^.]* said\b")
MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"")
CHROME = re.compile(r"^(?:By|Photo|Picture|Read more|Follow|Subscribe)\b|Picture:|\([A-Z]\w+ [A-Z]\w+\)$|@|https?:")


def rouge_1() -> float:
    """Return the mean ROUGE-1 F1, in percent, of the points against abstracts that a person wrote."""
    abstracts: dict[str, str] = json.loads(ABSTRACTS.read_text("utf-8"))
    figures = [_overlap(_points(ARTICLES / name), abstract) for name, abstract in abstracts.items()]
    return round(100 * sum(figures) / len(figures), 1)


@dataclass(frozen=True, slots=True)
class Faults:
    """How many points have each fault, and how many points there are."""

    rouge_1: float
    points: int
    dangling: int
    unattributed: int
    loaded: int
    chrome: int


def faults() -> Faults:
    """Return the faults of the points of all our own articles."""
    drafts = [analyse(article_from_paste(path.read_text("utf-8"))) for path in sorted(ARTICLES.glob("*.txt"))]
    shown = [(draft, point.evidence[0]) for draft in drafts for point in draft.points]
    return Faults(
        rouge_1=rouge_1(),
        points=len(shown),
        dangling=sum(LEANING.match(span.of(draft.article.text)) is not None for draft, span in shown),
        unattributed=sum(_is_somebodys(draft, span) for draft, span in shown),
        loaded=sum(_judges_needlessly(draft, span) for draft, span in shown),
        chrome=sum(CHROME.search(_line(draft, span)) is not None for draft, span in shown),
    )


def _is_somebodys(draft: Draft, span: Span) -> bool:
    """Return whether the point is all quote without its speaker, or its paragraph ends by saying whose it was."""
    text = draft.article.text
    held = (quote for quote in draft.quotes if quote.span.holds(Span(span.start, span.end - 1)))
    bare = any(quote.cue is None or not span.meets(quote.cue) for quote in held)
    after = text[span.end : text.find("\n", span.end) % (len(text) + 1)]
    return draft.kind is not Kind.SPEECH and (bare or GIVEN.search(after) is not None)


def _judges_needlessly(draft: Draft, span: Span) -> bool:
    return bool(loaded_words(MARKED.sub("", span.of(draft.article.text)))) and len(draft.points) > 1


def _line(draft: Draft, span: Span) -> str:
    """Return the line that the point stands on."""
    text = draft.article.text
    return text[text.rfind("\n", 0, span.start) + 1 : text.find("\n", span.end) % (len(text) + 1)]


def _points(path: Path) -> str:
    analysis = admit(analyse(article_from_paste(path.read_text("utf-8"))))
    return " ".join(point.text for point in analysis.points)


def _overlap(points: str, abstract: str) -> float:
    found, wanted = (Counter(WORD.findall(text.casefold())) for text in (points, abstract))
    return 2 * (found & wanted).total() / max(1, found.total() + wanted.total())
