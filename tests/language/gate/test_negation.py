import pytest

from bot.language.gate.negation import is_denied
from bot.language.parse import parsed

DENIED = [
    ("The yard did not pay.", "pay"),
    ("The yard refused to pay.", "pay"),
    ("Fog kept the helicopter from landing.", "landing"),
    ("They ruled out raising rents.", "raising"),
    ("No family will pay rent.", "pay"),
    ("There is not one witness to support him.", "support"),
    ("The yard has not taken part.", "part"),
    ("Neither the yard nor the bank can wait.", "wait"),
]
STATED = [
    ("The yard did not refuse to pay.", "pay"),
    ("He did not pay and left the room.", "left"),
    ("He showed no remorse and had robbed the bank.", "robbed"),
    ("No family will pay rent.", "family"),
    ("The bishop is not expected to step in, despite the appeal to overturn the rule.", "overturn"),
    ("The council rejected the plan for the pier.", "pier"),
]


@pytest.mark.parametrize(
    ("text", "word", "denied"), [*((*row, True) for row in DENIED), *((*row, False) for row in STATED)]
)
def test_a_denial_reaches_what_it_denies_and_no_more(text, word, denied):
    assert is_denied(next(token for token in parsed(text).doc if token.text == word)) is denied
