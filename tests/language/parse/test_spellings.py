from bot.language.parse import parsed
from bot.language.parse.spellings import places_of


def test_word_is_found_at_each_place_that_spells_it_so() -> None:
    doc = parsed("The lock is shut. A lock opens, and Lock Lane floods.").doc
    assert places_of(doc, doc[1].orth) == [token.i for token in doc if token.text == "lock"]


def test_word_that_the_text_never_writes_is_nowhere() -> None:
    doc = parsed("The lock is shut.").doc
    assert places_of(doc, doc.vocab.strings.add("harbour")) == []


def test_each_text_has_places_of_its_own() -> None:
    first, second = parsed("The lock is shut.").doc, parsed("Shut is the lock.").doc
    assert places_of(first, first[1].orth) == [1]
    assert places_of(second, first[1].orth) == [3]
