import pytest

from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.language.judgement.kind import kind_of, labelled_kind
from bot.language.parse import parsed

REPORT = (
    "The port council of Ostrava Bay voted on Monday to stop the Sorn ferry on 1 May, officials said.",
    "“We must save money, I am sorry, and I should know,” council head Lena Moe said.",
    "Four of the seven members voted to end the service, which carried 12,000 passengers last year.",
    "The two crews are to be offered work at the new bridge, which opens in April, the port said in a statement.",
    "A group of residents has asked a court in Velm to halt the decision. A hearing is set for 14 March.",
    "The ferry has crossed the river since 1947. Its last refit, in 2019, cost 2.3 million crowns, records show.",
)
OPINION = (
    "I have crossed the Sorn by ferry every week for thirty years, and I say we must not let it go.",
    "The decision is shameful. The council should be ashamed, and we should tell it so at the next election.",
    "What do our leaders offer us instead? A bridge that I cannot walk across and that we never asked for.",
    "My neighbours and I know better. We ought to march to the port on Saturday and let our voices be heard.",
    "Let's not be fooled by the reckless talk of money. If we lose the ferry, we lose ourselves.",
)


def kind_of_text(
    *lines: str,
    title: str | None = "Council ends ferry",
    url: str | None = None,
    section: str | None = None,
    byline: str | None = None,
) -> Kind:
    text = "\n".join(lines)
    spans = tuple(Span(text.index(line), text.index(line) + len(line)) for line in lines)
    return kind_of(Article(text, spans, title=title, url=url, section=section, byline=byline), parsed(text))


def test_a_plain_report_is_a_report_whatever_its_quotes_say() -> None:
    assert kind_of_text(*REPORT) is Kind.REPORT


@pytest.mark.parametrize(
    "title",
    [
        "Council Says It Will End The Ferry – OpEd",
        "Opinion: The ferry is ours",
        "Save the ferry | Op-Ed",
        "EDITORIAL: A bridge too far",
        "The bridge nobody wants (Commentary)",
        "Letters to the editor: the ferry",
        "The ferry and I - Opinion",
    ],
)
def test_a_title_that_is_labelled_makes_an_opinion_piece(title: str) -> None:
    assert kind_of_text(*REPORT, title=title) is Kind.OPINION_PIECE


@pytest.mark.parametrize(
    "title",
    [
        "Public opinion turns against the ferry",
        "Court to give opinion on ferry",
        "Man opens letter after 40 years",
        "Nelson's Column closed for repairs",
        "Council declines to comment",
    ],
)
def test_a_title_that_speaks_of_opinions_makes_none(title: str) -> None:
    assert kind_of_text(*REPORT, title=title) is Kind.REPORT


def test_the_section_the_address_and_the_byline_are_believed() -> None:
    assert kind_of_text(*REPORT, section="Opinion") is Kind.OPINION_PIECE
    assert kind_of_text(*REPORT, url="https://news.example/opinion/2031/ferry") is Kind.OPINION_PIECE
    assert kind_of_text(*REPORT, byline="Odd Lien, columnist") is Kind.OPINION_PIECE


def test_an_address_whose_last_part_speaks_of_opinion_makes_none() -> None:
    assert kind_of_text(*REPORT, url="https://news.example/local/opinion") is Kind.REPORT


def test_a_strong_voice_of_its_own_makes_an_opinion_piece_without_a_label() -> None:
    assert kind_of_text(*OPINION) is Kind.OPINION_PIECE


def test_the_same_words_inside_quotation_marks_make_a_report() -> None:
    assert kind_of_text(*(f"“{line}” Lena Moe said." for line in OPINION), *REPORT) is Kind.REPORT


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "Media contact: Lena Moe, 555 0100",
        "OSTRAVA BAY, May 1 /PRNewswire/ -- The port",
        "About Sorn Ferries",
    ],
)
def test_a_press_release_says_so(line: str) -> None:
    assert kind_of_text(*REPORT, line) is Kind.PRESS_RELEASE


def test_turns_of_two_voices_make_an_interview() -> None:
    turns = (
        "Q: When did the ferry start?",
        "A: In 1947, in May.",
        "Q: And who paid for it?",
        "A: The port did, I think.",
    )
    assert kind_of_text(*turns) is Kind.INTERVIEW
    named = ("Lantern: When did it start?", "Lena Moe: In 1947.", "Lantern: Who paid?", "Lena Moe: The port did.")
    assert kind_of_text(*named) is Kind.INTERVIEW


def test_a_list_of_headed_facts_is_no_interview() -> None:
    assert (
        kind_of_text(*REPORT, "Where: Ostrava Bay", "When: 1 May", "Who: Sorn Ferries", "What: the end") is Kind.REPORT
    )


def test_an_empty_text_is_a_report() -> None:
    assert kind_of_text(title=None) is Kind.REPORT


def test_a_label_of_a_press_release_or_a_guest_essay_decides() -> None:
    assert kind_of_text(*REPORT, section="Press release") is Kind.PRESS_RELEASE
    assert kind_of_text(*REPORT, section="Guest essay") is Kind.OPINION_PIECE
    assert kind_of_text(*REPORT, section="Analysis") is Kind.REPORT


@pytest.mark.parametrize(
    ("title", "section", "kind"),
    [
        ("Opinion: Open the lock", None, Kind.OPINION_PIECE),
        ("Lock opens", "Press releases", Kind.PRESS_RELEASE),
        ("Lock opens", "Local", None),
    ],
)
def test_what_the_publisher_calls_a_text_is_told_apart_from_what_it_reads_like(
    title: str, section: str | None, kind: Kind | None
) -> None:
    assert labelled_kind(Article("The lock opens.", (Span(0, 15),), title=title, section=section)) is kind
