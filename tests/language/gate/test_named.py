import pytest

from bot.language.gate.named import is_proper, words_of


def test_a_name_is_told_from_others_by_its_own_words():
    assert words_of("Mrs Ines Falk of the Bank") == {"ines", "falk", "bank"}


@pytest.mark.parametrize(("name", "proper"), [("Ines Falk", True), ("the British rider", False), ("he", False)])
def test_a_proper_name_ends_in_a_capital(name, proper):
    assert is_proper(name) is proper
