"""The gate's reach: how many lies made from honest points it catches, and how many honest points it refuses.

`python -m tests.eval.mutations` prints both halves; `--dev --missed KIND`, `--dev --caught KIND` and `--dev --refused`
print rows of the half that may be looked at. The held half is only counted.
"""

import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bot.domain.analysis import Made, Point, Refusal
from bot.domain.article import Article
from bot.language.gate import refusals
from bot.language.given import article_as_given
from tests.eval import grammar_lies, inventions, lies
from tests.eval.lies import MARKED
from tests.eval.rows import Row, may_stand, paraphrases, quotes_of, sentences, sentences_of
from tests.eval.sets import POLNEAR, documents, for_tuning

GUMNEWS = POLNEAR.with_name("gumnews.dev.jsonl")
GOLD_ARTICLES = 40  # of each gold set: enough to see a difference to our own texts

KINDS: dict[str, Callable[[Row], str | None]] = {
    "number_new": lies.number_new,
    "number_moved": lies.number_moved,
    "name_new": lies.name_new,
    "name_moved": lies.name_moved,
    "quote_altered": lies.quote_altered,
    "negation": grammar_lies.negation,
    "hedge_dropped": lies.hedge_dropped,
    "antonym": lies.antonym,
    "attribution_dropped": grammar_lies.attribution_dropped,
    "roles_swapped": grammar_lies.roles_swapped,
    "speaker_swapped": grammar_lies.speaker_swapped,
    "invented": inventions.invented,
}
FLOORS = {
    "number_new": 98, "number_moved": 98, "name_new": 98, "name_moved": 98, "quote_altered": 100, "negation": 90,
    "hedge_dropped": 85, "antonym": 90, "attribution_dropped": 97, "roles_swapped": 60, "invented": 95,
}  # fmt: skip
MOST_HONEST_REFUSED = 10
TRIED = "_tried"
DATELINE = re.compile(r"^[A-Z][A-Za-z]*[A-Z]{2}\w*(?:, [^—–(-]+)?(?: \([^)]*\))? [—–-] ")
WEEKDAY = re.compile(r",? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|morning|evening))?(?=[,. ])(?!, )")
FIRST_PERSON = re.compile(r"\b(?:I|we|me|us|my|our|you|your)\b", re.IGNORECASE)
LONGEST_COPIED = 24  # the gate refuses a copy of more than 25 words
OPENING = re.compile(r"^(?:But|And|Then|So|Still,|However,) (?=[a-zA-Z])")


@dataclass(frozen=True, slots=True)
class Trial:
    """A point put before the gate: what it was made from, and what the gate held against it."""

    kind: str
    row: Row
    point: str
    refused: tuple[Refusal, ...]


def measured(half: str) -> dict[str, float]:
    """Return the percentage of lies caught, kind by kind, and of honest points refused, with how many were tried."""
    return figures(paraphrases(half), sentences(half))


def figures(honest: Iterable[Row], verbatim: Iterable[Row]) -> dict[str, float]:
    """Return the gate's figures over honest points of ours and sentences word for word."""
    honest, verbatim = tuple(honest), tuple(verbatim)
    written = tuple(row for row in verbatim if _could_be_written(row))
    told = [trial for row in (*honest, *written) for trial in _lies(row)]
    kinds = {kind: [trial for trial in told if trial.kind == kind] for kind in KINDS}
    shown = {kind: _refused(trials) for kind, trials in kinds.items() if trials}
    if honest:
        shown["honest_refused"] = _refused([_tried("honest", row, row.point) for row in honest])
    shown["lightly_changed_refused"] = _refused([trial for row in written for trial in _light(row)])
    shown["verbatim_refused"] = _refused([_tried("verbatim", row, row.point) for row in verbatim if may_stand(row)])
    counts = {f"{kind}{TRIED}": float(len(trials)) for kind, trials in kinds.items()}
    return {
        **shown,
        **counts,
        "honest_tried": float(len(honest)),
        "verbatim_tried": float(sum(map(may_stand, verbatim))),
    }


def _lies(row: Row, kinds: Iterable[str] = tuple(KINDS)) -> Iterator[Trial]:
    for kind in kinds:
        told = KINDS[kind](row)
        if told is not None and told != row.point:
            yield _tried(kind, row, told)


