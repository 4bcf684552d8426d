from bot.language.clean.invisible import visible
from bot.language.clean.layout import paragraphs

WRAPPED = (
    "The bridge at Stennet will stay shut until at least October, the\n"
    "county's engineers said on Tuesday, after divers found a crack in\n"
    "the second pier that runs deeper than anybody had thought in the\n"
    "spring.\n"
    "Drivers have to go round by Marlow, which adds forty minutes to\n"
    "the journey, the county said."
)


def lines_of(posted: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(visible(posted))]


def test_every_line_is_a_paragraph_where_nothing_was_wrapped() -> None:
    assert lines_of("One line.\nAnother line.\n\n\nA third.") == ["One line.", "Another line.", "A third."]


def test_wrapped_lines_are_joined_and_a_short_one_ends_the_paragraph() -> None:
    assert lines_of(WRAPPED) == [
        (
            "The bridge at Stennet will stay shut until at least October, the county's engineers said on Tuesday, "
            "after divers found a crack in the second pier that runs deeper than anybody had thought in the spring."
        ),
        "Drivers have to go round by Marlow, which adds forty minutes to the journey, the county said.",
    ]


def test_line_wrapped_early_is_joined_if_its_sentence_goes_on() -> None:
    early = WRAPPED.replace("least October, the\n", "least October,\nthe ")
    assert lines_of(f"{early}\n\n{WRAPPED}") == lines_of(WRAPPED) * 2


def test_space_for_a_wrap_stands_where_the_line_broke() -> None:
    first = paragraphs(visible(WRAPPED))[0]
    assert [WRAPPED[at] for at, shown in zip(first.at, first.text, strict=True) if shown != WRAPPED[at]] == ["\n"] * 3


def test_menu_of_short_lines_is_not_taken_for_wrapped_text() -> None:
    assert lines_of(f"{WRAPPED}\n\nHome\nnews\nsport\nweather")[2:] == ["Home", "news", "sport", "weather"]


def test_quote_bars_of_wrapped_lines_go() -> None:
    quoted = "\n".join(f"> {line}" for line in WRAPPED.split("\n"))
    assert lines_of(quoted) == lines_of(WRAPPED)


def test_markup_goes_only_from_around_a_line() -> None:
    assert lines_of("# **A title**\n> a *loud* word\n#1 in the list\n-# small") == [
        "A title",
        "a *loud* word",
        "#1 in the list",
        "small",
    ]
