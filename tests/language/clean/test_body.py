import pytest

from bot.language.clean import cleaned

TITLE = "Lock At Sund Will Stay Shut For A Year"
LEDE = "The council of Sund voted on Monday to shut the lock for a year after a barge had struck its lower gate."
QUOTED = "“We warned them twice,” said the keeper, Ada Renn, who has lived beside the lock since she was a child."
REST = "Skippers will have to take the northern canal, which adds two days to the journey, the council said."
WIDGET = ("RELATED ARTICLES", "Previous", "1", "2", "Next", "‘I swam the lock,’ says baker of 80", "Share", "12 shares")
BOX = ("Sign up to our free newsletter", "Enter your email address", "By signing up you agree to our Privacy notice")


def body_of(*lines: str) -> list[str]:
    clean = cleaned("\n\n".join(lines))
    return [span.of(clean.text) for span in clean.paragraphs]


@pytest.mark.parametrize("chrome", [WIDGET, BOX, WIDGET + BOX])
def test_box_amid_an_article_ends_neither_half_of_it(chrome: tuple[str, ...]) -> None:
    assert body_of(TITLE, LEDE, *chrome, QUOTED, *chrome, REST) == [LEDE, QUOTED, REST]


def test_title_stays_the_title_when_boxes_follow_the_lede() -> None:
    clean = cleaned("\n\n".join([TITLE, LEDE, *WIDGET, QUOTED, REST]))
    assert clean.title == TITLE


def test_subheading_beyond_a_box_stays() -> None:
    assert body_of(TITLE, LEDE, *BOX, "What happens next", REST) == [LEDE, "What happens next", REST]


def test_what_follows_the_comment_form_or_the_rights_is_not_bridged_to() -> None:
    assert body_of(TITLE, LEDE, QUOTED, "Leave a Reply", *BOX, REST) == [LEDE, QUOTED]
    assert body_of(TITLE, LEDE, QUOTED, "© 2026 The Sund Post. All rights reserved.", *BOX, REST) == [LEDE, QUOTED]


def test_promotion_above_the_title_is_not_bridged_to() -> None:
    promotion = "The Sund Post lives from its readers and from nobody else, and has done so for ninety years."
    clean = cleaned("\n\n".join([promotion, *BOX, "Menu", TITLE, LEDE, QUOTED, REST]))
    assert (clean.title, clean.text.count(promotion)) == (TITLE, 0)
