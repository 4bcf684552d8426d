from bot.language.clean.echoes import echoes

SAID = "“We warned them twice,” said Ada Renn. “Nobody came to look at the gate.”"


def test_pull_quote_repeats_a_sentence_of_the_text() -> None:
    assert echoes(["The lock is shut.", SAID, "“Nobody came to look at the gate”"]) == {2}
    assert echoes(["The lock is shut.", "Nobody came to look at the gate. — Ada Renn", SAID]) == frozenset()
    assert echoes(["The lock is shut.", "“Nobody came to look at the gate.” — Ada Renn", SAID]) == {1}


def test_first_line_equal_lines_and_short_ones_are_kept() -> None:
    assert not echoes(["Nobody came to look at the gate", SAID])
    assert not echoes(["The lock is shut.", SAID, SAID])
    assert not echoes(["The lock is shut.", SAID, "Ada Renn"])


def test_part_of_a_word_is_no_repetition() -> None:
    assert not echoes(["The lock is shut.", "They saw the gatehouses burn at night", "saw the gatehouses burn at nig"])
