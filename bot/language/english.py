"""Is a text English: the only language that Sayso reads so far."""

import re
from typing import Final

_SHORT: Final = 60
"""Letters. Below that the classifier of py3langid guesses; a wrong refusal is worse than a poor answer."""
_SAMPLE: Final = 6_000
"""Characters; more does not change the answer, only the time it takes."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS: Final = """
the and that with from this have has been were said says which would their they there what when who about after
because could should these those them your not being before between while where than
"""
_ONLY_ENGLISH: Final = frozenset(_FUNCTION_WORDS.split())
_ENOUGH: Final = 0.12
"""Share of words found only in English. Running English has 0.18 to 0.30, names and figures less, others near 0."""


def is_english(text: str) -> bool:
    """Return whether `text` is English; a text too short to tell counts as English."""
    words = list(map(str.casefold, _WORD.findall(text[:_SAMPLE])))
    if sum(map(len, words)) < _SHORT and not _foreign_script(text):
        return True
    if sum(map(_ONLY_ENGLISH.__contains__, words)) >= _ENOUGH * len(words):
        return True
    # The import alone takes 0.2 s and the first answer 0.7 s, which a command line's --help must not pay.
    from py3langid import classify  # noqa: PLC0415

    language, _ = classify(text[:_SAMPLE].encode("utf-8", "replace").decode())
    return str(language) == "en"


def _foreign_script(text: str) -> bool:
    """Return whether most letters are beyond Latin script, so that even a short text is plainly not English."""
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return len(letters) > _SHORT // 4 and sum(letter > "ɏ" for letter in letters) > len(letters) // 2