def _could_be_written(row: Row) -> bool:
    """Return whether a sentence is one that a point may repeat; a lie in another would be caught for its form."""
    return len(row.point.split()) <= LONGEST_COPIED and FIRST_PERSON.search(MARKED.sub("", row.point)) is None


def _light(row: Row) -> Iterator[Trial]:
    """Yield the sentence with its dateline, its weekday or its opening word left out, which changes nothing."""
    changed = OPENING.sub("", WEEKDAY.sub("", DATELINE.sub("", row.point), count=1))
    changed = changed[:1].upper() + changed[1:]
    if changed != row.point:
        yield _tried("lightly_changed", row, changed)


def _tried(kind: str, row: Row, words: str) -> Trial:
    return Trial(
        kind,
        row,
        words,
        refusals(_article(row.article), Point(words, row.evidence, Made.WRITTEN), quotes_of(row.article)),
    )


@cache
def _article(text: str) -> Article:
    return article_as_given(text)


def _refused(trials: list[Trial]) -> float:
    return round(100 * sum(bool(trial.refused) for trial in trials) / max(len(trials), 1), 1)


def main(arguments: list[str]) -> int:
    """Print the table of both halves, or rows of the half that may be looked at."""
    parser = ArgumentParser(prog="tests.eval.mutations")
    parser.add_argument("--dev", action="store_true", help="only the half that may be looked at")
    parser.add_argument("--gold", action="store_true", help="also sentences of the shared gold")
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument("--missed", choices=KINDS, help="print the lies of a kind that passed")
    wanted.add_argument("--caught", choices=KINDS, help="print the lies of a kind that were caught, and why")
    wanted.add_argument("--refused", action="store_true", help="print the honest points that were refused, and why")
    given = parser.parse_args(arguments)
    if given.missed or given.caught or given.refused:
        _show(given.missed or given.caught, missed=bool(given.missed))
        return 0
    for half in ("dev",) if given.dev else ("dev", "held"):
        _table(f"own articles, {half}", measured(half))
    for path in (GUMNEWS, POLNEAR) if given.gold else ():
        _gold(path.name)
    return 0


def _show(kind: str | None, *, missed: bool) -> None:
    honest, verbatim = paraphrases("dev"), tuple(filter(_could_be_written, sentences("dev")))
    if kind is None:
        trials = [
            *(_tried("honest", row, row.point) for row in honest),
            *(each for row in verbatim for each in _light(row)),
        ]
    else:
        trials = [trial for row in (*honest, *verbatim) for trial in _lies(row, (kind,))]
    for trial in trials:
        if bool(trial.refused) != missed:
            print(f"{trial.row.id}  {trial.point}\n    from: {trial.row.point}\n    evidence: {trial.row.grounds!r}")
            print("".join(f"    {refusal.check}: {refusal.reason}\n" for refusal in trial.refused), end="")


def _table(name: str, shown: dict[str, float]) -> None:
    print(name)
    for kind in KINDS:
        tried = int(shown[f"{kind}{TRIED}"])
        floor = f"floor {FLOORS[kind]}" if kind in FLOORS else ""
        low = "  BELOW" if tried and shown[kind] < FLOORS.get(kind, 0) else ""
        print(f"  {kind:22} {shown.get(kind, 0):6} % caught of {tried:4}  {floor}{low}")
    if "honest_refused" in shown:
        high = "  ABOVE" if shown["honest_refused"] > MOST_HONEST_REFUSED else ""
        print(
            f"  honest refused         {shown['honest_refused']:6} % of {int(shown['honest_tried'])}, at most 10{high}"
        )
    print(f"  lightly changed refused{shown['lightly_changed_refused']:6} %")
    print(f"  verbatim refused       {shown['verbatim_refused']:6} % of {int(shown['verbatim_tried'])}, at most 0")


def _gold(name: str) -> None:
    path = POLNEAR.with_name(name)
    if not path.exists():
        print(f"{name}: skipped, not at hand")
        return
    some = tuple(document for document in documents(path) if for_tuning(document))[:GOLD_ARTICLES]
    _table(f"{name}, sentences", figures((), sentences_of(some)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
