import pickle

import pytest

from bot.domain.errors import NothingToRead, PasteInstead, SaysoError, TryLater, WorkFailed


@pytest.mark.parametrize("kind", [PasteInstead, NothingToRead, WorkFailed])
def test_an_error_crosses_a_process_boundary_whole(kind):
    error = pickle.loads(pickle.dumps(kind("Paste the text here.", reason="paywall")))  # noqa: S301 - our own bytes
    assert type(error) is kind
    assert (error.message, error.reason, str(error)) == ("Paste the text here.", "paywall", "Paste the text here.")
    assert isinstance(error, SaysoError)


def test_what_is_busy_is_known_without_advice_on_the_far_side_of_a_process_too():
    told = TryLater("The site is busy. Try again.", reason="busy", what="The site is busy.")
    error = pickle.loads(pickle.dumps(told))  # noqa: S301 - our own bytes
    assert (error.message, error.reason, error.what) == ("The site is busy. Try again.", "busy", "The site is busy.")
    assert TryLater("The site is busy.", reason="busy").what == "The site is busy."
