"""Which words English has, by the model's own dictionary (WordNet's): a name that nobody has written before is none."""

from functools import cache
from typing import Final

from bot.language.parse.model import language

_KINDS: Final = ("noun", "verb", "adj", "adv")


@cache
def _words() -> frozenset[str]:
    index = language().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return frozenset(word for kind in _KINDS for word in index[kind])


def is_word(word: str) -> bool:
    """Return whether a dictionary of English has the word, as it is or as a plural."""
    small, known = word.lower(), _words()
    endings = (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("men", "man"))
    return any(small.endswith(end) and small.removesuffix(end) + one in known for end, one in endings)
