import json
from pathlib import Path

import pytest

from bot.domain.analysis import (
    Draft,
    Engine,
    Judgement,
    Label,
    Point,
    Quote,
    QuoteType,
    Source,
    SourceKind,
    Speaker,
)
from bot.domain.article import Article, Hyperlink, Kind, Origin
from bot.domain.span import Span
from bot.language.gate import admit
from bot.pipeline.export import as_json, engine_in_words

GUIDE = Path(__file__).parents[2] / "CONTRIBUTING.md"
TEXT = "“The pier is shut,” said Ada Holm."
LINKS = (Hyperlink(Span(20, 24), "https://holm.example/pier"),)


def exported():
    ada = Speaker("Ada Holm", Span(25, 33), Span(25, 33))
    quote = Quote(
        Span(1, 18), QuoteType.DIRECT, Judgement(Label.REPORTED_CLAIM, ("shut",)), ada, Span(20, 24), key=True
    )
    draft = Draft(
        article=Article(
            TEXT, (Span(0, 34),), title="Pier", published="2031-04-05", origin=Origin(((0, 3, 34),)), links=LINKS
        ),
        kind=Kind.OPINION_PIECE,
        engine=Engine("embedded", "1"),
        points=(Point(TEXT, (Span(0, 34),)), Point("Invented.", (Span(0, 34),))),
        quotes=(quote,),
        sources=(Source("Ada Holm", SourceKind.PERSON, mentions=(Span(25, 33),), quotes=(0,)),),
    )
    return json.loads(json.dumps(as_json(admit(draft))))


def test_every_offset_points_into_the_text_that_comes_with_it():
    analysis = exported()
    (quote,) = analysis["quotes"]
    text = analysis["text"]
    assert text[quote["start"] : quote["end"]] == quote["text"] == "The pier is shut,"
    assert text[quote["speaker_start"] : quote["speaker_end"]] == quote["speaker"] == "Ada Holm"
    assert text[quote["cue_start"] : quote["cue_end"]] == "said"
    ((start, end),) = analysis["points"][0]["evidence"]
    assert text[start:end] == analysis["points"][0]["text"]


def test_a_point_says_how_it_was_made_and_a_model_what_it_cost():
    analysis = exported()
    assert analysis["points"][0]["made"] == "extracted"
    assert analysis["shortfall"] is None
    assert analysis["usage"] == {
        "calls": 0,
        "prompt_tokens": 0,
        "cached_tokens": 0,
        "completion_tokens": 0,
        "dollars": 0.0,
    }


def test_what_was_refused_is_part_of_the_analysis():
    (refusal,) = exported()["refused"]
    assert refusal["text"] == "Invented."
    assert refusal["check"] == "in_the_articles_words"
    assert refusal["reason"]


def test_kind_label_and_source_are_plain_words_and_counts():
    analysis = exported()
    assert analysis["kind"] == "opinion piece"
    assert analysis["quotes"][0]["label"] == "reported_claim"
    counts = {"mentions": 1, "mentions_at": [[25, 33]], "quotes": 1, "quoted": 1, "paraphrased": 0, "cited": 0}
    who = {"name": "Ada Holm", "role": None, "kind": "person", "named": True, "maker": None}
    assert analysis["sources"] == [who | counts | {"links": []}]
    assert analysis["links"] == [{"start": 20, "end": 24, "url": "https://holm.example/pier"}]
    assert analysis["published"] == "2031-04-05"
    assert analysis["origin"] == [[0, 3, 34]]


def test_the_engine_names_its_model_when_it_has_one():
    assert engine_in_words(Engine("embedded", "1.2")) == "embedded 1.2"
    assert engine_in_words(Engine("model", "1.2", "tiny")) == "model 1.2 (tiny)"


@pytest.mark.parametrize("part", ["", "quotes", "sources"])
def test_every_field_is_explained_in_the_guide(part):
    rows = [line for line in GUIDE.read_text("utf-8").split("\n") if line.startswith("| `")]
    described = {word for row in rows for word in row.split("`")[1::2]}
    fields = exported()[part][0] if part else exported()
    assert set(fields) <= described
