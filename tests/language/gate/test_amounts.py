import pytest

from bot.language.gate.amounts import AMOUNT_CHECKS
from tests.language.gate.written import refused_by

CHANGED = [
    ("The yard paid the debt.", "The yard paid half of the debt."),
    ("The roof fell on Monday.", "Part of the roof fell on Monday."),
    ("The Greens threw a stone.", "A member of the Greens threw a stone."),
    ("The sale is delayed until October.", "The sale is delayed until at least October."),
    ("The ban may last two years.", "The ban may last up to two years."),
    ("The pool holds more than 25 boats.", "The pool holds 25 boats at most."),
]


@pytest.mark.parametrize(("point", "text"), CHANGED)
def test_another_amount_is_refused(point, text):
    assert refused_by(AMOUNT_CHECKS, point, text)


SAME = [
    ("The ban may be as long as two years.", "The ban may last up to two years."),
    ("The count fell to 37 from 64.", "The count was 37, fewer than the 64 of the month before."),
    ("The pool holds 25 boats at most.", "The pool holds no more than 25 boats."),
    ("The sale is delayed until October or later.", "The sale is delayed until at least October."),
    ("The roof partly fell on Monday.", "Part of the roof fell on Monday."),
    ("A voter threw a stone.", "One of the voters threw a stone."),
]


@pytest.mark.parametrize(("point", "text"), SAME)
def test_the_same_amount_in_other_words_passes(point, text):
    assert refused_by(AMOUNT_CHECKS, point, text) == []
