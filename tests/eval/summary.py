"""How much of an abstract's words the extractive points hold: ROUGE-1 F1 on our own articles."""

import json
import re
from collections import Counter
from pathlib import Path

from bot.language.analyst import analyse
from bot.language.clean import article_from_paste
from bot.language.gate import admit

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"
ABSTRACTS = Path(__file__).parents[1] / "data" / "abstracts.json"
WORD = re.compile(r"\w+")


def rouge_1() -> float:
    """Return the mean ROUGE-1 F1, in percent, of the points against abstracts that a person wrote."""
    abstracts: dict[str, str] = json.loads(ABSTRACTS.read_text("utf-8"))
    figures = [_overlap(_points(ARTICLES / name), abstract) for name, abstract in abstracts.items()]
    return round(100 * sum(figures) / len(figures), 1)


def _points(path: Path) -> str:
    analysis = admit(analyse(article_from_paste(path.read_text("utf-8"))))
    return " ".join(point.text for point in analysis.points)


def _overlap(points: str, abstract: str) -> float:
    found, wanted = (Counter(WORD.findall(text.casefold())) for text in (points, abstract))
    return 2 * (found & wanted).total() / max(1, found.total() + wanted.total())
