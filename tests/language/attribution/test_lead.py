from bot.language.attribution import attributions
from bot.language.parse import parsed


def speakers(text: str) -> list[str | None]:
    return [each.speaker.name if each.speaker else None for each in attributions(parsed(text), None)]


def test_a_view_quoted_for_somebody_is_theirs() -> None:
    assert speakers("For Jan Oster, the ferryman, “the river is the only road that never closes”.") == ["Jan Oster"]


def test_for_with_no_quotation_behind_it_reports_nothing() -> None:
    assert speakers("For the ferrymen, the new bridge is a threat to their living.") == []


def test_a_verb_far_behind_its_long_subject_still_leads_out() -> None:
    text = (
        "“Hello from the weir,” Jan Oster, a ferryman who has worked on the river for thirty years and whose father "
        "worked there before him, said on Monday."
    )
    assert speakers(text) == ["Jan Oster"]


def test_a_participle_before_a_noun_speaks_for_nobody() -> None:
    text = "It was the most criticised move of his career. “We would all do the same thing again.”"
    assert speakers(text) == [None]
