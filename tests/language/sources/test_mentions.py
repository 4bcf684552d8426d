from bot.domain.analysis import SourceKind
from bot.language.sources.gathered import Gathered
from bot.language.sources.mentions import mentions
from bot.language.sources.occurrences import occurrences_in

TEXT = "Ada Holm met the Harbour Board (HB). Holm left. HB stayed, and so did the Harbour Board. Holmes did not."


def mentioned(name: str, kind: SourceKind) -> list[str]:
    return [span.of(TEXT) for span in mentions(occurrences_in(TEXT), Gathered(name, kind))]


def test_a_person_is_mentioned_by_surname() -> None:
    assert mentioned("Ada Holm", SourceKind.PERSON) == ["Ada Holm", "Holm"]


def test_a_body_is_mentioned_by_its_name_and_its_letters() -> None:
    assert mentioned("Harbour Board (HB)", SourceKind.ORGANISATION) == ["Harbour Board (HB)", "HB", "Harbour Board"]
