from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.span import Span
from bot.language.clean import Cleaned, article_from_paste, cleaned

SEED = Path(__file__).parents[4] / "shared" / "seed-article.txt"
TITLE = "Harbour Council Votes To Sell The Old Ferry Terminal"
LEDE = "The harbour council voted on Tuesday to sell the old ferry terminal to a company that plans a hotel there."
QUOTED = "“We had no other offer,” said Ada Renn, who chairs the council. “The roof alone would have ruined us.”"
REST = "The ferry company had asked for two more years in the terminal, which it has rented since it was built."
BODY = [LEDE, QUOTED, REST]


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def body_of(clean: Cleaned) -> list[str]:
    return [span.of(clean.text) for span in clean.paragraphs]


def test_seed_gives_its_title_and_eight_paragraphs_and_nothing_of_the_page() -> None:
    if not SEED.exists():
        pytest.skip("the seed article lies outside the checkout")
    posted = SEED.read_text(encoding="utf-8")
    blocks = posted.strip().split("\n\n")
    article = article_from_paste(posted)
    assert article.title == blocks[0]
    assert [span.of(article.text) for span in article.paragraphs] == blocks[2:10]
    assert article.byline is None
    assert article.text == page(blocks[0], *blocks[2:10])


def test_plain_article_stays_whole() -> None:
    clean = cleaned(page(TITLE, *BODY))
    assert clean.title == TITLE
    assert clean.headline == Span(0, len(TITLE))
    assert body_of(clean) == BODY
    assert clean.text == page(TITLE, *BODY)


@pytest.mark.parametrize(
    "line", ["By Ada Renn", "Ada Renn | 3 May", "BY ADA RENN", "By\n\nAda Renn", "by Ada Renn, Staff Writer"]
)
def test_byline_is_taken_out_of_the_body(line: str) -> None:
    clean = cleaned(page(TITLE, line, *BODY))
    assert clean.byline is not None
    assert clean.byline.casefold() == "ada renn"
    assert (clean.title, body_of(clean)) == (TITLE, BODY)


@pytest.mark.parametrize(
    "chrome",
    [
        "By",
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "Share this:",
        "Share this article",
        "Like this:\nLike Loading...",
        "We use cookies to improve your experience. By clicking accept you agree to our use of cookies.",
        "Sign up for our morning newsletter and get the harbour's news in your inbox.",
        "Read more: The ferry that never came",
        "Related",
        "Advertisement",
        "ADVERTISEMENT",
        "Tags: harbour, ferry, council",
        "Posted on 3 May 2026",
        "Published 3 May 2026, 10:30 GMT",
        "5 min read",
        "Photo: Ada Renn/AFP",
        "The terminal in spring. (Photo by Ada Renn/Getty Images)",
        "https://gazette.example/harbour",
        "© 2026 The Gazette. All rights reserved.",
        "12 Comments",
        "* * *",
    ],
)
def test_chrome_is_dropped_wherever_it_stands(chrome: str) -> None:
    clean = cleaned(page(TITLE, chrome, LEDE, QUOTED, REST))
    assert (clean.title, body_of(clean)) == (TITLE, BODY)
    assert body_of(cleaned(page(TITLE, *BODY, chrome))) == BODY
    if chrome not in {"Leave a Reply", "12 Comments"} and not chrome.startswith("Your email"):
        assert body_of(cleaned(page(TITLE, LEDE, QUOTED, chrome, REST))) == BODY


def test_menu_above_and_agency_blurb_and_form_below_are_dropped() -> None:
    above = ["The Gazette", "Home", "News", "Sport", "Search", "Home › News › Harbour", "We use cookies."]
    below = [
        "PEMA",
        "PEMA is the Port Elm Maritime Agency",
        "You may also like",
        "Ferry late again",
        "Leave a Reply",
        "Name *",
    ]
    clean = cleaned(page(*above, TITLE, "By Ada Renn", *BODY, *below))
    assert (clean.title, clean.byline, body_of(clean)) == (TITLE, "Ada Renn", BODY)


def test_comments_under_the_form_are_not_the_article() -> None:
    comments = [
        "Leave a Reply",
        "I never liked that terminal and I am glad that it goes.",
        "What a shame for the town, really.",
    ]
    assert body_of(cleaned(page(TITLE, *BODY, *comments))) == BODY


