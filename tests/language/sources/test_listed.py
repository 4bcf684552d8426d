from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.analysis import QuoteType, Source, SourceKind, Speaker
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.attribution.found import Found
from bot.language.parse import parsed
from bot.language.sources.listed import sources

SEED = Path(__file__).parents[4] / "shared" / "seed-article.txt"


def at(text: str, words: str, start: int = 0) -> Span:
    found = text.index(words, start)
    return Span(found, found + len(words))


def plain(text: str) -> Article:
    return Article(text, (Span(0, len(text)),))


def quote(
    text: str,
    words: str,
    speaker: str,
    mention: str | None = None,
    *,
    role: str | None = None,
    via: tuple[str, ...] = (),
) -> Found:
    who = Speaker(speaker, at(text, speaker), at(text, mention or speaker), role)
    return Found(at(text, words), QuoteType.DIRECT, who, None, via, 0)


def of(text: str, *quotes: Found) -> dict[str, Source]:
    return {source.name: source for source in sources(parsed(text), quotes, plain(text))}


def test_a_speaker_known_by_surname_and_pronoun_is_one_source() -> None:
    text = "Harbour master Inga Thorsen said the quay is closed. “We found cracks,” Thorsen said. She added: “We left.”"
    found = of(
        text,
        quote(text, "the quay is closed", "Inga Thorsen", role="Harbour master"),
        quote(text, "We found cracks", "Inga Thorsen", "Thorsen"),
        quote(text, "We left", "Inga Thorsen", "She"),
    )
    thorsen = found["Inga Thorsen"]
    assert thorsen.quotes == (0, 1, 2)
    assert thorsen.role == "Harbour master"
    assert thorsen.kind is SourceKind.PERSON
    assert [span.of(text) for span in thorsen.mentions] == ["Inga Thorsen", "Thorsen"]


def test_a_surname_alone_joins_the_full_name() -> None:
    text = "“It held,” said Ruben Aalto. “It will hold,” Mr Aalto said."
    found = of(text, quote(text, "It held", "Ruben Aalto"), quote(text, "It will hold", "Mr Aalto"))
    assert list(found) == ["Ruben Aalto"]
    assert found["Ruben Aalto"].quotes == (0, 1)


def test_the_most_quoted_source_comes_first() -> None:
    text = "“One,” said Ada Berg. “Two,” said Carl Dahl. “Three,” Dahl said."
    found = of(
        text,
        quote(text, "One", "Ada Berg"),
        quote(text, "Two", "Carl Dahl"),
        quote(text, "Three", "Carl Dahl"),
    )
    assert list(found)[:2] == ["Carl Dahl", "Ada Berg"]


def test_a_pronoun_is_never_a_source() -> None:
    text = "According to him, the ferry was late. “It sank,” they said."
    assert of(text, quote(text, "It sank", "they")) == {}


def test_a_relay_is_an_outlet_that_is_quoted_with_nothing() -> None:
    text = "“We are ready,” the envoy told the daily Morning Lantern."
    found = of(text, quote(text, "We are ready", "the envoy", via=("Morning Lantern",)))
    assert found["Morning Lantern"] == Source(
        "Morning Lantern",
        SourceKind.OUTLET,
        "daily",
        mentions=(at(text, "Morning Lantern"),),
        cited=(at(text, "Morning Lantern"),),
    )
    assert found["the envoy"].quotes == (0,)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("According to some estimates, 400 boats were lost.", "some estimates", SourceKind.UNNAMED),
        ("Rumours from pro-harbour sources have spread all week.", "pro-harbour sources", SourceKind.UNNAMED),
        (
            "In 2031 the Velmorian government estimated the loss at 40 boats.",
            "the Velmorian government",
            SourceKind.ORGANISATION,
        ),
        (
            "Forty boats sank, a report by the Tidewater Institute found.",
            "a report by the Tidewater Institute",
            SourceKind.DOCUMENT,
        ),
        (
            "The sale was agreed in May, internal documents seen by this paper show.",
            "internal documents",
            SourceKind.DOCUMENT,
        ),
        ("The lease ends in June, according to court records.", "court records", SourceKind.DOCUMENT),
    ],
)
def test_what_an_article_rests_on_is_a_source_without_a_quote(text: str, name: str, kind: SourceKind) -> None:
    assert {found.name: found.kind for found in of(text).values()}[name] is kind


def test_a_later_the_report_is_the_same_report() -> None:
    text = "A harbour safety report warned of cracks, officials noted. According to the report, forty boats leak."
    found = of(text)
    assert [name for name in found if "report" in name] == ["A harbour safety report"]
    assert len(found["A harbour safety report"].mentions) == 2


def test_plain_things_are_not_sources() -> None:
    assert of("The ferry left at noon with forty passengers and a cargo of apples for the island.") == {}


