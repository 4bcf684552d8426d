import pytest

from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.parse import parsed
from bot.language.standalone import after_dateline, dangles, has_verb, leans


def article_of(*lines: str) -> Article:
    text = "\n\n".join(lines)
    return Article(text, tuple(Span(text.index(line), text.index(line) + len(line)) for line in lines))


@pytest.mark.parametrize(
    "sentence",
    [
        "On Tuesday it looked like a feud.",
        "He left before the vote was counted.",
        "The Courier met him on Monday.",
        "Her charts of the bay are still used by the navy.",
        "This surprised even the keepers.",
        "The keeper noticed that she mended his nets and took her aboard.",
    ],
)
def test_sentence_about_a_pronoun_that_it_does_not_name_dangles(sentence: str) -> None:
    assert dangles(parsed(sentence), Span(0, len(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper said that she had left.",
        "The lock at Sund was shut on Monday.",
        "In his first speech the mayor promised a lock.",
        "The keeper hurt himself on Monday.",
        "The keeper said: “They never asked for it.”",
    ],
)
def test_sentence_that_names_its_subject_stands_alone(sentence: str) -> None:
    assert not dangles(parsed(sentence), Span(0, len(sentence)))


@pytest.mark.parametrize(
    "dateline", ["SUND — ", "PORT ELM, 14 May — ", "SUND, Norrland, May 4, 2026 (NNS) -- ", "PORT ELM (Wire) - "]
)
def test_dateline_is_left_out_of_a_lede(dateline: str) -> None:
    article = article_of(f"{dateline}The lock was shut on Monday.")
    assert after_dateline(article, article.paragraphs[0]).of(article.text) == "The lock was shut on Monday."


@pytest.mark.parametrize("lede", ["The lock — shut since May — is open.", "NATO said that it was open - at last."])
def test_dash_inside_a_sentence_ends_no_dateline(lede: str) -> None:
    article = article_of(lede)
    assert after_dateline(article, article.paragraphs[0]) == article.paragraphs[0]


@pytest.mark.parametrize("sentence", ["But the lock was shut.", "One of them was shut.", "So the lock was shut."])
def test_sentence_that_carries_on_from_another_leans(sentence: str) -> None:
    assert leans(parsed(sentence), Span(0, len(sentence)))


@pytest.mark.parametrize("sentence", ["So far the lock is shut.", "Both locks were shut on Monday."])
def test_sentence_that_only_begins_like_one_that_carries_on_does_not_lean(sentence: str) -> None:
    assert not leans(parsed(sentence), Span(0, len(sentence)))


def test_words_without_a_finite_verb_are_no_sentence() -> None:
    text = "The mayor said that the lock was shut."
    assert has_verb(parsed(text), Span(0, len(text)))
    assert not has_verb(parsed("The mayor promised to keep the lock."), Span(19, 35))


def test_dateline_with_a_day_is_left_out_though_its_town_is_not_in_capitals() -> None:
    article = article_of("Port Elm, 3 October – The lock was shut on Monday.")
    assert after_dateline(article, article.paragraphs[0]).of(article.text) == "The lock was shut on Monday."


@pytest.mark.parametrize(
    "sentence",
    ["That comment came from a boat.", "These keepers shut the lock in May.", "“Because they rusted,” Ada said."],
)
def test_sentence_that_points_back_leans(sentence: str) -> None:
    parse = parsed(sentence)
    assert leans(parse, parse.sentences[0])


@pytest.mark.parametrize(
    "sentence", ["This year the lock was shut.", "Those keepers who shut the lock left in May.", "This May was cold."]
)
def test_sentence_that_says_which_one_it_points_at_stands_alone(sentence: str) -> None:
    parse = parsed(sentence)
    assert not leans(parse, parse.sentences[0])
