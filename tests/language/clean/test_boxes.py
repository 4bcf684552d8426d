import pytest

from bot.language.clean.boxes import link_items, opens_box


@pytest.mark.parametrize(
    "line", ["Most Read", "RELATED ARTICLES", "Recommended", "More on this story", "You may also like"]
)
def test_heading_opens_a_box_of_links(line: str) -> None:
    assert opens_box(line)


@pytest.mark.parametrize("line", ["What happens next", "Most read it twice.", "More on Monday."])
def test_subheading_and_sentence_open_none(line: str) -> None:
    assert not opens_box(line)


def test_headlines_under_a_heading_are_items_up_to_the_next_sentence() -> None:
    lines = [
        "Most read",
        "1. Owl moves in with baker",
        '2. "I swam it twice," says man',
        "Who owns the lock?",
        "It rained.",
    ]
    assert link_items([*lines, "After the rain"]) == {1, 2, 3}


def test_headline_without_a_box_is_no_item() -> None:
    assert not link_items(["Owl moves in with baker", "It rained."])