@pytest.mark.parametrize(
    ("text", "called", "name", "kind"),
    [
        ("“We sail,” said the operator, Kelda Lines.", "the operator, Kelda Lines", "Kelda Lines", "organisation"),
        ("“It is war,” the news agency Tanvar said.", "the news agency Tanvar", "Tanvar", "outlet"),
        ("“It is war,” the newspaper Al-Sabil said.", "the newspaper Al-Sabil", "Al-Sabil", "outlet"),
        ("“It hurt,” Lund, 19, said.", "Lund, 19", "Lund", "person"),
        ("“It is law,” Mayor Fenn said.", "Mayor Fenn", "Mayor Fenn", "person"),
        ("“It is law,” Gov. Tess Moor said.", "Tess Moor", "Tess Moor", "person"),
        ("“It leaks,” one former engineer said.", "one former engineer", "one former engineer", "unnamed"),
        ("“It leaks,” a person close to the club said.", "a person close to the club", None, "unnamed"),
        ("“No swimming,” the sign said.", "the sign", "the sign", "document"),
        ("“It leaks,” the coast guard said.", "the coast guard", "the coast guard", "organisation"),
        ("“It leaks,” the museum said.", "the museum", "the museum", "organisation"),
        ("“It leaks,” the neighbours said.", "the neighbours", "the neighbours", "group"),
    ],
)
def test_a_source_is_called_by_its_name_alone_and_is_what_it_is(
    text: str, called: str, name: str | None, kind: str
) -> None:
    words = text[1 : text.index("”") - 1]
    assert {each.name: each.kind for each in of(text, quote(text, words, called)).values()}[name or called] == kind


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("A senior official", "The official", "A senior official"),
        ("Researchers at Aldwyn University", "The Aldwyn researchers", "Researchers at Aldwyn University"),
        ("Tova Reed KC", "Ms Reed", "Tova Reed KC"),
        ("The ferry owner, Kelda Lines", "Kelda Lines", "Kelda Lines"),
        ("The newspaper Al-Sabil", "The newspaper", "Al-Sabil"),
        ("Mayor Anna Reyes", "Reyes", "Anna Reyes"),
    ],
)
def test_two_wordings_for_one_source_are_one(first: str, second: str, name: str) -> None:
    text = f"{first} said it was over. “It is late,” {second} said."
    found = of(text, quote(text, "it was over", first), quote(text, "It is late", second))
    assert {each: source.quotes for each, source in found.items()} == {name: (0, 1)}


def test_whom_only_the_headline_names_stands_last_or_not_at_all() -> None:
    text = (
        "Velmoria says it will fish\nThe envoy Ola Brandt opened the fair. “We rest,” said Ada Berg. “Go,” said Bo Ek."
    )
    headline = quote(text, "it will fish", "Velmoria")
    assert list(of(text, headline, quote(text, "We rest", "Ada Berg"))) == ["Ada Berg", "Velmoria"]
    echoed = text.replace("We rest", "We will fish at dawn")
    assert list(of(echoed, headline, quote(echoed, "We will fish at dawn", "Ada Berg"))) == ["Ada Berg"]


@given(st.text(alphabet="Ab .,“”'()\n—said by according to the sources", max_size=120))
@settings(max_examples=25, deadline=None)
def test_every_mention_is_a_stretch_of_the_text(text: str) -> None:
    for source in sources(parsed(text), (), plain(text)):
        assert source.mentions
        assert all(span.of(text) for span in source.mentions)


@pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")
def test_the_seed_rests_on_its_ambassador_its_relays_and_its_unnamed_sources() -> None:
    text = SEED.read_text(encoding="utf-8")
    memri = "The Middle East Media Research Institute (MEMRI)"
    said = quote(
        text,
        "military is willing to participate",
        "Qi Qianjin",
        "the ambassador",
        role="Chinese Ambassador to Syria",
        via=("Al-Watan", memri),
    )
    found = of(text, said)
    assert next(iter(found)) == "Qi Qianjin"
    assert found["Qi Qianjin"].role == "Chinese Ambassador to Syria"
    assert found.keys() >= {"Al-Watan", memri, "pro-Damascus sources", "some estimates", "the Syrian government"}
    assert found[memri].kind is found["Al-Watan"].kind is SourceKind.OUTLET
    assert found["pro-Damascus sources"].kind is SourceKind.UNNAMED


def test_a_body_stays_one_under_the_first_word_of_its_name() -> None:
    text = (
        "The council leased the harbour to the ferry company Northsound Lines. Northsound denied that it was favoured."
    )
    assert of(text, quote(text, "it was favoured", "Northsound"))["Northsound"].kind is SourceKind.ORGANISATION
