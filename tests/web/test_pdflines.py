from hypothesis import given
from hypothesis import strategies as st

from bot.web.pdflines import paragraphs_of


def test_lines_become_paragraphs_where_a_sentence_ends_short() -> None:
    page = "The harbour will stay closed until Thursday, the\nwarden said on Monday.\n"
    page += "Divers found two cracks in the eastern gate on\nSunday."
    assert paragraphs_of([page]) == (
        "The harbour will stay closed until Thursday, the warden said on Monday.",
        "Divers found two cracks in the eastern gate on Sunday.",
    )


def test_a_blank_line_ends_a_paragraph() -> None:
    assert paragraphs_of(["One long line of this text\n\nand another of that text"]) == (
        "One long line of this text",
        "and another of that text",
    )


def test_ligatures_and_split_words_are_made_whole() -> None:
    assert paragraphs_of(["The oﬃce was ﬁlled with ﬂowers and exam-\nples of ﬁne ﬀ."]) == (
        "The office was filled with flowers and examples of fine ff.",
    )


def test_a_compound_that_stands_elsewhere_keeps_its_hyphen() -> None:
    text = "A well-known diver said that she was a well-\nknown face here."
    assert paragraphs_of([text]) == ("A well-known diver said that she was a well-known face here.",)


def test_a_hyphen_before_a_name_stays() -> None:
    assert paragraphs_of(["He met the envoy of Alsace-\nLorraine in town on that day."]) == (
        "He met the envoy of Alsace-Lorraine in town on that day.",
    )


def test_running_heads_and_page_numbers_go_and_sentences_run_over_pages() -> None:
    bodies = (
        "The harbour will stay closed until Thursday, the warden",
        "said on Monday to all who had come to the quay to hear",
        "the news.",
    )
    pages = [f"The Ellery Lantern, issue {n}\n{body}\nPage {n} of 3" for n, body in enumerate(bodies, start=1)]
    assert paragraphs_of(pages) == (" ".join(bodies),)


def test_a_heading_stands_alone() -> None:
    text = "Lock gate fails\nThe harbour will stay closed until Thursday, the warden said on the\nquay."
    assert paragraphs_of([text])[0] == "Lock gate fails"


def test_nothing_gives_nothing() -> None:
    assert paragraphs_of([]) == ()
    assert paragraphs_of(["", "\n"]) == ()


@given(st.lists(st.text(alphabet="ab-ﬁ.\n 1A", max_size=80), max_size=5))
def test_any_pages_keep_their_letters(pages: list[str]) -> None:
    letters = {character for page in pages for character in page if character in "bA"}
    assert letters >= {character for paragraph in paragraphs_of(pages) for character in paragraph if character in "bA"}
    assert all(paragraph == " ".join(paragraph.split()) for paragraph in paragraphs_of(pages))
