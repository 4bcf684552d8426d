import pytest

from bot.language.attribution import Found, attributions
from bot.language.parse import parsed


def found_in(text: str) -> tuple[Found, ...]:
    return attributions(parsed(text), None)


def test_what_nobody_said_is_no_quote() -> None:
    assert found_in("Nobody warned the villagers that the weir was cracked.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Had she said the weir was cracked, the valley would have been emptied.",
        "If the warden says that the weir is cracked, the valley will be emptied.",
        "He never said that the weir was sound and finished.",
        "The police have not said whether the warden was awake.",
        "The firm would not say whether the weir had been tested.",
        "The firm declined to say whether the weir had been tested.",
        "The warden rejected claims that she had sold the timber.",
        "Ines Calloway thought that the weir was sound.",
    ],
)
def test_what_somebody_did_not_say_is_not_spoken(text: str) -> None:
    assert not any(each.spoken for each in found_in(text))


@pytest.mark.parametrize(
    "text",
    ["The firm denied that the weir was cracked.", "Ines Calloway said “the weir is sound and will hold all year”."],
)
def test_a_denial_and_a_statement_are_spoken(text: str) -> None:
    assert [each.spoken for each in found_in(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether he had sold the timber to builders, Mr Brandt declined to answer.",
        "Asked what went wrong at the weir, the engineer, Ruth Okoye-Lind of Strand Partners, left.",
    ],
)
def test_a_question_put_to_somebody_is_not_theirs(text: str) -> None:
    assert [(each.speaker, each.spoken) for each in found_in(text)] == [(None, False)]


def test_what_a_court_heard_is_reported_and_the_court_did_not_say_it() -> None:
    text = "The court heard that the warden had bought her diploma on a ferry."
    assert [(each.span.of(text), each.speaker) for each in found_in(text)] == [
        ("the warden had bought her diploma on a ferry", None)
    ]


def test_what_a_villager_heard_is_not_reported() -> None:
    assert found_in("The warden heard that the weir was cracked.") == ()
