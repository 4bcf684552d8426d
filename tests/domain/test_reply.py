import pytest

from bot.domain.analysis import Maker, SourceKind
from bot.domain.reply import SourceLine


def line(name: str = "Ada Holm", kind: SourceKind = SourceKind.PERSON, mentions: int = 1, quotes: int = 0, **more):
    return SourceLine(name, kind, None, mentions, quotes, **more)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"quotes": 4, "paraphrased": 1}, "quoted 3 times, paraphrased once"),
        ({"quotes": 2, "paraphrased": 2, "cited": 1}, "paraphrased twice, cited once"),
        ({"mentions": 5}, "named 5 times"),
        ({"links": ("https://a.example/",)}, ""),
    ],
)
def test_how_a_source_is_used_is_said_in_words(counts, words):
    assert line(**counts).used == words


@pytest.mark.parametrize(
    ("kind", "more", "words"),
    [
        (SourceKind.PERSON, {}, ""),
        (SourceKind.PERSON, {"named": False}, "unnamed person"),
        (SourceKind.UNNAMED, {"named": False}, "unnamed"),
        (SourceKind.DOCUMENT, {"named": False}, "document"),
        (SourceKind.DATA_SET, {}, "data set"),
        (SourceKind.PERSON, {"maker": Maker.AUTHOR}, "the article's own author"),
    ],
)
def test_what_a_source_is_says_when_the_name_is_withheld(kind, more, words):
    assert line(kind=kind, **more).what == words


@pytest.mark.parametrize(
    ("name", "kind", "called"),
    [
        ("two officials", SourceKind.UNNAMED, "Two officials"),
        ("the council", SourceKind.ORGANISATION, "The council"),
        ("al-Sabil", SourceKind.OUTLET, "al-Sabil"),
    ],
)
def test_a_description_opens_with_a_capital_and_a_name_as_it_is(name, kind, called):
    assert line(name, kind).called == called
