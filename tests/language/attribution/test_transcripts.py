from bot.language.attribution import attributions
from bot.language.parse import parsed


def said(text: str) -> list[tuple[str | None, str]]:
    found = attributions(parsed(text), None)
    return [(each.speaker.name if each.speaker else None, each.span.of(text)) for each in found]


def test_an_answer_is_the_interviewed_persons_and_a_prompt_nobodys() -> None:
    text = (
        "Potter Mirela Okafor has worked in Trent for years. Mirela Okafor met us at home.\n\n"
        "Q: Why do you still use river clay?\n\nA: The river is my teacher and my shop.\n\n"
        "Q: People say it cracks a lot.\n\nA: It cracks when you hurry, so I wait."
    )
    assert said(text) == [
        ("Mirela Okafor", "The river is my teacher and my shop"),
        ("Mirela Okafor", "It cracks when you hurry, so I wait"),
    ]


def test_initials_lead_to_the_person_named_in_full() -> None:
    text = (
        "Peter Brandt: Why do you still use clay?\nMirela Okafor: The river is my teacher and my shop.\n"
        "PB: And what of the price?\nMO: The price has doubled since the flood.\nMO: We all pay for it now."
    )
    assert ("Mirela Okafor", "The price has doubled since the flood") in said(text)
    assert "MO" not in [name for name, _ in said(text)]


def test_labels_in_capitals_that_take_turns_are_speakers() -> None:
    text = (
        "WARDEN HOLM: The weir will be closed by May.\n\nREPORTER: Who is going to pay?\n\n"
        "WARDEN HOLM: The province has agreed to it.\n\nREPORTER: And if it does not?"
    )
    assert said(text) == [
        ("WARDEN HOLM", "The weir will be closed by May"),
        ("WARDEN HOLM", "The province has agreed to it"),
    ]


def test_a_name_and_role_before_a_colon_lead_in_a_quotation() -> None:
    assert said("Mirela Okafor, a potter: “I have not slept since Sunday.”")[0][0] == "Mirela Okafor"


def test_an_outlets_questions_are_nobodys_words() -> None:
    text = (
        "The Gazette: Why did you resign?\n\nTom Brandt: Because the numbers were wrong.\n\n"
        "The Gazette: Who knew?\n\nTom Brandt: The whole board knew."
    )
    assert said(text) == [("Tom Brandt", "Because the numbers were wrong"), ("Tom Brandt", "The whole board knew")]


def test_three_lines_in_turns_are_an_exchange_whoever_speaks() -> None:
    text = "Marlow: The pump has failed twice.\n\nOkonjo: It will fail again.\n\nMarlow: Then we must replace it."
    assert [name for name, _ in said(text)] == ["Marlow", "Okonjo", "Marlow"]


def test_a_list_with_colons_is_no_exchange() -> None:
    assert said("Price: Twenty crowns.\nRating: Four stars for the soup.\nPrice: Thirty crowns with wine.") == []