def test_subheading_between_paragraphs_stays() -> None:
    clean = cleaned(page(TITLE, LEDE, "What happens next", REST))
    assert body_of(clean) == [LEDE, "What happens next", REST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Terms of the sale were not disclosed by the council or by the company on Tuesday.",
        "By using the old quay, the company saves a year, the council said in its report.",
        "Copyright law played no part in the ruling, the judge said.",
        "Related cases are pending in two other towns, according to the court.",
        "Video by a witness showed smoke over the quay for most of the afternoon.",
        "Share prices of the ferry company fell by a tenth after the vote.",
        "By Friday the council had received forty letters against the sale.",
        "“Sign it,” she said.",
    ],
)
def test_sentence_that_opens_like_chrome_stays(sentence: str) -> None:
    assert sentence in body_of(cleaned(page(TITLE, LEDE, sentence, REST)))


def test_invisible_characters_go_and_offsets_still_map() -> None:
    posted = page(
        TITLE,
        "\u200bThe har\u00adbour\u202e coun\u200dcil\ufeff met\u00a0on Tuesday\U000e0041 in the old hall, it said.",
    )
    clean = cleaned(posted)
    assert body_of(clean) == ["The harbour council met on Tuesday in the old hall, it said."]
    at = clean.text.index("council")
    assert posted[slice(*_bounds(clean.origin.posted(Span(at, at + 7))))] == "coun\u200dcil"


def test_wrapped_lines_become_paragraphs_again_and_offsets_still_map() -> None:
    wrapped = page(TITLE, *("\n".join(_wrapped(each)) for each in BODY))
    clean = cleaned(wrapped)
    assert body_of(clean) == BODY
    for paragraph in clean.paragraphs:
        there = clean.origin.posted(paragraph).of(wrapped)
        assert there.replace("\n", " ") == paragraph.of(clean.text)


def test_single_line_breaks_part_paragraphs() -> None:
    assert body_of(cleaned("\n".join([TITLE, *BODY]))) == BODY
    assert body_of(cleaned("\r\n".join([TITLE, *BODY]))) == BODY


def test_discord_markup_around_lines_is_taken_off() -> None:
    clean = cleaned("\n".join([f"# {TITLE}", *(f"> {each}" for each in BODY)]))
    assert (clean.title, body_of(clean)) == (TITLE, BODY)
    assert cleaned(page(f"**{TITLE}**", *BODY)).title == TITLE


def test_text_without_any_sentence_is_kept_as_it_is() -> None:
    assert cleaned("ferry times").text == "ferry times"
    assert cleaned("").text == ""


LINES = [*BODY, TITLE, "By", "Ada Renn", "By Ada Renn", "Leave a Reply", "Share", "Home", "Is it over?", "5 min read"]
MARKS = [
    "\n",
    "\n\n",
    "\r\n",
    "> ",
    "# ",
    "**",
    "\u200b",
    "\u00ad",
    "\u202e",
    "\u200d",
    "\u00a0",
    "\t",
    " ",
    "…",
    "\u2028",
]
PIECES = st.sampled_from([*LINES, *MARKS])
HOSTILE = st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join)


@given(HOSTILE)
@example("**> Is it over?**\n\n" + LEDE)
@example(f"{LEDE}0\n{LEDE}\x8500{LEDE}")
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_is_cleaning_once(posted: str) -> None:
    once = cleaned(posted)
    twice = cleaned(once.text)
    assert twice.text == once.text
    assert (twice.title, twice.paragraphs) == (once.title, once.paragraphs)


@given(HOSTILE, st.data())
@settings(max_examples=300, deadline=None)
def test_every_unbroken_stretch_maps_back_to_what_was_posted(posted: str, data: st.DataObject) -> None:
    clean = cleaned(posted)
    for start, posted_start, length in clean.origin.pieces:
        first = data.draw(st.integers(0, length - 1))
        last = data.draw(st.integers(first + 1, length))
        there = clean.origin.posted(Span(start + first, start + last))
        assert there == Span(posted_start + first, posted_start + last)
        for shown, original in zip(clean.text[start + first : start + last], there.of(posted), strict=True):
            assert shown == original or (shown == " " and (original.isspace() or original == "\u2800"))


@given(HOSTILE)
@settings(max_examples=200, deadline=None)
def test_pieces_cover_all_but_our_own_paragraph_breaks(posted: str) -> None:
    clean = cleaned(posted)
    covered = {at for start, _, length in clean.origin.pieces for at in range(start, start + length)}
    assert "".join("" if at in covered else each for at, each in enumerate(clean.text)).strip("\n") == ""
    shown = [*([clean.headline] if clean.headline else []), *clean.paragraphs]
    assert "\n\n".join(span.of(clean.text) for span in shown) == clean.text


def _wrapped(paragraph: str, width: int = 48) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end
