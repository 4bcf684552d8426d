"""A draft as text for a database, and back: places in the article instead of its words.

What an article says word for word is kept as the place where it stands, so that no pasted text is stored; on the way
back the article just read lends its words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from bot.domain.analysis import Draft, Engine, Point, Quote, Refusal, Source
from bot.domain.article import Article, Kind
from bot.domain.span import Span

FORM = 1
"""Another number for every change to what is kept here, or to the dataclasses inside it."""

_Words = Span | str


@dataclass(frozen=True, slots=True)
class _Kept:
    """A draft without its article, and without what it cost; `said` holds the words of its points and refusals."""

    kind: Kind
    engine: Engine
    points: tuple[Point, ...]
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    refused: tuple[Refusal, ...]
    said: tuple[_Words, ...]


_KEPT = TypeAdapter(_Kept)


def packed(draft: Draft) -> str | None:
    """Return a draft as JSON, or None if a model wrote half a character into it, which no file can hold."""
    text = draft.article.text
    kept = _Kept(
        kind=draft.kind,
        engine=draft.engine,
        points=tuple(replace(point, text="") for point in draft.points),
        quotes=draft.quotes,
        sources=draft.sources,
        refused=tuple(replace(refusal, text="") for refusal in draft.refused),
        said=tuple(_placed(words, text) for words in _said(draft)),
    )
    try:
        return _KEPT.dump_json(kept).decode()
    except PydanticSerializationError:
        return None


def unpacked(kept: str, article: Article) -> Draft | None:
    """Return the draft of this article, or None if what was kept is broken or of some other article."""
    try:
        found = _KEPT.validate_json(kept)
    except ValidationError:
        return None
    if not _is_whole(found, article.text):
        return None
    said = [_words(each, article.text) for each in found.said]
    points, refused = said[: len(found.points)], said[len(found.points) :]
    return Draft(
        article=article,
        kind=found.kind,
        engine=found.engine,
        points=tuple(replace(point, text=words) for point, words in zip(found.points, points, strict=True)),
        quotes=found.quotes,
        sources=found.sources,
        refused=tuple(replace(refusal, text=words) for refusal, words in zip(found.refused, refused, strict=True)),
    )


def _said(draft: Draft) -> Iterator[str]:
    yield from (point.text for point in draft.points)
    yield from (refusal.text for refusal in draft.refused)


def _placed(words: str, text: str) -> _Words:
    at = text.find(words)
    return words if at < 0 else Span(at, at + len(words))


def _words(kept: _Words, text: str) -> str:
    return kept if isinstance(kept, str) else kept.of(text)


def _is_whole(kept: _Kept, text: str) -> bool:
    """Return whether every number leads somewhere."""
    return (
        len(kept.said) == len(kept.points) + len(kept.refused)
        and all(span.end <= len(text) for span in _spans(kept))
        and all(0 <= quote < len(kept.quotes) for source in kept.sources for quote in source.quotes)
    )


def _spans(kept: _Kept) -> Iterator[Span]:
    yield from (each for each in kept.said if isinstance(each, Span))
    for point in kept.points:
        yield from point.evidence
    for quote in kept.quotes:
        yield quote.span
        yield from (quote.cue,) if quote.cue else ()
        yield from (quote.speaker.name_at, quote.speaker.mention) if quote.speaker else ()
    for source in kept.sources:
        yield from (*source.mentions, *source.cited)
