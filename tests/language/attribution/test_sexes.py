import pytest

from bot.language.attribution.names import people
from bot.language.attribution.page import page_of
from bot.language.attribution.sexes import with_sexes
from bot.language.parse import parsed

SEX = {True: "man", False: "woman", None: "untold"}


def males(text: str) -> dict[str, bool | None]:
    page = page_of(parsed(text))
    named = with_sexes(page, people(page))
    return {each.person.name: each.person.male for each in named.mentions}


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Robin Oster lost her dog on Sunday.", "woman"),
        ("Robin Oster said he was glad.", "man"),
        ("Robin Oster left early.", "untold"),
        ("Robin Oster lost her dog. Robin Oster sold his house.", "untold"),
        ("Peter Oster left early.", "man"),
        ("Peter Oster lost her dog on Sunday.", "man"),
        ("Peter Oster lost her dog on Sunday. Peter Oster said she was sad.", "woman"),
        ("Robin Oster said her claims were wrong.", "untold"),
        ("Robin Oster said her daughter lost her dog. Mr Oster was glad.", "man"),
    ],
)
def test_the_articles_own_pronouns_beat_what_a_first_name_tells(text: str, sex: str) -> None:
    assert {SEX[each] for each in males(text).values()} == {sex}
