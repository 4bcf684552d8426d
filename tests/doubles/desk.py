"""A desk whose articles and findings are our own: it needs no page, no model and no file."""

import re

from bot.domain.analysis import Draft, Engine, Judgement, Label, Point, Quote, QuoteType, Source, SourceKind, Speaker
from bot.domain.article import Article, Kind
from bot.domain.errors import NothingToRead, PasteInstead
from bot.domain.inquiry import File, Link, Paste
from bot.domain.span import Span
from bot.pipeline.answer import Desk
from tests.doubles.ports import DirectWorkers

PIER_URL = "https://varnmouth-courier.example/pier"
FILM_URL = "https://varnmouth-courier.example/film"
GONE_URL = "https://varnmouth-courier.example/gone"
FILM = "This is a film."
GONE = "The page does not exist any more (404). Paste the text here."

PIER = (
    "The pier of Varnmouth was closed on Monday after a surveyor found cracks in four of its pillars.\n\n"
    "“We closed it the minute the report reached us,” said Harbour master Ines Falk, who has run the port since 2009. "
    "“Reopening it before the summer would be reckless,” Falk added, and she asked visitors to use the eastern quay "
    "until the engineers have finished their work.\n\n"
    "According to the town council, repairs will cost about 400,000 crowns and begin in March. The council approved "
    "the money on Tuesday by nine votes to two, after a debate that lasted until midnight.\n\n"
    "The pier was built in 1911 and was last repaired in 1987. Fishermen, who land their catch there, have been "
    "offered berths in the neighbouring port of Ostrand, and the ferry company said that its boats would leave from "
    "the eastern quay at the usual hours."
)


class Press:
    """Reads two links, and any pasted text or text file, as articles."""

    def __init__(self):
        self.read_materials = []
        self.fails_with = None

    async def read(self, material):
        self.read_materials.append(material)
        if self.fails_with:
            raise self.fails_with
        if isinstance(material, Paste):
            return as_article(material.text)
        if isinstance(material, File):
            return as_article(material.content.decode(), title=material.name)
        assert isinstance(material, Link)
        if material.url == FILM_URL:
            raise NothingToRead(FILM, reason="film")
        if material.url == GONE_URL:
            raise PasteInstead(GONE, reason="status_404")
        return as_article(PIER, title="Cracks close the pier", url=material.url)


class MarkReader:
    """Takes each “…” as a quote of Ines Falk, and the first paragraph as the summary."""

    async def analyse(self, article, guild_id=None):
        text = article.text
        quotes = tuple(_quote(text, number, Span(*found.span(1))) for number, found in _quoted(text))
        first = article.paragraphs[0]
        name = re.search(r"Ines Falk", text)
        sources = (
            (Source("Ines Falk", SourceKind.PERSON, None, (Span(*name.span()),), tuple(range(len(quotes)))),)
            if name
            else ()
        )
        return Draft(
            article=article,
            kind=Kind.REPORT,
            engine=Engine("double", "0"),
            points=(Point(first.of(text), (first,)),),
            quotes=quotes,
            sources=sources,
        )


def desk_of(reader=None):
    return Desk(reader=reader or Press(), analyst=MarkReader(), workers=DirectWorkers())


def as_article(text, **more):
    paragraphs = tuple(Span(*found.span()) for found in re.finditer(r"[^\n]+", text))
    return Article(text=text, paragraphs=paragraphs, **more)


def _quoted(text):
    return enumerate(re.finditer("“([^”]+)”", text))


def _quote(text, number, span):
    named = re.search(r"Ines Falk", text)
    speaker = Speaker("Ines Falk", Span(*named.span()), Span(*named.span())) if named else None
    label = Label.OPINION if "reckless" in span.of(text) else Label.REPORTED_CLAIM
    judgement = Judgement(label, (span.of(text).split()[0],))
    return Quote(span, QuoteType.DIRECT, judgement, speaker, utterance=number, key=True)
