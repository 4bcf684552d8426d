from bot.language.attribution import attributions
from bot.language.parse import parsed

LEDE = "Mara Quint has sold bread on Ferry Street for thirty years.\n\n"


def said(text: str) -> list[tuple[str | None, str, str]]:
    found = attributions(parsed(text), None)
    return [(each.speaker.name if each.speaker else None, each.type.value, each.span.of(text)) for each in found]


def test_the_lines_behind_questions_are_the_interviewed_persons() -> None:
    text = f"{LEDE}**How did it begin?**\n\nMy mother had a stall.\n\n**Will you stay?**\n\nI know nothing else."
    assert said(text) == [
        ("Mara Quint", "indirect", "My mother had a stall"),
        ("Mara Quint", "indirect", "I know nothing else"),
    ]


def test_what_stands_behind_the_last_answer_is_the_writers() -> None:
    text = f"{LEDE}How did it begin?\n\nI had a stall.\n\nWill you stay?\n\nI will.\n\nThe shop opens at six."
    assert [words for *_, words in said(text)] == ["I had a stall", "I will"]


def test_the_headings_of_an_explainer_are_answered_by_nobody() -> None:
    text = f"{LEDE}How did it begin?\n\nA weir broke in May.\n\nWhat happens next?\n\nThe council will meet."
    assert said(text) == []


def test_answers_that_name_the_person_are_the_writers() -> None:
    text = f"{LEDE}How did it begin?\n\nI met Quint in May.\n\nWhat happens next?\n\nI will buy her bread."
    assert said(text) == []


def test_two_people_before_the_questions_give_no_ground() -> None:
    text = f"Peter Brandt met us. {LEDE}How did it begin?\n\nI had a stall.\n\nWill you stay?\n\nI will stay."
    assert all(name is None for name, *_ in said(text))
