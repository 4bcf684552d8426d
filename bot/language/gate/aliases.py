"""Which names stand behind the sentences that a point cites, and by what other names they may be called."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from bot.language.attribution.titles import FORMS_OF_ADDRESS, TITLES
from bot.language.gate.demonyms import same_people
from bot.language.gate.moments import CALENDAR
from bot.language.sources.abbreviations import abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.gate.cited import Cited

WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'&.][^\W_]+)*")
NAME_LIKE: Final = re.compile(r"[^\W\d_a-z]|[a-z]+[A-Z]")
_SMALL: Final = "of|the|for|and|in|on|de|da|di|del|della|la|le|el|al|bin|ibn|van|von|der|den|du|dos|y|&"
_CAPITAL: Final = r"[^\W\d_a-z][^\W_]*(?:[’'&.-][^\W_]+)*"
_JOINED: Final = re.compile(" (?:and|on|in) ")
_OF: Final = re.compile(" (?:and|on|in|of) ")
"""What parts the names of people in a run of capitals: "Ada Holm of Norlink"."""
_ENDED: Final = re.compile(r"\w{4}\.$")
RUN: Final = re.compile(rf"(?:[^\W\d_]\.)*{_CAPITAL}(?:(?: |\. )(?:(?:{_SMALL}) ){{0,2}}{_CAPITAL})*")
_POSSESSIVE: Final = re.compile(r"[’'](?:s|S)?$")
_MEMBERS: Final = frozenset(
    ["lawmaker", "lawmakers", "legislator", "legislators", "parliament", "parliamentary", "commons", "deputies"]
)
_KNOWN: Final = {
    "eu": "european union", "un": "united nations", "uk": "united kingdom",
    "us": "united states", "usa": "united states",
    "who": "world health organization", "imf": "international monetary fund", "nhs": "national health service",
    "fbi": "federal bureau of investigation", "cia": "central intelligence agency",
    "nato": "north atlantic treaty organization",
    "mp": "member of parliament", "mps": "members of parliament", "pm": "prime minister", "ceo": "chief executive",
    "cfo": "finance chief", "hq": "headquarters", "gp": "family doctor", "gps": "family doctors", "vat": "sales tax",
    "ngo": "charity", "ngos": "charities", "co2": "carbon dioxide", "cctv": "cameras", "ipo": "initial offering",
    "pc": "computer", "id": "identity", "dna": "genetic", "bbc": "british broadcasting corporation",
    "wto": "world trade organization", "iaea": "international atomic energy agency", "opec": "oil cartel",
    "ecb": "european central bank", "fed": "federal reserve",
    "mep": "european parliament", "meps": "european parliament", "uae": "united arab emirates",
    "ai": "artificial intelligence", "gdp": "gross domestic product", "la": "los angeles", "nyc": "new york city",
    "dc": "district of columbia", "gop": "republican", "covid": "coronavirus", "tv": "television", "ev": "electric",
    "evs": "electric",
}  # fmt: skip
"""What everybody abbreviates, whether or not the article introduces it."""
FEWEST_CAPITALS: Final = 2


@dataclass(frozen=True, slots=True)
class Named:
    """The words and names behind what a point cites: `words` as written and folded, `names` each as a set of words."""

    words: frozenset[str]
    exact: frozenset[str]
    names: tuple[frozenset[str], ...]
    initials: frozenset[str]


def folded(word: str) -> str:
    """Return a word for comparison: without possessive, dots, accents and case."""
    bare = _POSSESSIVE.sub("", word).replace(".", "").replace("’", "").replace("'", "")
    plain = unicodedata.normalize("NFKD", bare)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text, hyphenated ones in their parts."""
    yield from (found.group() for found in WORD.finditer(text))


def named(cited: Cited, also: Iterable[str] = ()) -> Named:
    """Return the names behind the sentences cited: those in them, their fuller forms, those who speak, and others."""
    behind = [cited.evidence, *_speakers(cited), *also]
    text = "\n".join(behind)
    fuller = [
        name for run in _runs(cited.text) for name in {*_JOINED.split(run), *_OF.split(run)} if _is_fuller(name, text)
    ]
    spelled_out = list(_spelled_out(cited, text))
    whole = [*behind, *fuller, *spelled_out]
    written = [word for part in whole for word in words_of(part)]
    return Named(
        words=frozenset(map(folded, written)),
        exact=frozenset(_POSSESSIVE.sub("", word).replace(".", "") for word in written),
        names=tuple(
            frozenset(map(folded, words_of(name)))
            for part in whole
            for run in _runs(part)
            for name in (*_JOINED.split(run), *_sharing(run))
        ),
        initials=frozenset(initials for part in whole for run in _runs(part) for initials in _initials(run)),
    )


