"""What steps return comes back from the database as it was."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.domain.analysis import Draft, Engine, Judgement, Label, Point, Quote, QuoteType, Refusal, Source, SourceKind
from bot.domain.article import Article, Kind
from bot.domain.inquiry import Place
from bot.domain.reply import Notice
from bot.domain.span import Span
from bot.domain.usage import Usage
from bot.jobs.codec import Codec, returned_by
from bot.pipeline.story import Visit
from bot.pipeline.work import Later, Said, Stalled, Work

NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
TEXT = "The pier closed, the harbour master said."
PIER = Article(TEXT, (Span(0, len(TEXT)),), title="Pier closed", byline="Ada Holm")
DRAFT = Draft(
    PIER,
    Kind.REPORT,
    Engine("embedded", "1"),
    points=(Point("The pier closed.", (Span(0, 15),)),),
    quotes=(Quote(Span(0, 15), QuoteType.INDIRECT, Judgement(Label.REPORTED_CLAIM, ("closed",)), cue=Span(36, 40)),),
    sources=(Source("the harbour master", SourceKind.UNNAMED, mentions=(Span(17, 35),), quotes=(0,)),),
    refused=(Refusal("The pier burned.", "support", "nothing says so"),),
    usage=Usage(calls=1, dollars=0.01),
)


@pytest.mark.parametrize(
    "value", [PIER, Notice("pier", "gone"), Later("pier", "busy", NOON), Stalled("discord_503"), None]
)
def test_each_outcome_of_reading_comes_back_as_what_it_was(value):
    codec = returned_by(Work.read)
    assert codec.unpack(codec.pack(value)) == value


@pytest.mark.parametrize("value", [DRAFT, Notice("pier", "gone")])
def test_each_outcome_of_an_analysis_comes_back_as_what_it_was(value):
    codec = returned_by(Work.analyse)
    assert codec.unpack(codec.pack(value)) == value


@pytest.mark.parametrize("value", [3, 0, Stalled("discord_503")])
def test_each_outcome_of_a_look_comes_back_as_what_it_was(value):
    codec = returned_by(Work.look)
    assert codec.unpack(codec.pack(value)) == value


@pytest.mark.parametrize("value", [None, Stalled("discord_503")])
def test_each_outcome_of_a_delivery_comes_back_as_what_it_was(value):
    codec = returned_by(Work.deliver)
    assert codec.unpack(codec.pack(value)) == value


@pytest.mark.parametrize("value", [DRAFT, Notice("pier", "gone", again_at=NOON), Later("pier", "busy", NOON)])
def test_what_is_to_be_said_comes_back_as_what_it_was(value):
    codec: Codec[Said] = Codec(TypeAdapter(Said))
    assert codec.unpack(codec.pack(value)) == value


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_comes_back_with_every_character_in_its_place(text):
    codec = Codec(TypeAdapter(Notice))
    back = codec.unpack(codec.pack(Notice(text, text))).text
    assert len(back) == len(text)
    assert all(one == other for one, other in zip(text, back, strict=True) if not "\ud800" <= one <= "\udfff")


def test_half_a_character_becomes_a_question_mark():
    codec = Codec(TypeAdapter(Notice))
    assert codec.unpack(codec.pack(Notice("a\ud800b", ""))).subject == "a?b"


@given(st.integers(1, 2**63), st.integers(0, 9), st.integers(1, 9), st.integers(0, 9))
def test_a_visit_comes_back_as_what_it_was(message_id, number, tries, stalls):
    codec = Codec(TypeAdapter(Visit))
    visit = Visit(Place(1, 2, message_id), number, tries, stalls)
    assert codec.unpack(codec.pack(visit)) == visit
