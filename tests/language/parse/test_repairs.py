import pytest

from bot.language.parse import parsed


def head_of(text: str, word: str) -> tuple[str, str]:
    token = next(each for each in parsed(text).doc if each.text == word)
    return token.dep_, token.head.text


@pytest.mark.parametrize("name", ["Henrik Moen", "Robert Barlow", "Ines Calloway", "Hanne Moen", "Will Grant"])
def test_a_name_behind_a_noun_and_a_comma_is_that_nouns(name: str) -> None:
    text = f"The authority wrote to the village twice, according to the mayor, {name}. He left early on Sunday."
    assert head_of(text, name.split()[1]) == ("appos", "mayor")


@pytest.mark.parametrize("pronoun", ["he", "she"])
def test_what_follows_a_clause_set_between_commas_goes_on_with_the_sentence(pronoun: str) -> None:
    text = f"He had answered with an invitation. Nobody came, {pronoun} added, and nobody has written since."
    assert head_of(text, "written") == ("conj", "came")


def test_the_subject_before_an_inverted_clause_is_that_of_the_sentence_around() -> None:
    assert head_of("The bridge, said the mayor, was closed.", "bridge")[1] == "closed"
