from bot.language.given import article_as_given

BODY = "The council of Sund voted on Monday to shut the lock."


def test_first_line_may_be_the_headline() -> None:
    article = article_as_given(f"Lock at Sund shut\n\n{BODY}")
    assert article.title == "Lock at Sund shut"
    assert [span.of(article.text) for span in article.paragraphs] == [BODY]


def test_label_above_the_headline_is_the_section() -> None:
    article = article_as_given(f"Opinion\n\nThe lock must stay open\n\n{BODY}")
    assert (article.section, article.title) == ("Opinion", "The lock must stay open")


def test_labelled_headline_may_end_in_a_full_stop() -> None:
    assert article_as_given(f"Comment: Open the lock.\n\n{BODY}").title == "Comment: Open the lock."


def test_sentence_and_greeting_are_no_headlines() -> None:
    assert article_as_given(f"The lock is shut.\n\n{BODY}").title is None
    assert article_as_given(f"To the editor\n\n{BODY}").title is None
    assert article_as_given("").paragraphs == ()