def is_behind(word: str, known: Named) -> bool:
    """Return whether a capitalised word of a point is one of these names or another form of one."""
    bare = _POSSESSIVE.sub("", word).replace(".", "")
    if bare.isupper() and len(bare) <= 3:  # noqa: PLR2004 - "US" is not "us", "WHO" not "who"
        return bare in known.exact or bare in known.initials or _is_known(folded(word), known)
    plain = folded(word)
    if plain in known.words or plain in FORMS_OF_ADDRESS:
        return True
    if bare.upper() in known.initials or _is_known(plain, known):
        return True
    capitals = (other for other in known.exact if other[:1].isupper())
    return any(same_people(plain, folded(other)) for other in capitals)


def is_title(word: str) -> bool:
    """Return whether the word is a title before a name and no part of it."""
    return folded(word) in TITLES


def _speakers(cited: Cited) -> Iterator[str]:
    for quote in cited.voices:
        if quote.speaker is not None:
            yield quote.speaker.name
            yield quote.speaker.role or ""
        yield from quote.via


def _runs(text: str) -> Iterator[str]:
    """Yield every run of capitalised words."""
    yield from (found.group() for line in text.split("\n") for found in RUN.finditer(line))


def _sharing(run: str) -> Iterator[str]:
    """Yield "Tom Berg" of "Tom and Lisa Berg"."""
    one, joined, other = run.partition(" and ")
    if joined and " " not in one and " " in other:
        yield f"{one} {other.split()[-1]}"


def _is_fuller(run: str, text: str) -> bool:
    """Return whether a name of the article is a fuller form of one in the text: "Ada Holm" of "Holm" or of "Ada"."""
    words = [word for word in run.split() if folded(word) not in _OPENERS]
    if not 1 < len(words) <= 4 or any(word.islower() or _ENDED.search(word) for word in words[:-1]):  # noqa: PLR2004 - names of people
        return False
    last, first = (_POSSESSIVE.sub("", word) for word in (words[-1], words[0]))
    names = {name for name in (last, first) if not is_title(name) and folded(name) not in CALENDAR}
    return len(names) > 1 and any(_stands_alone(name, text) for name in names)


def _stands_alone(name: str, text: str) -> bool:
    """Return whether the name stands in the text without another first name before it or last name behind it."""
    for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
        before = re.search(r"([^\W\d_a-z][\w.’'-]*) $", text[max(0, found.start() - 40) : found.start()])
        behind = re.match(r"(?:[’']s)? [^\W\d_a-z]", text[found.end() : found.end() + 5])
        if (before is None or is_title(before[1]) or folded(before[1]) in _OPENERS) and behind is None:
            return True
    return False


_OPENERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "but",
        "but",
        "when",
        "if",
        "as",
        "for",
        "in",
        "on",
        "at",
        "after",
        "before",
        "however",
        "since",
        "while",
        "that",
    ]
)


def _spelled_out(cited: Cited, text: str) -> Iterator[str]:
    """Yield what the article's own abbreviations in the text stand for, and the abbreviations of what stands in it."""
    folded_text = f" {' '.join(map(folded, words_of(text)))} "
    for short, introduced in abbreviations(cited.text).items():
        full = introduced.rpartition(" (")[0]
        spelled = " ".join(map(folded, words_of(full)))
        if f" {short} " in folded_text or f" {spelled} " in folded_text:
            yield introduced


def _initials(run: str) -> Iterator[str]:
    """Yield the capitals of every two or more words that follow one another: "HB" of "Harbour Board"."""
    capitals = "".join(word[0] for word in re.split(r"[ -]", run) if word[:1].isupper())
    for start, end in combinations(range(len(capitals) + 1), 2):
        if end - start >= FEWEST_CAPITALS:
            yield capitals[start:end]


def _is_known(plain: str, known: Named) -> bool:
    """Return whether everybody knows the word as short for words of the evidence, or the other way round."""
    if plain in {"mp", "mps"} and not known.words.isdisjoint(_MEMBERS):
        return True
    full = _KNOWN.get(plain)
    if full is not None and _all_in(full.split(), known.words):
        return True
    return any(plain in spelled.split() and short in known.words for short, spelled in _KNOWN.items())


def _all_in(words: Iterable[str], known: frozenset[str]) -> bool:
    return all(word in known or any(same_people(word, other) for other in known) for word in words)
