"""Replies to show: hostile ones for hypothesis, a plain one to alter, and the text of one."""

from dataclasses import replace

from hypothesis import strategies as st

from bot.chat.layout import sections
from bot.domain.analysis import Engine, Label, QuoteType, SourceKind
from bot.domain.article import Kind
from bot.domain.reply import Authorship, Digest, Heading, Notice, Quotation, SourceLine, SourceList, Voice
from bot.domain.span import Span

WORDS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet=st.sampled_from("\\*_~`|<>@#[]():/-.1 \n\r“”é港"), max_size=400),
    st.sampled_from(["港" * 900, "<@1>" * 700, "a" * 5000, "", " "]),
)


@st.composite
def quotations(draw):
    text = draw(WORDS)
    start = draw(st.integers(0, len(text)))
    return Quotation(text, Span(start, draw(st.integers(start, len(text)))), draw(st.booleans()))


VOICES = st.builds(
    Voice,
    parts=st.lists(quotations(), max_size=3).map(tuple),
    type=st.sampled_from(QuoteType),
    label=st.sampled_from(Label),
    because=st.just(()),
    speaker=st.none() | WORDS,
    role=st.none() | WORDS,
    via=st.lists(WORDS, max_size=2).map(tuple),
)
SOURCES = st.builds(
    SourceLine,
    name=WORDS,
    kind=st.sampled_from(SourceKind),
    role=st.none() | WORDS,
    mentions=st.integers(0, 99),
    quotes=st.integers(0, 99),
)
HEADINGS = st.builds(
    Heading,
    title=WORDS,
    kind=st.sampled_from(Kind),
    url=st.none() | WORDS.map("https://varnmouth.example/".__add__),
    byline=st.none() | WORDS,
    site=st.none() | WORDS,
)
DIGESTS = st.builds(
    Digest,
    heading=HEADINGS,
    authorship=st.builds(Authorship, title=WORDS, remark=st.none() | WORDS),
    points=st.lists(WORDS, max_size=5).map(tuple),
    voices=st.lists(VOICES, max_size=12).map(tuple),
    sources=st.lists(SOURCES, max_size=12).map(tuple),
    engine=st.builds(Engine, name=WORDS, version=WORDS, model=st.none() | WORDS),
    refused=st.integers(0, 99),
    extracted=st.integers(0, 5),
    shortfall=st.none() | WORDS,
    quotes_found=st.integers(0, 99),
)
LISTS = st.builds(SourceList, title=WORDS, url=st.none() | WORDS, sources=st.lists(SOURCES, max_size=60).map(tuple))
NOTICES = st.builds(Notice, subject=WORDS, text=WORDS)


def digest(**more):
    plain = Digest(
        heading=Heading(
            "Cracks close the pier", Kind.REPORT, "https://varnmouth.example/pier", "Ida Brandt", "Courier"
        ),
        authorship=Authorship("What it reports"),
        points=("The pier was closed on Monday.",),
        voices=(),
        sources=(),
        engine=Engine("embedded", "1"),
        refused=0,
        quotes_found=0,
    )
    return replace(plain, **more)


def voice(text, quote_type=QuoteType.DIRECT, **more):
    parts = (Quotation(text, Span(0, len(text))),)
    return replace(Voice(parts, quote_type, Label.REPORTED_CLAIM, (), "Ines Falk"), **more)


def whole(reply, report_url=None):
    return "\n\n".join(text for section in sections(reply, report_url) for text in section)
