"""Numbers as English writes them: "12,400", "1.2", "twelve", "a hundred and five", "two and a half million"."""

import re
from dataclasses import dataclass
from typing import Final

_ONES: Final = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_TEENS: Final = "seventeen eighteen nineteen"
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS: Final = {
    **{word: float(value) for value, word in enumerate(f"{_ONES} {_TEENS}".split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), 2)},
    "nil": 0.0,
}
"""Each number that English writes in one word, up to ninety."""
SCALES: Final = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_REGULAR: Final = 13
_FIRST: Final = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS: Final = {
    **{word: float(value) for value, word in enumerate(_FIRST.split())},
    **{f"{word}th": float(value) for value, word in enumerate(f"{_ONES} {_TEENS}".split()) if value >= _REGULAR},
    **{f"{word[:-1]}ieth": 10.0 * value for value, word in enumerate(_TENS.split(), 2)},
    "hundredth": 100.0,
    "thousandth": 1000.0,
}
PARTS: Final = {"half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3} | {
    f"{word}{plural}": 1 / value for word, value in ORDINALS.items() if value in range(4, 11) for plural in ("", "s")
}
"""What a whole is cut into."""
_GLYPHS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅛": 0.125}

_UNIT: Final = rf"(?:(?:{'|'.join(_TENS.split())})(?:[ -](?:{_ONES.replace(' ', '|')}))?|{_ONES.replace(' ', '|')}"
_SMALL: Final = rf"{_UNIT}|{_TEENS.replace(' ', '|')}|nil)"
_SCALE: Final = r"(?:dozen|thousand|million|billion|trillion)"
_HUNDREDS: Final = rf"(?:(?:{_SMALL}|an?)[ -]hundred(?:(?: and)? {_SMALL})?|{_SMALL})"
_BIG: Final = rf"(?:half an?|an?|{_HUNDREDS}(?: and a half)?)[ -]{_SCALE}(?:,? (?:and )?{_HUNDREDS}(?:[ -]{_SCALE})?)*"
SPELLED: Final = rf"\b(?:{_BIG}|{_HUNDREDS}(?: and a half)?|dozen)\b"
"""A number in words, as a pattern."""
DIGITS: Final = rf"(?<![\w.,])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?[{''.join(_GLYPHS)}]?|(?<!\w)[{''.join(_GLYPHS)}]"
"""A number in digits, as a pattern."""
_TOKEN: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A value and how exactly it is written: `step` is the worth of its last digit that is not a zero."""

    value: float
    step: float


def in_digits(written: str) -> Numeral:
    """Return what digits stand for: "12,400.5", "2½"."""
    glyph = _GLYPHS.get(written[-1:], 0.0)
    digits = written.rstrip("".join(_GLYPHS)).replace(",", "") or "0"
    value = float(digits) + glyph
    if "." in digits:
        return Numeral(value, 10.0 ** -len(digits.partition(".")[2]))
    return Numeral(value, glyph or last_digit(value))


def in_words(written: str) -> Numeral:
    """Return what words stand for: "a hundred and five", "twenty-one", "two and a half million"."""
    total = current = 0.0
    words = _TOKEN.findall(written.lower())
    for place, word in enumerate(words):
        if word in WORDS:
            current += WORDS[word]
        elif word == "half":
            current = 0.5 if place == 0 else current + 0.5
        elif word in SCALES and word not in ("hundred", "dozen"):
            total += (current or 1.0) * SCALES[word]
            current = 0.0
        elif word in SCALES:
            current = (current or 1.0) * SCALES[word]
    value = total + current
    return Numeral(value, last_digit(value))


def last_digit(value: float) -> float:
    """Return the worth of the last digit that is not a zero: 100 for 1,200."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step if value == int(value) else 0.5
