import pytest

from bot.domain.analysis import Source, SourceKind
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.attribution import attributions
from bot.language.parse import parsed
from bot.language.sources.listed import sources


def of(text: str) -> list[Source]:
    parse = parsed(text)
    return list(sources(parse, attributions(parse, None), Article(text, (Span(0, len(text)),))))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The van was stolen, according to police and two witnesses.", ["police", "two witnesses"]),
        ("Police and two witnesses said the van was stolen.", ["Police", "two witnesses"]),
        (
            "It sank, according to figures from the statistics office and a poll of 1,200 adults.",
            ["figures from the statistics office", "a poll of 1,200 adults"],
        ),
        (
            "The town lost 40 boats, a report by the consultants Marsh & Lee found.",
            ["a report by the consultants Marsh & Lee"],
        ),
        (
            "The sale is off, said officials at the ministry, the mayor and the union.",
            ["officials at the ministry", "the mayor", "the union"],
        ),
        ("In a letter to the council, Ada Holm wrote that it was late.", ["a letter to the council", "Ada Holm"]),
        ("“It is late,” Ada Holm told the weekly Velden Watch.", ["Ada Holm", "Velden Watch"]),
        ("The national federation of farmers criticised the plan.", ["The national federation of farmers"]),
        ("The coach, Beate Frisk, accused the referee of blindness.", ["Beate Frisk"]),
        ("Some of them said it was late.", []),
    ],
)
def test_each_source_of_a_phrase_goes_by_its_own_name(text: str, names: list[str]) -> None:
    assert sorted(source.name for source in of(text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("The archive said the map was lost.", SourceKind.ORGANISATION, True),
        ("Census data show that the town shrank.", SourceKind.DATA_SET, True),
        ("Court filings show the debt.", SourceKind.DOCUMENT, True),
        ("The official said the map was lost.", SourceKind.UNNAMED, False),
        ("The mayor said the map was lost.", SourceKind.PERSON, False),
        ("Shopkeepers said the map was lost.", SourceKind.GROUP, False),
        ("A company said the map was lost.", SourceKind.ORGANISATION, False),
        ("The map was lost, said Berit Oy of the bakers' federation.", SourceKind.PERSON, True),
        ("The builder, Karsa Works, said the map was lost.", SourceKind.ORGANISATION, True),
    ],
)
def test_a_source_is_of_its_kind_and_named_or_not(text: str, kind: SourceKind, *, named: bool) -> None:
    assert [(source.kind, source.named) for source in of(text)] == [(kind, named)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Two officials who asked not to be named said the dam leaked.", "Two officials", "who asked not to be named"),
        (
            "A nurse, speaking on condition of anonymity, said the ward was full.",
            "A nurse",
            "speaking on condition of anonymity",
        ),
    ],
)
def test_why_a_source_is_unnamed_is_told_in_the_articles_words(text: str, name: str, role: str) -> None:
    assert [(each.name, each.role, each.kind) for each in of(text)] == [(name, role, SourceKind.UNNAMED)]


def test_only_a_ground_without_words_is_cited() -> None:
    found = {source.name: source for source in of("Court filings show the debt. The mayor said it was paid.")}
    assert len(found["Court filings"].cited) == 1
    assert found["The mayor"].cited == ()
