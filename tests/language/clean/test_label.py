import pytest

from bot.language.clean import article_from_paste
from bot.language.clean.label import is_label

TITLE = "The Lock Must Stay Open"
BODY = (
    "The council of Sund voted on Monday to shut the lock for a year after a barge had struck its lower gate.",
    "The keeper, who has lived beside it all her life, was not asked before the vote, she said on Tuesday.",
)


def article_of(*lines: str):
    return article_from_paste("\n\n".join(lines))


@pytest.mark.parametrize("label", ["Opinion", "ANALYSIS", "Guest essay", "Comment | Jo Marsh"])
def test_label_above_the_title_is_the_section(label: str) -> None:
    article = article_of(label, TITLE, *BODY)
    assert (article.title, article.section) == (TITLE, label)


def test_entry_of_a_menu_is_no_label() -> None:
    assert article_of("News", "Opinion", "Sport", TITLE, *BODY).section is None
    assert not is_label("Opinion polls")


def test_labelled_title_is_whole_and_may_end_in_a_full_stop() -> None:
    title = "OPINION | Who pays for the lock? We do."
    assert article_of(title, *BODY).title == title


@pytest.mark.parametrize("greeting", ["Dear Editor,", "Dear Sir or Madam,", "Letters to the editor"])
def test_letter_to_an_editor_has_its_greeting_for_a_title(greeting: str) -> None:
    article = article_of(greeting, *BODY, "Yours faithfully,", "Jo Marsh", "Quay Street, Sund")
    assert article.title == greeting.rstrip(",")
    assert [span.of(article.text) for span in article.paragraphs] == list(BODY)
    assert (article.section, article.byline) == ("Letters to the editor", "Jo Marsh")


def test_greeting_inside_the_first_sentence_marks_a_letter_too() -> None:
    assert (
        article_of("Sir – The council of Sund has shut the lock without asking the keeper.", *BODY).section is not None
    )


def test_bare_name_under_the_title_is_the_byline_unless_the_body_names_it() -> None:
    assert article_of(TITLE, "Jo Marsh", *BODY).byline == "Jo Marsh"
    assert article_of(TITLE, "Port Elm", *BODY, "In Port Elm, the lock is open on Sundays, too.").byline is None


def test_byline_of_a_later_entry_is_not_the_articles() -> None:
    assert article_of(TITLE, *BODY, "Why the gate broke", "By Jo Marsh, staff writer", *BODY).byline is None
