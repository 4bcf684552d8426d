import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.analysis import QuoteType
from bot.domain.span import Span
from bot.language.attribution import Found, attributions
from bot.language.parse import marked, parsed

OWN = sorted((Path(__file__).parents[2] / "data" / "gold").glob("*.json"))
SEED = Path(__file__).parents[4] / "shared" / "seed-article.txt"


def found_in(text: str, headline: Span | None = None) -> tuple[Found, ...]:
    return attributions(parsed(text), headline)


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [
        (each.span.of(text), each.type.value, each.speaker.name if each.speaker else None) for each in found_in(text)
    ]


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_every_quote_of_our_own_articles_is_found_with_its_type_and_speaker(path: Path) -> None:
    article = json.loads(path.read_text(encoding="utf-8"))
    wanted = {(quote["words"], quote["type"], quote["name"]) for quote in article["quotes"]}
    assert set(told(article["text"])) == wanted


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_relays_of_our_own_articles_are_named(path: Path) -> None:
    article = json.loads(path.read_text(encoding="utf-8"))
    wanted = {quote["words"]: tuple(quote.get("via", ())) for quote in article["quotes"]}
    text = article["text"]
    relayed = {each.span.of(text): each.via for each in found_in(text)}
    assert {words: relayed.get(words) for words in wanted} == wanted


def test_parts_of_a_quote_split_by_its_attribution_are_one_utterance() -> None:
    first, second = found_in("“The pier is closed,” said Mayor Ines Calloway, “and it stays closed all year.”")
    assert first.utterance == second.utterance
    assert first.speaker == second.speaker


def test_quotes_of_one_speaker_under_two_cues_are_two_utterances() -> None:
    first, second = found_in("“The pier is closed,” Ines Calloway said. “It stays that way,” she added.")
    assert first.utterance != second.utterance


@pytest.mark.parametrize(
    "text",
    [
        "“The weir is in fine order,” said Mr Brandt. “Good evening and welcome to all of you,” the warden said.",
        "The warden objected that “a crack is not a leak.” The engineer, Ines Calloway, replied: “It leaks in May.”",
    ],
)
def test_a_second_quotation_with_its_own_cue_is_another_utterance(text: str) -> None:
    first, second = found_in(text)
    assert first.utterance != second.utterance
    assert first.speaker is not None
    assert second.speaker is not None
    assert first.speaker.name != second.speaker.name


def test_a_negation_is_never_cut_off() -> None:
    text = "Half of those asked said they own a boat, as those who fish don’t."
    assert not any(text[each.span.end :].startswith(("n’t", "’t")) for each in found_in(text))


def test_citing_somebody_quotes_nobody() -> None:
    text = "Citing two foreign diplomats, the paper said the weir had cracked."
    assert [each.span.of(text) for each in found_in(text)] == ["the weir had cracked"]


def test_paragraphs_of_one_quotation_are_one_utterance() -> None:
    text = "“The pier is closed,” Ines Calloway said. “It was rotten.\n\n“We will build another one by May.”"
    assert len({each.utterance for each in found_in(text)}) == 1


def test_scare_quotes_titles_and_nicknames_are_not_quotes() -> None:
    assert found_in("The “free” lunch cost ten crowns. The film “The Long Winter Road” opened in Trent.") == ()


def test_a_quotation_with_nobody_near_stays_unattributed() -> None:
    (only,) = found_in("“All of the boats came home before the storm.”")
    assert only.speaker is None


def test_the_headline_gives_the_body_no_speaker() -> None:
    text = "Mayor Calloway says pier is safe\n\n“All of the boats came home before the storm.”"
    body = found_in(text, Span(0, text.index("\n")))[-1]
    assert body.type is QuoteType.DIRECT
    assert body.speaker is None


def test_a_trailing_comma_is_left_out_of_a_direct_quote() -> None:
    assert told("“We have moved the boats,” Ines Calloway said.")[0][0] == "We have moved the boats"


@given(st.text(alphabet="“”\"'‘’«»:,.? \nHe said that told Roe"))
@settings(max_examples=60, deadline=None)
def test_quotes_of_any_text_are_in_order_apart_and_truly_typed(text: str) -> None:
    parse = parsed(text)
    found = attributions(parse, None)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    quoted = {at for each in marked(text) for at in range(each.inner.start, each.inner.end)}
    for each in found:
        words = [at for at in range(each.span.start, each.span.end) if text[at].isalnum()]
        inside = sum(at in quoted for at in words)
        assert (each.type is QuoteType.DIRECT) == (inside == len(words))
        assert (each.type is QuoteType.INDIRECT) == (inside == 0)
        assert each.speaker is None or each.speaker.name == each.speaker.name_at.of(text)


@pytest.mark.parametrize(
    "text", ["", "a" * 30_000, '"' * 2_000, "“" * 500, "\U0001f600 " * 300, "\u202eאמר “שלום לכולם” "]
)
def test_hostile_text_is_survived(text: str) -> None:
    assert all(0 <= each.span.start < each.span.end <= len(text) for each in found_in(text))


@pytest.mark.skipif(not SEED.exists(), reason="the shared seed article is not beside this checkout")
def test_the_ambassador_of_the_seed_article_is_found_whole() -> None:
    text = SEED.read_text(encoding="utf-8").split("\nMINA\n")[0]
    found = [each for each in found_in(text) if each.type is QuoteType.DIRECT]
    assert [each.span.of(text).split()[0] for each in found] == ["[Chinese]", "…There", "There"]
    assert [each.span.of(text).split()[-1].rstrip(",") for each in found] == ["Syria", "world.", "future…"]
    assert {each.speaker.name for each in found if each.speaker} == {"Qi Qianjin"}
    assert [len(each.via) for each in found] == [2, 2, 2]


@pytest.mark.skipif(not SEED.exists(), reason="the shared seed article is not beside this checkout")
def test_the_unnamed_sources_of_the_seed_article_are_kept() -> None:
    text = SEED.read_text(encoding="utf-8").split("\nMINA\n")[0]
    names = {each.speaker.name for each in found_in(text) if each.speaker and each.type is QuoteType.INDIRECT}
    assert {"some estimates", "the Syrian government", "pro-Damascus sources"} <= names
