import pytest

from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.parse import parsed
from bot.language.standalone import after_dateline, dangles, turns


def article_of(*lines: str) -> Article:
    text = "\n\n".join(lines)
    return Article(text, tuple(Span(text.index(line), text.index(line) + len(line)) for line in lines))


@pytest.mark.parametrize("sentence", ["On Tuesday it looked like a feud.", "He left before the vote was counted."])
def test_sentence_about_a_pronoun_that_it_does_not_name_dangles(sentence: str) -> None:
    assert dangles(parsed(sentence), Span(0, len(sentence)))


@pytest.mark.parametrize("sentence", ["The keeper said that she had left.", "The lock at Sund was shut on Monday."])
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


def test_labelled_paragraphs_of_a_transcript_and_what_an_introduction_announces_are_turns() -> None:
    assert turns(article_of("We met the keeper.", "Q: Why?", "Ada Renn: It broke.", "Q: And now?")) == {1, 2, 3}
    assert turns(article_of("Below is the full text of the speech.", "Good evening.", "The lock is shut.")) == {1, 2}
    assert turns(article_of("Sund: The lock is shut.", "Nobody knows why.")) == frozenset()
