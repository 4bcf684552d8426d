import pytest

from bot.language.clean import article_from_paste
from bot.language.clean.boilerplate import end_of_news

NEWS = (
    "SUND, 4 May 2026 -- Lockworks Ltd, which builds gates, today announced a gate of glass for the lock at Sund.",
    '"We have never built a finer gate," said Ada Renn, chief executive of Lockworks, at the lock on Monday.',
)
ABOUT = ("About Lockworks", "Lockworks has built gates for locks since 1902 and employs forty people in Sund.")
LEGAL = ("Forward-Looking Statements", "Words such as “expects” and “believes” are not promises of a gate.")


@pytest.mark.parametrize("below", [ABOUT, LEGAL, ABOUT + LEGAL])
def test_company_about_itself_and_the_future_is_not_the_news(below: tuple[str, ...]) -> None:
    assert end_of_news([*NEWS, *below]) == len(NEWS)


def test_subheading_about_something_else_is_news() -> None:
    paragraphs = [*NEWS, "About Last Night", "The mayor left before the dance began, her driver said."]
    assert end_of_news(paragraphs) == len(paragraphs)


def test_boilerplate_on_top_ends_nothing() -> None:
    assert end_of_news([*ABOUT, *NEWS]) == 4


def test_text_with_boilerplate_is_labelled_a_press_release() -> None:
    article = article_from_paste("\n\n".join(["Lockworks Announces A Gate Of Glass", *NEWS, *ABOUT]))
    assert article.section == "Press release"
    assert [span.of(article.text) for span in article.paragraphs] == list(NEWS)
