"""The embedded analyst: rules over a parse, no key, no network."""

from bot import __version__
from bot.domain.analysis import Draft, Engine, Quote
from bot.domain.article import Article
from bot.domain.errors import UnsupportedLanguage
from bot.language.attribution import attributions
from bot.language.attribution.found import Found
from bot.language.english import is_english
from bot.language.judgement.kind import kind_of
from bot.language.judgement.labels import judged
from bot.language.parse import Parse, parsed
from bot.language.selection import with_keys
from bot.language.sources import sources
from bot.language.summary import extract

ENGINE = Engine(name="embedded", version=__version__)


def analyse(article: Article) -> Draft:
    """Return points, quotes and sources of an English article; raise `UnsupportedLanguage` for any other."""
    return draft_of(read(article), article)


def read(article: Article) -> Parse:
    """Return the parse of an English article; raise `UnsupportedLanguage` for any other."""
    if not is_english(article.text):
        message = "This article does not seem to be in English, the one language that Sayso reads so far."
        raise UnsupportedLanguage(message, reason="not_english")
    return parsed(article.text)


def draft_of(parse: Parse, article: Article) -> Draft:
    """Return points, quotes and sources of an English article that is parsed already."""
    found = attributions(parse, article.headline)
    kind = kind_of(article, parse, found)
    points = extract(parse, article, found)
    return Draft(
        article=article,
        kind=kind,
        engine=ENGINE,
        points=points,
        quotes=with_keys(parse, article, [_quote(parse, each) for each in found], points, kind),
        sources=sources(parse, found, article),
    )


def warm_up() -> None:
    """Load the language model, so that the first article does not wait for it."""
    parsed("Sayso reads.")


def _quote(parse: Parse, found: Found) -> Quote:
    return Quote(
        span=found.span,
        type=found.type,
        judgement=judged(parse, found),
        speaker=found.speaker,
        cue=found.cue,
        via=found.via,
        utterance=found.utterance,
        spoken=found.spoken,
    )
