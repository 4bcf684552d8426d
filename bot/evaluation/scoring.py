"""How well found quotes agree with gold ones: token F1, exact F1, speaker accuracy, recall by type.

Edges are trimmed to words first and an opening "that" is dropped, so «"X,"» equals «X». Pairs are matched greedily by
the share of words in common, 0.3 at least (GenderGapTracker's threshold). A gold quote that is not core is neither
missed when absent nor wrong when found. A cue is right if it shares a character with the gold's.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from bot.evaluation.gold import Document, Marked

WORD = re.compile(r"\w+(?:['’]\w+)?")
HEAD_ENDS = re.compile(r",|\(|—| – |\b(?:of|who|whose|which|that|from|for|in|at|on|with)\b")
ALIKE = 0.3


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted over some documents; counts of several add up."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    gold_tokens: int = 0
    found_tokens: int = 0
    shared_tokens: int = 0
    speakers: int = 0
    right_speakers: int = 0
    cues: int = 0
    right_cues: int = 0
    direct: int = 0
    direct_found: int = 0
    indirect: int = 0
    indirect_found: int = 0
    mixed: int = 0
    mixed_found: int = 0
    crashes: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A quote with trimmed edges and the numbers of the words it covers."""

    start: int
    end: int
    words: frozenset[int]
    quote: Marked


def counted(document: Document, found: Iterable[Marked]) -> Counts:
    """Return the counts of one document."""
    words = [match.span() for match in WORD.finditer(document.text)]
    gold, other = _pieces(document, words, document.quotes), _pieces(document, words, found)
    core = [piece for piece in gold if piece.quote.core]
    optional = [piece for piece in gold if not piece.quote.core]
    kept = _without_optional(core, optional, other)
    pairs = _matched(core, kept)
    core_words = _covered(core)
    found_words = _covered(kept) - (_covered(optional) - core_words)
    cued = [(one.quote.cue, two.quote.cue) for one, two in pairs if one.quote.cue is not None]
    named = [(one, two) for one, two in pairs if one.quote.speaker is not None]
    return Counts(
        gold=len(core),
        found=len(kept),
        exact=len({(each.start, each.end) for each in core} & {(each.start, each.end) for each in kept}),
        gold_tokens=len(core_words),
        found_tokens=len(found_words),
        shared_tokens=len(core_words & found_words),
        speakers=len(named),
        right_speakers=sum(_same_speaker(one.quote.speaker, two.quote.speaker) for one, two in named),
        cues=len(cued),
        right_cues=sum(_same_cue(one, two) for one, two in cued),
        direct=_of(core, "direct"),
        direct_found=_of([one for one, _ in pairs], "direct"),
        indirect=_of(core, "indirect"),
        indirect_found=_of([one for one, _ in pairs], "indirect"),
        mixed=_of(core, "mixed"),
        mixed_found=_of([one for one, _ in pairs], "mixed"),
    )


def matched(document: Document, found: Iterable[Marked]) -> list[tuple[Marked, Marked]]:
    """Return which gold quote, core or not, is which found one; one-to-one, the most alike first."""
    words = [match.span() for match in WORD.finditer(document.text)]
    pairs = _matched(_pieces(document, words, document.quotes), _pieces(document, words, found))
    return [(one.quote, two.quote) for one, two in pairs]


def f1(shared: int, found: int, gold: int) -> float:
    """Return the harmonic mean of precision and recall, in percent; 0 when nothing is shared."""
    return round(200 * shared / (found + gold), 1) if found + gold else 0.0


def share(part: int, whole: int) -> float:
    """Return a share in percent; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def _of(pieces: Iterable[_Piece], kind: str) -> int:
    return sum(piece.quote.type == kind for piece in pieces)


def _covered(pieces: Iterable[_Piece]) -> frozenset[int]:
    return frozenset(word for piece in pieces for word in piece.words)


def _pieces(document: Document, words: Sequence[tuple[int, int]], quotes: Iterable[Marked]) -> list[_Piece]:
    pieces: dict[tuple[int, int], _Piece] = {}
    for quote in quotes:
        start, end = _trimmed(document.text, quote.start, quote.end)
        inside = frozenset(at for at, (first, last) in enumerate(words) if first < end and last > start)
        if inside:
            pieces.setdefault((start, end), _Piece(start, end, inside, quote))
    return list(pieces.values())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum() and text[start] not in "$£€#@":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] != "%":
        end -= 1
    return start + 5 * (text[start : start + 5].lower() == "that "), end


def _matched(gold: Sequence[_Piece], found: Sequence[_Piece]) -> list[tuple[_Piece, _Piece]]:
    """Return one-to-one pairs, the most alike first."""
    pairs = [(_likeness(one, two), i, j) for i, one in enumerate(gold) for j, two in enumerate(found)]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    chosen: list[tuple[_Piece, _Piece]] = []
    for likeness, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= ALIKE and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            chosen.append((gold[i], found[j]))
    return chosen


def _likeness(one: _Piece, two: _Piece) -> float:
    return len(one.words & two.words) / len(one.words | two.words)


def _without_optional(core: list[_Piece], optional: list[_Piece], found: list[_Piece]) -> list[_Piece]:
    """Drop what matches a gold quote that need not be found, unless it matches one that must."""
    taken = {id(piece) for _, piece in _matched(core, found)}
    rest = [piece for piece in found if id(piece) not in taken]
    dropped = {id(piece) for _, piece in _matched(optional, rest)}
    return [piece for piece in found if id(piece) not in dropped]


def _same_speaker(one: str | None, two: str | None) -> bool:
    if one is None or two is None:
        return False
    return _head(two) in _words(one) or _head(one) in _words(two)


def _same_cue(one: tuple[int, int] | None, two: tuple[int, int] | None) -> bool:
    return one is not None and two is not None and one[0] < two[1] and two[0] < one[1]


def _head(speaker: str) -> str:
    """Return the last word before the first comma, "of", "who" and the like, lower case."""
    words = speaker.strip(' ,.:;"“”')
    cut = HEAD_ENDS.search(words, 3)
    first = words[: cut.start()] if cut and WORD.search(words[: cut.start()]) else words
    found = WORD.findall(first)
    return found[-1].casefold().removesuffix("'s").removesuffix("’s") if found else ""


def _words(speaker: str) -> set[str]:
    return {re.sub(r"['’]s$", "", word.casefold()) for word in WORD.findall(speaker)}
