"""What a reply shows; above all, that no reply can hold a quotation that the article does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.analysis import Draft, Engine, Judgement, Label, Point, Quote, QuoteType, Source, SourceKind, Speaker
from bot.domain.article import Article, Hyperlink, Kind
from bot.domain.errors import PasteInstead
from bot.domain.inquiry import File, Link, Paste
from bot.domain.span import Span
from bot.language.gate import admit
from bot.language.gate.marks import enclosed
from bot.pipeline.compose import compose, notice, quote_list, source_list
from bot.pipeline.voices import LISTED_UTTERANCE_CHARACTERS, UTTERANCE_CHARACTERS

ENGINE = Engine("embedded", "0")
CLAIM = Judgement(Label.REPORTED_CLAIM, ())
OPINION = Judgement(Label.OPINION, ())

texts = st.text(st.sampled_from("ab c.\n“”\"'’‘«»[]… X9é\u200b"), max_size=80)
spans = st.tuples(st.integers(0, 120), st.integers(0, 40)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
speakers = st.builds(Speaker, st.text(max_size=8), spans, spans, st.none() | st.text(max_size=5))
quotes = st.builds(
    Quote,
    span=spans,
    type=st.sampled_from(QuoteType),
    judgement=st.builds(Judgement, st.sampled_from(Label), st.tuples() | st.tuples(st.text(max_size=5))),
    speaker=st.none() | speakers,
    cue=st.none() | spans,
    via=st.tuples() | st.tuples(st.text(max_size=5)),
    utterance=st.integers(0, 3),
    key=st.booleans(),
)
points = st.builds(Point, st.text(max_size=30), st.lists(spans, max_size=2).map(tuple))


stretches = st.lists(st.sampled_from(["pier", "it’s", "[the]", "shut", "…", "not", "9"]), min_size=1, max_size=5)
marks = st.sampled_from([("“", "”"), ("“", ""), ('"', '"'), ("‘", "’"), ("", "")])


@st.composite
def drafts(draw):
    """A draft that no analyst should make: true places beside ones that are off by a few, or taken from nowhere."""
    text, places = "", []
    for words, (opening, closing) in draw(st.lists(st.tuples(stretches, marks), max_size=5)):
        places.append(Span(len(text) + len(opening), len(text) + len(opening) + len(" ".join(words))))
        text += opening + " ".join(words) + closing + draw(st.sampled_from([" ", "\n", ". "]))
    text += draw(texts)
    off = st.sampled_from([0, 0, 0, 1, -1, 5])
    near = st.builds(
        lambda base, place, left, right: replace(
            base, span=Span(max(0, place.start + left), max(place.start + left, place.end + right, 0))
        ),
        quotes.map(lambda quote: replace(quote, speaker=None, cue=None, via=(), judgement=CLAIM, key=True)),
        st.sampled_from(places or [Span(0, 0)]),
        off,
        off,
    )
    honest_points = st.sampled_from(places or [Span(0, 0)]).map(lambda place: Point(place.of(text), (place,)))
    return Draft(
        article=Article(text=text, paragraphs=()),
        kind=Kind.REPORT,
        engine=ENGINE,
        points=tuple(draw(st.lists(points | honest_points, max_size=3))),
        quotes=tuple(draw(st.lists(quotes | near | near, max_size=6))),
    )


@given(drafts())
def test_no_reply_holds_a_quotation_that_is_not_in_the_article(draft):
    text = draft.article.text
    reply = compose(admit(draft))
    for voice in reply.voices:
        assert voice.parts
        for part in voice.parts:
            assert part.words
            assert part.words in text
            assert text[part.span.start : part.span.end] == part.words
            assert voice.type is not QuoteType.DIRECT or enclosed(text, part.span)
        assert voice.speaker is None or voice.speaker in text
        assert all(name in text for name in voice.via)
    for point in reply.points:
        assert point in " ".join(text.split())


def analysis_of(text, *parts, title=None, points=()):
    article = Article(text=text, paragraphs=(Span(0, len(text)),), title=title)
    return admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE, points=points, quotes=parts))


def quote(text, words, **more):
    start = text.index(words)
    return replace(Quote(Span(start, start + len(words)), QuoteType.DIRECT, CLAIM, key=True), **more)


SPLIT = "“The pier is shut,” said Ada Holm, “and that is a disgrace.” Nobody spoke."


def test_parts_of_one_utterance_are_one_voice_with_one_speaker():
    at = Span(SPLIT.index("Ada"), SPLIT.index("Ada") + 8)
    ada = Speaker("Ada Holm", at, at)
    first = quote(SPLIT, "The pier is shut,", speaker=ada)
    second = quote(SPLIT, "and that is a disgrace.", judgement=OPINION)
    (voice,) = compose(analysis_of(SPLIT, first, second)).voices
    assert [part.words for part in voice.parts] == ["The pier is shut,", "and that is a disgrace."]
    assert (voice.speaker, voice.label) == ("Ada Holm", Label.OPINION)


DENIED = "The mayor denied that she was warned. The warden said that the pier was shut."


def test_a_denial_carries_the_articles_own_word_for_it():
    at = DENIED.index("denied")
    denial = quote(DENIED, "she was warned", type=QuoteType.INDIRECT, cue=Span(at, at + 6))
    assert compose(analysis_of(DENIED, denial)).voices[0].cue == "denied"


def test_a_word_that_only_says_that_something_was_said_is_not_repeated():
    at = DENIED.index("said")
    report = quote(DENIED, "the pier was shut", type=QuoteType.INDIRECT, cue=Span(at, at + 4))
    assert compose(analysis_of(DENIED, report)).voices[0].cue is None


def test_only_key_quotes_are_shown_but_all_are_counted():
    shown = quote(SPLIT, "The pier is shut,")
    hidden = quote(SPLIT, "and that is a disgrace.", key=False, utterance=1)
    digest = compose(analysis_of(SPLIT, shown, hidden))
    assert len(digest.voices) == 1
    assert digest.quotes_found == 2


@given(drafts())
def test_a_list_of_quotes_holds_no_quotation_that_is_not_in_the_article(draft):
    text = draft.article.text
    analysis = admit(draft)
    listed = quote_list(analysis)
    assert len(listed.voices) == compose(analysis).quotes_found
    for voice in listed.voices:
        assert voice.parts
        for part in voice.parts:
            assert part.words
            assert part.words in text
            assert voice.type is not QuoteType.DIRECT or enclosed(text, part.span)


def test_a_list_of_quotes_has_all_that_is_spoken_in_the_articles_order():
    late = quote(SPLIT, "and that is a disgrace.", key=False, utterance=1)
    early = quote(SPLIT, "The pier is shut,", utterance=2)
    thought = quote(SPLIT, "Nobody spoke", type=QuoteType.INDIRECT, spoken=False, utterance=3)
    listed = quote_list(analysis_of(SPLIT, late, early, thought, title="Shut"))
    assert [part.words for voice in listed.voices for part in voice.parts] == [
        "The pier is shut,",
        "and that is a disgrace.",
    ]
    assert listed.heading.title == "Shut"


def test_a_long_quotation_is_shown_whole_in_the_list_where_the_digest_cuts_it():
    words = ("pier " * 200).strip()
    text = f"“{words}”"
    (part,) = quote_list(analysis_of(text, quote(text, words))).voices[0].parts
    assert (part.words, part.shortened) == (words, False)


def test_a_quotation_too_long_for_a_message_is_cut_and_says_so_in_the_list_too():
    words = ("pier " * 900).strip()
    text = f"“{words}”"
    (part,) = quote_list(analysis_of(text, quote(text, words))).voices[0].parts
    assert part.shortened
    assert len(part.words) <= LISTED_UTTERANCE_CHARACTERS


def test_a_long_quotation_is_cut_at_a_word_and_says_so():
    words = "pier " * 200
    text = f"“{words.strip()}”"
    (voice,) = compose(analysis_of(text, quote(text, words.strip()))).voices
    (part,) = voice.parts
    assert part.shortened
    assert len(part.words) <= UTTERANCE_CHARACTERS
    assert part.words.endswith("pier")


def test_a_quotation_of_one_endless_word_is_still_shown_in_part():
    text = "“" + "a" * 900 + "”"
    (voice,) = compose(analysis_of(text, quote(text, "a" * 900))).voices
    assert voice.parts[0].shortened
    assert len(voice.parts[0].words) == UTTERANCE_CHARACTERS


def test_a_refused_item_is_counted_on_the_reply():
    digest = compose(analysis_of(SPLIT, points=(Point("Invented.", (Span(0, 5),)),)))
    assert digest.refused == 1
    assert digest.points == ()


def test_an_article_without_a_title_is_called_by_its_first_words():
    title = compose(analysis_of("word " * 60)).heading.title
    assert title.startswith("word word")
    assert title.endswith("word…")
    assert len(title) < 100


def test_a_title_made_of_first_words_stops_where_its_paragraph_ends():
    text = "Old pier shuts\n\nThe old pier of Sund shuts on Monday."
    article = Article(text=text, paragraphs=(Span(0, 14), Span(16, len(text))))
    assert compose(admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE))).heading.title == "Old pier shuts"


def test_a_title_made_of_first_words_begins_behind_the_dateline():
    for dateline in ("SUND, 14 June (Northern Wire) — ", "Sund (AFP) – ", "Dec 29 (Reuters) - "):
        text = f"{dateline}The old pier shuts."
        article = Article(text=text, paragraphs=(Span(0, len(text)),))
        digest = compose(admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE)))
        assert digest.heading.title == "The old pier shuts"


def test_the_publisher_of_the_article_is_no_relay_of_what_it_was_told():
    text = "“The pier is shut,” Ada Holm told the Sund Courier and Radio Sund."
    said = quote(text, "The pier is shut,", via=("the Sund Courier", "Radio Sund"))
    article = Article(text=text, paragraphs=(Span(0, len(text)),), title="T")
    by_name, by_address = (
        replace(article, site="Sund Courier"),
        replace(article, url="https://www.sundcourier.example/"),
    )
    for published, relays in (
        (article, ("the Sund Courier", "Radio Sund")),
        (by_name, ("Radio Sund",)),
        (by_address, ("Radio Sund",)),
    ):
        (voice,) = compose(admit(Draft(article=published, kind=Kind.REPORT, engine=ENGINE, quotes=(said,)))).voices
        assert voice.via == relays


def test_the_source_list_keeps_names_roles_and_counts():
    text = "Ada Holm, harbour master, said so. Ada Holm left."
    source = Source("Ada Holm", SourceKind.PERSON, "harbour master", (Span(0, 8), Span(35, 43)), ())
    article = Article(text=text, paragraphs=(Span(0, len(text)),), title="T", url="https://example.com/t")
    listed = source_list(admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE, sources=(source,))))
    assert (listed.title, listed.url) == ("T", "https://example.com/t")
    (line,) = listed.sources
    assert (line.name, line.role, line.mentions, line.quotes) == ("Ada Holm", "harbour master", 2, 0)


def test_an_utterance_that_its_attribution_splits_counts_once_for_its_source():
    first, second = quote(SPLIT, "The pier is shut,"), quote(SPLIT, "and that is a disgrace.")
    source = Source("Ada Holm", SourceKind.PERSON, quotes=(0, 1))
    article = Article(text=SPLIT, paragraphs=(Span(0, len(SPLIT)),))
    draft = Draft(article=article, kind=Kind.REPORT, engine=ENGINE, quotes=(first, second), sources=(source,))
    assert compose(admit(draft)).sources[0].quotes == 1


def test_a_source_counts_what_it_says_in_its_own_words_and_in_the_articles():
    text = "“It leaks,” Ada Holm said. She said it was late. Ada Holm’s report is out."
    said = quote(text, "It leaks,")
    told = replace(quote(text, "it was late"), type=QuoteType.INDIRECT, utterance=1)
    thought = replace(quote(text, "report is out"), type=QuoteType.INDIRECT, utterance=2, spoken=False)
    links = ("https://holm.example/report",)
    source = Source("Ada Holm", SourceKind.PERSON, quotes=(0, 1, 2), cited=(Span(49, 57),), links=links)
    linked = (Hyperlink(Span(49, 57), links[0]),)
    article = Article(text=text, paragraphs=(Span(0, len(text)),), byline="Bo Ek", site="Courier", links=linked)
    draft = Draft(article=article, kind=Kind.REPORT, engine=ENGINE, quotes=(said, told, thought), sources=(source,))
    listed = source_list(admit(draft))
    (line,) = listed.sources
    assert (line.quotes, line.paraphrased, line.cited, line.links) == (2, 1, 1, links)
    assert (listed.byline, listed.site) == ("Bo Ek", "Courier")


@pytest.mark.parametrize(
    ("source", "role", "called"),
    [("Harbour Board (HB)", None, ("Harbour Board (HB)", None)), ("Lake Trust", "owner", ("HB", None))],
)
def test_a_voice_goes_by_the_name_that_the_sources_give_it_if_it_is_the_same(source, role, called):
    text = "The Harbour Board (HB) and its owner, Lake Trust, met. “It leaks,” HB said."
    at = Span(text.rindex("HB"), text.rindex("HB") + 2)
    said = replace(quote(text, "It leaks,"), speaker=Speaker("HB", at, at), key=True)
    board = Source(source, SourceKind.ORGANISATION, role, quotes=(0,))
    article = Article(text=text, paragraphs=(Span(0, len(text)),))
    (voice,) = compose(
        admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE, quotes=(said,), sources=(board,)))
    ).voices
    assert (voice.speaker, voice.role) == called


def test_a_notice_names_what_could_not_be_read():
    error = PasteInstead("The page is gone. Paste the text here.", reason="gone")
    assert notice(Link("https://news.example.com/a?b=1"), error).subject == "news.example.com"
    assert notice(File("report.pdf", b""), error).subject == "report.pdf"
    assert notice(Paste("x"), error).text == error.message


@pytest.mark.parametrize(("word", "shown"), [("It", None), ("they", None), ("The ministry", "The ministry")])
def test_a_pronoun_that_leads_to_nobody_is_shown_as_unattributed(word, shown):
    text = f"“The pier is shut,” {word} said."
    place = Span(text.index(word), text.index(word) + len(word))
    said = replace(quote(text, "The pier is shut,"), speaker=Speaker(word, place, place))
    article = Article(text=text, paragraphs=(Span(0, len(text)),), title="T")
    (voice,) = compose(admit(Draft(article=article, kind=Kind.REPORT, engine=ENGINE, quotes=(said,)))).voices
    assert voice.speaker == shown
