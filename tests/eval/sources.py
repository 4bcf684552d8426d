"""How well found sources agree with lists that a person wrote for our own articles: names, kinds and links.

`python -m tests.eval.sources` prints the figures and, article by article, what was missed and what was too much. All of
it is in-sample: the lists and the rules were written side by side.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from pydantic import BaseModel, Field, TypeAdapter

from bot.domain.analysis import Analysis, Source
from bot.domain.article import Article
from bot.evaluation.scoring import share
from bot.language.analyst import analyse
from bot.language.clean import article_from_paste
from bot.language.gate import admit
from bot.language.given import article_as_given
from bot.language.sources.naming import bare
from bot.web.html import article_from_html
from bot.web.plain import article_from_markdown

DATA = Path(__file__).parents[1] / "data"
LISTS = DATA / "sources.json"
PAGE = "https://{stem}.news.example/2026/story"


class Expected(BaseModel):
    """One source that a reader would list: any of its names, its kind, and the links that point at it."""

    names: tuple[str, ...]
    kind: str
    links: frozenset[str] = Field(default=frozenset())


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """Percentages over `articles` articles; kinds are counted over the sources found."""

    articles: int
    precision: float
    recall: float
    kinds: float
    link_precision: float
    link_recall: float


@dataclass(frozen=True, slots=True)
class Compared:
    """One article's found and expected sources, paired where they are the same."""

    name: str
    pairs: tuple[tuple[Expected, Source], ...]
    missed: tuple[Expected, ...]
    extra: tuple[Source, ...]


def scores() -> SourceFigures:
    """Return the figures over all articles with a list."""
    compared = tuple(comparisons())
    pairs = [pair for each in compared for pair in each.pairs]
    found = len(pairs) + sum(len(each.extra) for each in compared)
    wanted = len(pairs) + sum(len(each.missed) for each in compared)
    right_links = sum(len(expected.links & set(source.links)) for expected, source in pairs)
    links_found = sum(len(source.links) for _, source in pairs) + _links(source for c in compared for source in c.extra)
    links_wanted = sum(len(e.links) for e, _ in pairs) + sum(len(e.links) for each in compared for e in each.missed)
    return SourceFigures(
        articles=len(compared),
        precision=share(len(pairs), found),
        recall=share(len(pairs), wanted),
        kinds=share(sum(expected.kind == source.kind.value for expected, source in pairs), len(pairs)),
        link_precision=share(right_links, links_found),
        link_recall=share(right_links, links_wanted),
    )


def comparisons() -> Iterator[Compared]:
    """Yield each article with what was found and what was expected."""
    lists = TypeAdapter(dict[str, tuple[Expected, ...]]).validate_json(LISTS.read_bytes())
    for name, expected in lists.items():
        yield _compared(name, expected, admit(analyse(_article(DATA / name))))


def _links(sources: Iterator[Source]) -> int:
    return sum(len(source.links) for source in sources)


def _article(path: Path) -> Article:
    match path.suffix:
        case ".html":
            return article_from_html(path.read_bytes(), "utf-8", PAGE.format(stem=path.stem))
        case ".md":
            return article_from_markdown(path.read_bytes(), "utf-8")
        case ".json":
            return article_as_given(json.loads(path.read_text("utf-8"))["text"])
        case _:
            return article_from_paste(path.read_text("utf-8"))


def _compared(name: str, expected: tuple[Expected, ...], analysis: Analysis) -> Compared:
    pairs: list[tuple[Expected, Source]] = []
    left = list(analysis.sources)
    missed = []
    for each in expected:
        found = next((source for source in left if any(_same(name, source.name) for name in each.names)), None)
        if found is None:
            missed.append(each)
        else:
            left.remove(found)
            pairs.append((each, found))
    return Compared(name, tuple(pairs), tuple(missed), tuple(left))


def _same(wanted: str, found: str) -> bool:
    """Return whether two names are one, articles and titles apart; more words behind a name do no harm."""
    one, other = f"{bare(wanted)} ", f"{bare(found)} "
    return one == other or (len(one.split()) > 1 and other.startswith(one))


def main() -> None:
    """Print what differs, then the figures."""
    for each in comparisons():
        missed = [expected.names[0] for expected in each.missed]
        extra = [source.name for source in each.extra]
        kinds = [f"{source.name} is {source.kind}" for e, source in each.pairs if e.kind != source.kind.value]
        links = [f"{e.names[0]}: {source.links}" for e, source in each.pairs if e.links != set(source.links)]
        print(f"{each.name:45} missed {missed} extra {extra} kinds {kinds} links {links}")
    print(asdict(scores()))


if __name__ == "__main__":
    main()
