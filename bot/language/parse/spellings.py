"""Where a text writes a word, by its spelling; the array of all spellings takes long to make: once a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from thinc.types import Ints1d

_KEPT_AS: Final = "spellings"


def places_of(doc: Doc, spelling: int) -> list[int]:
    """Return the places of the words whose `Token.orth` this is."""
    if _KEPT_AS not in doc.user_data:
        doc.user_data[_KEPT_AS] = doc.to_array("ORTH")
    spellings = cast("Ints1d", doc.user_data[_KEPT_AS])
    return cast("list[int]", (spellings == spelling).nonzero()[0].tolist())
