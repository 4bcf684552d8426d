from collections.abc import Callable

import pytest

from bot.domain.span import Span
from tests.eval import grammar_lies, inventions, lies
from tests.eval.lies import values
from tests.eval.mutations import KINDS
from tests.eval.rows import Row, is_dev, paraphrases, sentences

ARTICLE = (
    "Ferry row\n\nThe port of Elm may sell 3 of its 12 ferries, the mayor, Oda Brandt, said on Monday.\n\n"
    "Vestra sued Kolbe in 2019. “The roof would have ruined us,” said Sten Aalto of the union.\n\n"
    "The council rejected the plan by nine votes. It has 40 members, and Havnen has 17."
)


def row(point: str, *cited: str) -> Row:
    spans = tuple(Span(ARTICLE.index(each), ARTICLE.index(each) + len(each)) for each in cited)
    return Row("an-id", ARTICLE, point, spans)


SALE = "The port of Elm may sell 3 of its 12 ferries, the mayor, Oda Brandt, said on Monday."
SUIT = "Vestra sued Kolbe in 2019."
ROOF = "“The roof would have ruined us,” said Sten Aalto of the union."
VOTE = "The council rejected the plan by nine votes."


@pytest.mark.parametrize(
    ("lie", "point", "cited", "told"),
    [
        (lies.hedge_dropped, "Elm may sell three ferries.", SALE, "Elm will sell three ferries."),
        (lies.antonym, "The council rejected the plan.", VOTE, "The council accepted the plan."),
        (grammar_lies.negation, "The council rejected the plan.", VOTE, "The council did not reject the plan."),
        (grammar_lies.negation, "The plan was not accepted.", VOTE, "The plan was accepted."),
        (
            grammar_lies.attribution_dropped,
            "According to the mayor, Elm may sell ferries.",
            SALE,
            "Elm may sell ferries.",
        ),
        (
            grammar_lies.attribution_dropped,
            "Oda Brandt said that Elm may sell three ferries.",
            SALE,
            "Elm may sell three ferries.",
        ),
        (
            grammar_lies.roles_swapped,
            "The council sued the union in 2019.",
            SUIT,
            "The union sued the council in 2019.",
        ),
    ],
)
def test_a_lie_is_a_clean_sentence_that_says_something_else(
    lie: Callable[[Row], str | None], point: str, cited: str, told: str
) -> None:
    assert lie(row(point, cited)) == told


def test_a_new_figure_stands_nowhere_in_the_article() -> None:
    told = lies.number_new(row("The council rejected the plan by nine votes.", VOTE))
    assert told is not None
    assert not values(told) & values(ARTICLE)


def test_a_moved_figure_is_the_articles_but_not_of_the_sentences_cited() -> None:
    told = lies.number_moved(row("Elm may sell 3 ferries.", SALE))
    assert told in {"Elm may sell 40 ferries.", "Elm may sell 17 ferries."}


def test_a_year_is_moved_only_for_a_year() -> None:
    assert lies.number_moved(row("Vestra sued Kolbe in 2019.", SUIT)) is None


def test_a_word_is_changed_only_inside_the_marks() -> None:
    told = lies.quote_altered(row("Sten Aalto said “the roof would have ruined us”.", ROOF))
    assert told is not None
    assert told.startswith("Sten Aalto said “the roof")
    assert told.endswith("us”.")
    assert "ruined" not in told


def test_an_invention_keeps_the_name_and_nothing_else() -> None:
    told = inventions.invented(row("Sten Aalto's union said that the roof would have ruined it.", ROOF))
    assert told is not None
    assert told.removeprefix("Sten Aalto ").removesuffix(".") in {*inventions.GRAVE, *inventions.PLAIN}


def test_nothing_is_made_of_a_point_that_gives_no_hold() -> None:
    plain = row("It is so.", VOTE)
    made = {kind for kind, lie in KINDS.items() if lie(plain) is not None}
    assert made <= {"negation"}


@pytest.mark.parametrize("half", ["dev", "held"])
def test_no_row_stands_in_the_other_half(half: str) -> None:
    rows = (*paraphrases(half), *sentences(half))
    assert {is_dev(each.id) for each in rows} == {half == "dev"}


@pytest.mark.parametrize("half", ["dev", "held"])
def test_a_paraphrase_cites_whole_sentences_of_its_article(half: str) -> None:
    for each in paraphrases(half):
        assert each.evidence
        for span in each.evidence:
            words = span.of(each.article)
            assert words == words.strip()
            assert span.start == 0 or each.article[span.start - 1].isspace()
            assert span.end == len(each.article) or each.article[span.end].isspace()


def test_there_are_enough_paraphrases_of_enough_articles() -> None:
    rows = (*paraphrases("dev"), *paraphrases("held"))
    assert len(rows) >= 330
    assert len({each.article for each in rows}) >= 50
    assert len({each.id for each in rows}) == len(rows)
