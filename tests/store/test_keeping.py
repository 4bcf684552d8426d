"""A kept draft comes back whole, without having held a word of the article, or not at all."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.analysis import (
    Draft,
    Engine,
    Judgement,
    Label,
    Made,
    Maker,
    Point,
    Quote,
    QuoteType,
    Refusal,
    Source,
    SourceKind,
    Speaker,
)
from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.domain.usage import Usage
from bot.language.analyst import analyse
from bot.store.keeping import packed, unpacked
from tests.doubles.desk import PIER, as_article

FIRST = "The pier of Varnmouth was closed on Monday after a surveyor found cracks in four of its pillars."


def at(words: str) -> Span:
    return Span(PIER.index(words), PIER.index(words) + len(words))


ARTICLE = as_article(PIER, title="Cracks close the pier")
FALK = Speaker("Ines Falk", at("Ines Falk"), at("Ines Falk"), "Harbour master")
OPINION = Judgement(Label.OPINION, ("reckless",))
DRAFT = Draft(
    article=ARTICLE,
    kind=Kind.INTERVIEW,
    engine=Engine("model", "1-p1", "m"),
    points=(
        Point(FIRST, (at(FIRST),)),
        Point("Repairs are to cost 400,000 crowns, the council says.", (at(FIRST), at("Tuesday")), Made.WRITTEN),
    ),
    quotes=(
        Quote(at("We closed it"), QuoteType.DIRECT, OPINION, FALK, at("said"), ("the council",), 3, key=True),
        Quote(at("The council"), QuoteType.INDIRECT, replace(OPINION, because=()), spoken=False),
    ),
    sources=(
        Source(
            "Ines Falk",
            SourceKind.PERSON,
            "Harbour master",
            (at("Ines Falk"),),
            (0, 1),
            (at("Falk added"),),
            ("https://port.example/",),
            named=False,
            maker=Maker.AUTHOR,
        ),
    ),
    refused=(Refusal("Two hundred piers are closed.", "numbers", "“Two hundred” is not in the article"),),
    usage=Usage(calls=1, dollars=0.01),
)


def kept(draft: Draft) -> str:
    words = packed(draft)
    assert words is not None
    return words


def test_it_comes_back_whole_and_has_cost_nothing() -> None:
    assert unpacked(kept(DRAFT), ARTICLE) == replace(DRAFT, usage=Usage())


def test_it_comes_back_with_the_article_just_read() -> None:
    read_again = replace(ARTICLE, url="https://courier.example/pier?from=bob")
    found = unpacked(kept(DRAFT), read_again)
    assert found is not None
    assert found.article is read_again


def test_a_draft_of_the_rules_comes_back_whole_and_holds_no_sentence_of_the_article() -> None:
    draft = analyse(ARTICLE)
    words = kept(draft)
    assert draft.points
    assert unpacked(words, ARTICLE) == draft
    sentences = [sentence.strip() for sentence in PIER.replace("\n", " ").split(".") if sentence.strip()]
    assert [sentence for sentence in sentences if sentence in words] == []


def test_half_a_character_that_a_model_wrote_is_not_kept() -> None:
    assert packed(replace(DRAFT, points=(Point("\ud800", (Span(0, 3),), Made.WRITTEN),))) is None


@pytest.mark.parametrize("broken", ["", "{}", "[]", "null", "7", '{"kind": "report"', "\x00", "\ud800"])
def test_what_is_no_draft_is_none(broken: str) -> None:
    assert unpacked(broken, ARTICLE) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "poem"),
        ("engine", {"name": "model"}),
        ("points", [{"text": "", "evidence": [{"start": 0, "end": 100_000}]}]),
        ("points", [{"text": "", "evidence": [{"start": 9, "end": 3}]}]),
        ("points", []),
        ("quotes", []),
        ("said", []),
        ("said", [{"start": 0, "end": 100_000}, "", ""]),
    ],
)
def test_a_row_of_another_form_or_a_damaged_one_is_none(field: str, value: object) -> None:
    assert unpacked(json.dumps(json.loads(kept(DRAFT)) | {field: value}), ARTICLE) is None


def test_a_draft_of_a_longer_text_is_none() -> None:
    shorter = Article(text=PIER[:90], paragraphs=(Span(0, 90),))
    assert unpacked(kept(DRAFT), shorter) is None


@given(cut=st.integers(0, 5000), wrong=st.characters())
def test_one_wrong_character_anywhere_is_a_draft_or_none(cut: int, wrong: str) -> None:
    words = kept(DRAFT)
    cut %= len(words)
    found = unpacked(words[:cut] + wrong + words[cut + 1 :], ARTICLE)
    assert found is None or found.article is ARTICLE
