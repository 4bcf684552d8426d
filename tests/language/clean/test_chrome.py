import pytest

from bot.language.clean.chrome import Chrome, chrome, weight


@pytest.mark.parametrize(
    ("line", "sort"),
    [
        ("Leave a Reply", Chrome.END),
        ("LEAVE A COMMENT", Chrome.END),
        ("12 Comments", Chrome.END),
        ("We use cookies on this site.", Chrome.BOX),
        ("Subscribe now for one crown a week", Chrome.BOX),
        ("Advertisement", Chrome.SMALL),
        ("Share this:", Chrome.SMALL),
        ("Image: Ada Renn", Chrome.SMALL),
        ("By Ada Renn", Chrome.SMALL),
        ("3 May 2026", Chrome.SMALL),
        ("* * *", Chrome.SMALL),
        ("What happens next", None),
        ("The ferry was late again on Monday.", None),
    ],
)
def test_sort_of_chrome_is_told(line: str, sort: Chrome | None) -> None:
    assert chrome(line) is sort


def test_long_paragraph_is_never_chrome() -> None:
    assert chrome("We use cookies, the baker said. " + "He bakes them at night and sells them at dawn. " * 10) is None


def test_line_too_long_to_ask_the_tables_is_no_chrome() -> None:
    assert chrome("©" * 1000) is None


def test_sentences_speak_for_an_article_and_all_else_against() -> None:
    assert weight("The ferry was late again on Monday.") == 7
    assert weight("World News") < 0
    assert weight("PEMA is the Port Elm news agency") < 0
    assert weight("Leave a Reply") < weight("We use cookies on this site.") < weight("Advertisement") < 0


@pytest.mark.parametrize(
    "line",
    [
        "Keepers stand at the old lock of Sund on Sunday. Picture: Una Mork",
        "The lock at night. Photo by: Una Mork / Northern Wire",
        "(Reporting by Ada Renn in Sund; Editing by Jan Berg)",
    ],
)
def test_caption_with_its_credit_and_the_desk_s_line_are_chrome(line: str) -> None:
    assert chrome(line) is Chrome.SMALL


def test_sentence_that_speaks_of_a_picture_is_none() -> None:
    assert chrome("She gave the court one more picture: it shows the lock in June and two boats behind it.") is None
