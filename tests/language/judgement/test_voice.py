"""What tells a column from a report where no publisher says which of the two it is."""

from pathlib import Path

import pytest

from bot.domain.article import Article, Kind
from bot.language.attribution import attributions
from bot.language.clean import article_from_paste
from bot.language.judgement.kind import kind_of
from bot.language.judgement.voice import own_voice
from bot.language.parse import parsed

DATA = Path(__file__).parents[2] / "data"
INVENTED = sorted((DATA / "kinds").glob("*.txt"))
OWN = sorted((DATA / "pastes" / "articles").glob("*.txt"))
OPINIONS = [path for path in (*INVENTED, *OWN) if path.name.startswith("op")]
REPORTS = [path for path in (*INVENTED, *OWN) if path.name.startswith(("report", "sports", "obituary", "feature"))]

PLEA = (
    "We cannot wait for another winter.",
    "The bridge should have been closed in spring.",
    "Why did nobody listen to the engineers?",
    "You would not send your own children across it.",
    "The council must act before the frost.",
    "I walked over it yesterday with my eyes shut.",
    "It isn't a matter of money any more.",
)


def read(text: str) -> Article:
    return article_from_paste(text)


def voice_of(text: str) -> float:
    article = read(text)
    parse = parsed(article.text)
    return own_voice(article, parse, attributions(parse, article.headline))


def kind_at(path: Path) -> Kind:
    article = read(path.read_text("utf-8"))
    parse = parsed(article.text)
    return kind_of(article, parse, attributions(parse, article.headline))


def test_there_is_something_to_tell_apart() -> None:
    assert len(OPINIONS) >= 10
    assert len(REPORTS) >= 25


@pytest.mark.parametrize("path", OPINIONS, ids=lambda path: path.stem)
def test_a_column_is_an_opinion_piece(path: Path) -> None:
    assert kind_at(path) is Kind.OPINION_PIECE


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_is_a_report(path: Path) -> None:
    assert kind_at(path) is Kind.REPORT


def test_a_plea_has_a_strong_voice() -> None:
    assert voice_of("\n\n".join(PLEA)) > 0.5


def test_the_same_plea_in_somebody_s_mouth_is_not_the_article_s() -> None:
    assert voice_of("\n\n".join(f"“{line}” said Lena Moe, who lives by the bridge." for line in PLEA)) == 0


def test_the_same_plea_as_the_turns_of_a_transcript_is_not_the_article_s() -> None:
    assert voice_of("\n\n".join(f"LENA MOE: {line}" for line in PLEA)) == 0


def test_a_single_sharp_sentence_makes_no_voice() -> None:
    plain = [f"The council spent {number} million crowns on road number {number} last year." for number in range(2, 14)]
    assert voice_of("\n\n".join([PLEA[1], *plain])) == 0


def test_an_empty_text_has_no_voice() -> None:
    assert voice_of("") == 0
