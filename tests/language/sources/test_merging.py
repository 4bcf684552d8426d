import pytest

from bot.domain.analysis import Source
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.attribution import attributions
from bot.language.parse import parsed
from bot.language.sources.listed import sources


def of(text: str) -> dict[str, Source]:
    parse = parsed(text)
    found = sources(parse, attributions(parse, None), Article(text, (Span(0, len(text)),)))
    return {source.name: source for source in found}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministry of Works said it was late. A ministry spokesman said it would open. The ministry said so.",
            ["Ministry of Works"],
        ),
        ("A spokeswoman for Karsa Lines said it was late. Karsa said it would sail.", ["Karsa Lines"]),
        ("The Harbour Board (HB) said it was late. “We sail,” HB said.", ["Harbour Board (HB)"]),
        ("The director, Karl Ness, said it was late. Its director said it would sail.", ["Karl Ness"]),
        (
            "Karsa Lines Inc. said it was late. Ada Moen said it was not. The company said it would sail.",
            ["Karsa Lines Inc.", "Ada Moen"],
        ),
        (
            "A new poll shows that few agree. It is late, according to a new poll by the Elm Institute.",
            ["a new poll by the Elm Institute"],
        ),
        (
            "A 2019 report by the Elm Institute found rust. The 2019 study says that it spread.",
            ["A 2019 report by the Elm Institute"],
        ),
        (
            "A survey by the Elm Institute found rust. The same document says that it spread.",
            [
                "A survey by the Elm Institute",
            ],
        ),
        (
            "Two senior lawmakers said it was late. Both lawmakers said it would pass.",
            ["Two senior lawmakers"],
        ),
        ("Florida Sen. Marta Ruiz said it was late. The Florida senator said it would sail.", ["Marta Ruiz"]),
        ("A court in Velden said it was late. The court said it would wait.", ["A court in Velden"]),
    ],
)
def test_one_source_under_many_names_is_one(text: str, names: list[str]) -> None:
    assert [name.removeprefix("The ") for name in of(text)] == names


def test_what_only_sounds_alike_stays_apart() -> None:
    found = of(
        "A letter from the Elm Legion warns that it is late. The Elm Legion said it was sorry. "
        "Karsa Lines said it was early. Moen Works said it was late. The company said that it would sail."
    )
    assert {name.removeprefix("The ") for name in found} == {
        "A letter from the Elm Legion",
        "Elm Legion",
        "Karsa Lines",
        "Moen Works",
        "company",
    }


def test_an_abbreviation_that_is_not_spelled_out_stays_itself() -> None:
    assert "KLM" in of("The pier closed (XY) in May. “We sail,” KLM said.")


def test_a_spokesman_for_nobody_known_stays_unnamed() -> None:
    found = of("A spokesman for the service said the quay was closed.")
    assert [(name, each.named) for name, each in found.items()] == [("A spokesman for the service", False)]


def test_a_document_and_its_maker_are_two() -> None:
    found = of("A report by the Elm Institute found cracks. The Elm Institute said it had sent it in May.")
    assert {name.removeprefix("The ") for name in found} == {
        "A report by the Elm Institute",
        "Elm Institute",
    }
