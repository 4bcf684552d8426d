import pytest

from bot.domain.article import Article
from bot.domain.span import Span
from bot.evaluation.swaps import Swap, genders, names, nationalities, parties, swapped
from bot.language.parse import parsed


@pytest.mark.parametrize(
    ("swap", "before", "after"),
    [
        (names, "Anne Roth met Peter Lund. Roth left.", "Helen Lund met Robert Roth. Lund left."),
        (parties, "An angry Democrat met a Republican mayor.", "An angry Republican met a Democratic mayor."),
        (parties, "He is a Republican.", "He is a Democrat."),
        (nationalities, "An American met a Russian in China.", "A Canadian met a German in Japan."),
        (genders, "He gave her his hat and left him.", "She gave him her hat and left her."),
        (genders, "The chairman hurt himself.", "The chairwoman hurt herself."),
    ],
)
def test_swap_is_consistent(swap: Swap, before: str, after: str) -> None:
    assert swapped(_article(before), swap(parsed(before))).article.text == after


def test_old_places_are_found_in_the_new_text() -> None:
    text = "Mr Roth spoke. “An American came,” Roth said."
    article = swapped(_article(text), nationalities(parsed(text)))
    quote = Span(text.index("An"), text.index(",”"))
    assert article.now(quote).of(article.article.text) == "A Canadian came"


def test_text_without_people_has_no_edits() -> None:
    parse = parsed("The bridge was closed.")
    assert [swap(parse) for swap in (names, parties, nationalities, genders)] == [()] * 4


def _article(text: str) -> Article:
    return Article(text, (Span(0, len(text)),))
