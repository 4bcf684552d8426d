import pytest

from bot.language.attribution.introduced import introduced

TEXT = (
    "Mr. Ada Holm told the newspaper Karsa Daily, and Mrs Lund the channel, Northsound. Dr Berg’s dog slept.\nElm News"
)


@pytest.mark.parametrize("name", ["Ada", "Ada Holm", "Holm", "Lund", "Berg", "Berg’s"])
def test_who_stands_behind_a_form_of_address_is_introduced_as_a_person(name: str) -> None:
    assert introduced(TEXT).as_person(name)


@pytest.mark.parametrize("name", ["Hol", "Karsa Daily", "Northsound", "slept", "Elm News"])
def test_who_does_not_is_not(name: str) -> None:
    assert not introduced(TEXT).as_person(name)


def test_form_of_address_behind_another_counts_as_well() -> None:
    assert introduced("Prof Dr Berg slept.").as_person("Berg")


@pytest.mark.parametrize("name", ["Karsa", "Karsa Daily", "Northsound"])
def test_what_stands_behind_an_outlets_noun_is_introduced_as_an_outlet(name: str) -> None:
    assert introduced(TEXT).as_outlet(name)


@pytest.mark.parametrize("name", ["Holm", "Lund", "Elm News", "Daily"])
def test_what_does_not_is_none(name: str) -> None:
    assert not introduced(TEXT).as_outlet(name)
