import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.chat.layout import MOST_BYTES, MOST_CHARACTERS, MOST_COMPONENTS
from bot.chat.quotelist import MOST_MESSAGES, READ_JUST_NOW, layouts, pages
from bot.domain.analysis import QuoteType
from bot.domain.article import Cut, Kind
from bot.domain.reply import Heading, Quotation, QuoteList, Voice
from bot.domain.span import Span
from tests.chat.replies import HEADINGS, VOICES, voice
from tests.doubles.discord_markdown import shown, texts_of, unquoted

PIER = Heading("Cracks close the pier", Kind.REPORT, "https://varnmouth.example/pier", "Ida Brandt", "Courier")
LISTS = st.builds(QuoteList, heading=HEADINGS, voices=st.lists(VOICES, max_size=40).map(tuple))
REMARKS = st.lists(st.sampled_from(["The post was edited.", "<@1> @everyone"]), max_size=2)

UGLIEST = voice("*" * 1_500, speaker="港" * 900, role="*" * 900, via=("*" * 900,))


def listed(*voices, heading=PIER):
    return QuoteList(heading, voices)


def numbered(count, words=40):
    return [voice(f"Number {number}. " + "closed " * words) for number in range(count)]


def texts(page):
    return [text for section in page for text in section]


def whole(reply, *remarks):
    return "\n\n".join(text for page in pages(reply, *remarks) for text in texts(page))


@settings(max_examples=150, deadline=None)
@given(LISTS, REMARKS)
@example(
    listed(*[UGLIEST] * 9, heading=Heading("*" * 900, Kind.SPEECH, "https://a.example/" + "a" * 570, "*" * 900)), []
)
def test_every_message_of_a_list_is_within_discords_limits(reply, remarks):
    made = pages(reply, *remarks)
    assert 1 <= len(made) <= MOST_MESSAGES
    for page in made:
        assert all(texts(page))
        assert sum(len(text.encode("utf-16-le", "surrogatepass")) // 2 for text in texts(page)) <= MOST_CHARACTERS
        assert sum(len(text.encode("utf-8", "surrogatepass")) for text in texts(page)) <= MOST_BYTES
        assert 2 * len(texts(page)) <= MOST_COMPONENTS


def listed_texts(reply):
    """Return the text of each quote in the list, without the headings of its sections."""
    found = []
    for number, page in enumerate(pages(reply)):
        quotes = page[0 if number else 1]
        found += [quotes[0].split("\n", 1)[1], *quotes[1:]]
    return found


@settings(max_examples=150, deadline=None)
@given(LISTS.filter(lambda reply: reply.voices))
def test_each_listed_quotation_is_the_articles_character_for_character(reply):
    said_texts = listed_texts(reply)
    assert said_texts
    for said, text in zip(reply.voices, said_texts, strict=False):
        if "*too long to show here*" in text:
            continue
        marks = ("“", "”") if said.type is QuoteType.DIRECT else ("", "")
        for part in said.parts:
            assert part.words.join(marks) in shown(unquoted(text))


@settings(max_examples=150, deadline=None)
@given(LISTS, REMARKS)
def test_nothing_in_a_list_is_a_mention_or_a_command(reply, remarks):
    bare = re.sub(r"\\[^0-9A-Za-z\s]", "", whole(reply, *remarks))
    assert not re.search(r"[@<]", re.sub(r"\]\(<[^<>]*>\)", "", bare))


@pytest.mark.parametrize("count", [0, 1, 2, 13, 30, 200])
def test_every_quote_is_listed_once_in_order_or_counted_as_left_out(count):
    reply = listed(*numbered(count))
    text = whole(reply)
    places = [text.find(said.parts[0].words) for said in reply.voices]
    kept = [place for place in places if place >= 0]
    assert kept == sorted(kept)
    assert all(text.count(said.parts[0].words) == 1 for said in reply.voices[: len(kept)])
    assert (f"{count - len(kept)} more in the article" in text) == (count > len(kept))


def test_a_list_that_makes_one_message_says_that_it_is_all():
    (page,) = pages(listed(*numbered(3, words=4)))
    assert texts(page)[0].startswith("## [Cracks close the pier](<https://varnmouth.example/pier>)")
    assert "### All 3 quotes\n📌 Reported claim · **Ines Falk**" in whole(listed(*numbered(3, words=4)))


def test_each_of_several_messages_says_which_quotes_it_holds():
    first, second = pages(listed(*numbered(13)))
    held = texts(first)[1].split("\n")[0]
    start = int(held.split()[4])
    assert held == f"### Quotes 1 to {start} of 13"
    assert texts(second)[0].startswith(f"### Quotes {start + 1} to 13 of 13")


def test_only_the_last_message_says_when_it_was_read_and_what_else_there_is_to_know():
    first, second = pages(listed(*numbered(13)), "The post was edited.")
    assert not any(READ_JUST_NOW in text for text in texts(first))
    assert texts(second)[-1] == f"-# The post was edited.\n-# {READ_JUST_NOW}"


def test_more_than_the_last_message_holds_are_counted_with_where_to_find_them():
    made = pages(listed(*numbered(200)))
    assert len(made) == MOST_MESSAGES
    assert "more in the article than Sayso lists here; `sayso read --json`" in texts(made[-1])[-2]


def test_one_quote_is_called_the_only_one_and_none_is_said_so():
    assert "### The only quote" in whole(listed(voice("We closed it.")))
    assert "No quotes found." in whole(listed())


def test_a_quote_alone_on_its_message_is_counted_alone():
    long = [voice(f"Number {number}. " + "We closed it. " * 150) for number in range(3)]
    assert [texts(page)[0].split("\n")[0] for page in pages(listed(*long))[1:]] == [
        "### Quote 2 of 3",
        "### Quote 3 of 3",
    ]


def test_a_quote_too_long_for_any_message_keeps_its_speaker_and_its_place():
    reply = listed(voice("We closed it."), voice("*" * 3_000, speaker="Ada Holm"), voice("At once."))
    assert "**Ada Holm**\n> *too long to show here*" in whole(reply)
    assert "“At once.”" in whole(reply)


def test_a_shortened_quote_is_marked_as_such():
    text = "We closed it. At once."
    said = Voice((Quotation(text, Span(0, 13), shortened=True),), QuoteType.DIRECT, voice(text).label, ())
    assert r"“We closed it.” \[…\]" in whole(listed(said))


def test_the_heading_says_what_kind_of_text_it_is_and_how_much_was_read():
    heading = replace(PIER, kind=Kind.OPINION_PIECE, cut=Cut(198_700, 312_400))
    text = whole(listed(heading=heading))
    assert "💬 Opinion piece · Courier · Ida Brandt" in text
    assert "read only the first 198,700" in text


async def test_the_messages_are_containers_in_the_colour_of_the_kind():
    opinion = layouts(listed(*numbered(13), heading=replace(PIER, kind=Kind.OPINION_PIECE)))
    report = layouts(listed(*numbered(13)))
    colours = [[view.to_components()[0]["accent_color"] for view in views] for views in (opinion, report)]
    assert [len(set(each)) for each in colours] == [1, 1]
    assert colours[0] != colours[1]
    assert "Number 12." in "".join(texts_of(report[-1].to_components()))
