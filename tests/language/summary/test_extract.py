from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.analysis import QuoteType
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.attribution.found import Found
from bot.language.parse import parsed
from bot.language.summary import extract

LEDE = "The Sorn river ferry will stop on 1 May after 84 years, the port council of Ostrava Bay decided on Monday."
BODY = (
    LEDE,
    "Four of the seven members voted to end the ferry, which carried 12,000 passengers last year.",
    "But the ferry is a shameful, appalling farce, and the port council is a corrupt sham of a council.",
    "“The ferry was the life of the bay and the port council has taken the ferry away,” said Odd Lien.",
    "Why would a port council stop a ferry that the whole river needs on a Monday in May?",
    "I think the port council decided on the ferry without asking any of us who live by the river.",
    "The two crews of the ferry are to be offered work at the new bridge, which opens in April.",
    "A bad day.",
)


def article_of(*paragraphs: str, headline: str | None = None) -> Article:
    lines = ([headline] if headline else []) + list(paragraphs)
    text = "\n\n".join(lines)
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    if headline is None:
        return Article(text, tuple(spans), title="A title from elsewhere")
    return Article(text, tuple(spans[1:]), title=headline, headline=spans[0])


def points_of(article: Article, *quotes: Found, most: int = 3) -> list[str]:
    return [point.text for point in extract(parsed(article.text), article, quotes, most)]


def test_an_extract_opens_with_the_lede_of_a_report() -> None:
    assert points_of(article_of(*BODY))[0] == LEDE


def test_points_are_the_articles_sentences_in_its_order() -> None:
    article = article_of(*BODY)
    points = extract(parsed(article.text), article, ())
    assert [point.text for point in points] == [point.evidence[0].of(article.text) for point in points]
    starts = [point.evidence[0].start for point in points]
    assert starts == sorted(starts)
    assert len(points) == 3


def test_loaded_dangling_asking_and_first_person_sentences_are_passed_over() -> None:
    assert points_of(article_of(*BODY)) == [BODY[0], BODY[1], BODY[6]]


def test_a_quotation_without_marks_that_the_engine_found_is_passed_over() -> None:
    unmarked = BODY[3].strip("“").replace(",”", ",")
    article = article_of(LEDE, unmarked, BODY[1], BODY[6])
    start = article.text.index(unmarked)
    quote = Found(Span(start, start + 80), QuoteType.DIRECT, None, None, (), 0)
    assert unmarked in points_of(article)
    assert unmarked not in points_of(article, quote)


def test_one_point_at_most_mainly_repeats_a_quotation() -> None:
    quoted = [f"“The ferry of {town} will stop on Monday,” said the council." for town in ("Sorn", "Bay", "Elm")]
    assert len(points_of(article_of(*quoted))) == 1
    assert points_of(article_of(LEDE, *quoted, BODY[1], BODY[6])) == [LEDE, BODY[1], BODY[6]]


def test_quotation_in_the_marks_of_agencies_is_a_quotation_too() -> None:
    quoted = [f"''The ferry of {town} will stop on Monday,'' the council of the bay said." for town in ("Sorn", "Elm")]
    assert len(points_of(article_of(*quoted))) == 1


def test_answers_of_an_interview_are_not_the_articles_own_sentences() -> None:
    turns = (
        "Q: Why a bridge?",
        "Ada Renn: The ferry was old. The ferry stopped each winter in the bay.",
        "Q: And now?",
    )
    assert points_of(article_of(LEDE, *turns)) == [LEDE]


def test_a_sentence_about_some_of_them_is_passed_over() -> None:
    some = "Two of them said the port council had decided to stop the ferry of the bay in May."
    assert some not in points_of(article_of(LEDE, some, BODY[1], BODY[6]))


def test_a_point_begins_behind_the_dateline() -> None:
    assert points_of(article_of(f"OSTRAVA BAY, 3 April — {LEDE}", BODY[1]))[0] == LEDE


def test_a_comparison_sign_is_no_markup() -> None:
    sentence = "The ferry was late on fewer winter days than the bus (p<0.01), the port council found."
    assert sentence in points_of(article_of(sentence, BODY[1]))


def test_the_headline_is_never_a_point() -> None:
    headline = "The Sorn river ferry will stop on 1 May, the port council decided."
    assert headline not in points_of(article_of(*BODY, headline=headline), most=20)


def test_a_first_line_that_looks_like_a_headline_is_passed_over_where_no_title_is_known() -> None:
    article = article_of("Port council decides to stop the Sorn river ferry on 1 May.", *BODY)
    untitled = Article(article.text, article.paragraphs)
    assert points_of(untitled)[0] == LEDE


def test_a_sentence_of_over_sixty_words_is_avoided() -> None:
    long = LEDE.removesuffix(".") + ", and the ferry and the port council" * 10 + "."
    assert long not in points_of(article_of(long, *BODY))


def test_the_same_sentence_is_taken_once() -> None:
    assert points_of(article_of(LEDE, BODY[1], LEDE.replace("Monday", "Tuesday"))) == [LEDE, BODY[1]]


def test_one_usable_sentence_gives_one_point() -> None:
    assert points_of(article_of(LEDE)) == [LEDE]


def test_no_usable_sentence_gives_no_point() -> None:
    assert points_of(article_of("A bad day.", "Subscribe to our newsletter and never miss a story again.")) == []
    assert points_of(Article("", ())) == []


def test_what_is_no_paragraph_of_the_article_is_no_point() -> None:
    article = article_of(*BODY)
    assert points_of(Article(article.text, article.paragraphs[1:], title="T"))[0] != LEDE


@given(st.text(alphabet="Tha ferry.?!\n“”\"'", max_size=200))
@settings(max_examples=25, deadline=None)
def test_a_point_never_holds_a_line_break_or_a_word_that_is_not_there(text: str) -> None:
    article = Article(text, (Span(0, len(text)),))
    for point in extract(parsed(text), article, ()):
        assert point.text in text
        assert "\n" not in point.text
