"""Analysis → one JSON object; the published shape of everything Sayso found."""

from typing import TypeAlias

from bot.domain.analysis import Analysis, Engine, Quote, Source
from bot.domain.span import Span
from bot.domain.usage import Usage
from bot.pipeline.compose import times_paraphrased, times_quoted

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def as_json(analysis: Analysis) -> dict[str, Json]:
    """Return the whole analysis; all offsets are characters into its `text`."""
    article = analysis.article
    return {
        "text": article.text,
        "title": article.title,
        "byline": article.byline,
        "url": article.url,
        "site": article.site,
        "published": article.published,
        "kind": analysis.kind.value,
        "engine": engine_in_words(analysis.engine),
        "points": [
            {
                "text": point.text,
                "evidence": [_offsets(span) for span in point.evidence],
                "made": point.made.value,
            }
            for point in analysis.points
        ],
        "quotes": [_quote(article.text, quote) for quote in analysis.quotes],
        "sources": [_source(analysis, source) for source in analysis.sources],
        "refused": [
            {"text": refusal.text, "check": refusal.check, "reason": refusal.reason} for refusal in analysis.refused
        ],
        "shortfall": analysis.shortfall,
        "usage": _usage(analysis.usage),
        "cut": {"read": article.cut.read, "whole": article.cut.whole} if article.cut else None,
        "links": [{"start": link.at.start, "end": link.at.end, "url": link.url} for link in article.links],
        "origin": [list(piece) for piece in article.origin.pieces] if article.origin else None,
    }


def engine_in_words(engine: Engine) -> str:
    """Return the engine's name and version, and its model if it used one."""
    words = f"{engine.name} {engine.version}"
    return f"{words} ({engine.model})" if engine.model else words


def _usage(usage: Usage) -> dict[str, Json]:
    """Return what a model cost; `dollars` is None where not one of its calls has a known price."""
    return {
        "calls": usage.calls,
        "prompt_tokens": usage.prompt,
        "cached_tokens": usage.cached,
        "completion_tokens": usage.completion,
        "dollars": None if usage.unpriced and usage.unpriced == usage.calls else round(usage.dollars, 6),
    }


def _quote(text: str, quote: Quote) -> dict[str, Json]:
    speaker, cue = quote.speaker, quote.cue
    return {
        "text": quote.span.of(text),
        "start": quote.span.start,
        "end": quote.span.end,
        "type": quote.type.value,
        "key": quote.key,
        "utterance": quote.utterance,
        "spoken": quote.spoken,
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "speaker_start": speaker.mention.start if speaker else None,
        "speaker_end": speaker.mention.end if speaker else None,
        "name_start": speaker.name_at.start if speaker else None,
        "name_end": speaker.name_at.end if speaker else None,
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "via": list(quote.via),
        "label": quote.judgement.label.value,
        "because": list(quote.judgement.because),
    }


def _source(analysis: Analysis, source: Source) -> dict[str, Json]:
    return {
        "name": source.name,
        "role": source.role,
        "kind": source.kind.value,
        "named": source.named,
        "mentions": len(source.mentions),
        "mentions_at": [_offsets(span) for span in source.mentions],
        "quotes": times_quoted(analysis, source),
        "quoted": times_quoted(analysis, source) - times_paraphrased(analysis, source),
        "paraphrased": times_paraphrased(analysis, source),
        "cited": len(source.cited),
        "links": list(source.links),
        "maker": source.maker.value if source.maker else None,
    }


def _offsets(span: Span) -> list[Json]:
    return [span.start, span.end]
