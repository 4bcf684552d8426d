from dataclasses import replace

import pytest

from bot.domain.article import Cut, Hyperlink
from bot.domain.span import Span
from bot.pipeline.fingerprint import fingerprint
from tests.doubles.ports import article

PIER = article(title="Pier closed", url="https://courier.example/pier?from=ann#top")


def test_the_same_article_shared_by_another_member_is_the_same():
    assert fingerprint(PIER) == fingerprint(replace(PIER, url="http://courier.example/pier?from=bob"))


@pytest.mark.parametrize(
    "edit",
    [
        {"text": PIER.text.replace("closed", "opened")},
        {"paragraphs": (Span(0, 8), Span(8, len(PIER.text)))},
        {"title": "Pier open"},
        {"headline": Span(0, 8)},
        {"byline": "Ada Holm"},
        {"site": "Courier"},
        {"section": "Opinion"},
        {"published": "2026-05-03"},
        {"links": (Hyperlink(Span(0, 8), "https://port.example/"),)},
        {"cut": Cut(10, 20)},
        {"url": "https://courier.example/opinion/pier"},
        {"url": "https://other.example/pier"},
        {"url": None},
    ],
)
def test_whatever_an_analysis_rests_on_makes_another_article(edit):
    assert fingerprint(replace(PIER, **edit)) != fingerprint(PIER)


def test_half_a_character_and_a_broken_address_have_a_fingerprint_too():
    assert len(fingerprint(article(text="a\ud800b", url="http://["))) == 64
