from bot.domain.analysis import QuoteType, SourceKind
from bot.domain.span import Span
from bot.language.attribution.found import Found
from bot.language.parse import parsed
from bot.language.sources.occurrences import occurrences_in
from bot.language.sources.relayed import relays

TEXT = """The Lantern is old.
“It leaks,” he told the Lantern, which the Lantern printed.
The Elm Dialogue ended at the Elm Council."""


def relayed(*via: str) -> list[tuple[str, list[int]]]:
    said = Found(Span(21, 30), QuoteType.DIRECT, None, None, via, 0)
    found = list(relays(parsed(TEXT), [said], occurrences_in(TEXT)))
    assert all((each.kind is SourceKind.OUTLET) is (each.name != "Elm Council") for each in found)
    return [(each.name, sorted(span.start for span in each.cited)) for each in found]


def test_a_relay_is_cited_in_the_paragraph_of_what_it_passed_on() -> None:
    assert relayed("Lantern") == [("Lantern", [TEXT.index("Lantern,")])]


def test_a_relay_of_another_paragraph_is_cited_where_it_first_stands() -> None:
    assert relayed("Elm") == [("Elm", [TEXT.index("Elm")])]


def test_an_office_that_publishes_is_no_outlet() -> None:
    assert relayed("Elm Council") == [("Elm Council", [TEXT.index("Elm Council")])]


def test_a_meeting_passes_nothing_on() -> None:
    assert relayed("Elm Dialogue") == []
