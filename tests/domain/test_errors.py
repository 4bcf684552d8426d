import pickle

import pytest

from bot.domain.errors import NothingToRead, PasteInstead, SaysoError, WorkFailed


@pytest.mark.parametrize("kind", [PasteInstead, NothingToRead, WorkFailed])
def test_an_error_crosses_a_process_boundary_whole(kind):
    error = pickle.loads(pickle.dumps(kind("Paste the text here.", reason="paywall")))  # noqa: S301 - our own bytes
    assert type(error) is kind
    assert (error.message, error.reason, str(error)) == ("Paste the text here.", "paywall", "Paste the text here.")
    assert isinstance(error, SaysoError)
