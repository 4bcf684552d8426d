from bot.language.clean.paste import cleaned

BODY = "The council of Sund sold the old ferry terminal on Tuesday, the mayor of the town said in a letter."


def author_of(line: str) -> str | None:
    return cleaned("\n\n".join(("Council Sells Ferry Terminal", line, BODY, BODY.replace("sold", "bought")))).byline


def test_bare_name_under_the_title_is_the_author() -> None:
    assert author_of("Ada Renn") == "Ada Renn"
    assert author_of("Ada Renn Jr.") == "Ada Renn Jr."


def test_heading_of_a_section_that_ends_with_a_full_stop_is_none() -> None:
    assert author_of("Top Stories.") is None
