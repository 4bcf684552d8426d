import pytest

from bot.language.attribution.outlets import last_outlet

TEXT = "The Harbour Courier was first. Radio Trent followed. The website Piers Today was last."


@pytest.mark.parametrize(
    ("medium", "outlet"),
    [("paper", "Harbour Courier"), ("station", "Radio Trent"), ("website", "Piers Today"), ("blog", None)],
)
def test_the_noun_tells_which_outlet_is_meant(medium: str, outlet: str | None) -> None:
    assert last_outlet(TEXT, len(TEXT), medium) == outlet


def test_an_outlet_named_later_is_not_meant() -> None:
    assert last_outlet(TEXT, 0, "paper") is None
