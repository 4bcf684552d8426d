"""What is timed: news prose made of our own invented articles, and shapes that news never has."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"
QUOTED = "“The lock is shut,” said Ada Holm. “It will open on Monday, if the water falls.” "
NAMES = ("Ada", "Bo", "Cid", "Dag", "Eva", "Finn", "Gro", "Hal", "Ida", "Jon", "Kai", "Liv")
SURNAME_PARTS = ("berg", "dahl", "holm", "lund", "mark", "ness", "rud", "sen", "strand", "vik", "ås", "stad")


def articles() -> tuple[str, ...]:
    """Return our invented articles, in a fixed order."""
    return tuple(file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt")))


def prose(characters: int) -> str:
    """Return so much news: whole articles one after another, as many as make it up best, none of them cut."""
    told: list[str] = []
    length = 0
    for article in cycle(articles()):
        if length + len(article) // 2 > characters:
            return "\n\n".join(told)
        told.append(article)
        length += len(article) + 2
    return ""


def one_line(characters: int) -> str:
    """Return the same without a line break."""
    return _filled(" ".join(" ".join(articles()).split()) + " ", characters)


def many_quotes(characters: int) -> str:
    """Return quotation after quotation, four to a paragraph."""
    return _filled(QUOTED * 4 + "\n\n", characters)


def many_names(characters: int) -> str:
    """Return sentences that each quote somebody new."""
    people = (
        f"{first} {start.capitalize()}{end}{more}"
        for more in SURNAME_PARTS
        for end in SURNAME_PARTS
        for start in SURNAME_PARTS
        for first in NAMES
    )
    sentences: list[str] = []
    length = 0
    for number, person in enumerate(people):
        sentences.append(f"{person}, an officer of the harbour, said that the lock would be shut. ")
        if number % 3 == 2:
            sentences.append("\n\n")
        length += len(sentences[-1])
        if length > characters:
            break
    return "".join(sentences)[:characters]


def short_lines(characters: int) -> str:
    """Return lines of three words, none of them a sentence."""
    return _filled("The lock shut\n", characters)


def endless_sentence(characters: int) -> str:
    """Return one sentence without a full stop.

    Its 100 characters go evenly into the stretches that the parse cuts it to: the model finds in each what it finds in
    the first, so that ten times the text is ten times the work and not what chance made of other cuts.
    """
    return _filled(
        "the keeper said that the lower gate was shut because a barge that she saw had struck it at noon and ",
        characters,
    )


SHAPES: dict[str, Callable[[int], str]] = {
    "prose": prose,
    "one line": one_line,
    "many quotes": many_quotes,
    "many names": many_names,
    "short lines": short_lines,
    "endless sentence": endless_sentence,
}


def _filled(text: str, characters: int) -> str:
    return (text * (characters // len(text) + 1))[:characters]
