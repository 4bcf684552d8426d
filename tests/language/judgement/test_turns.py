from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.judgement.turns import asked_and_answered, is_speech, turns


def article_of(*lines: str) -> Article:
    text = "\n\n".join(lines)
    return Article(text, tuple(Span(text.index(line), text.index(line) + len(line)) for line in lines))


ASKED = (
    "Ada Renn has kept the lock for nine years.",
    "Why did you shut the lock?",
    "The gate was broken.",
    "Could you not mend it?",
    "I could, with money.",
    "Who has it?",
    "The town has it.",
)


def test_labelled_paragraphs_of_a_transcript_and_what_an_introduction_announces_are_turns() -> None:
    assert turns(article_of("We met the keeper.", "Q: Why?", "Ada Renn: It broke.", "Q: And now?")) == {1, 2, 3}
    assert turns(article_of("Below is the full text of the speech.", "Good evening.", "The lock is shut.")) == {1, 2}
    assert turns(article_of("Sund: The lock is shut.", "Nobody knows why.")) == frozenset()


def test_questions_to_a_you_and_their_answers_are_turns_without_any_label() -> None:
    assert turns(article_of(*ASKED)) == set(range(1, 7))


def test_questions_that_an_explainer_asks_itself_are_no_turns() -> None:
    lines = (line.replace("did you", "did the town").replace("Could you", "Could the town") for line in ASKED)
    assert asked_and_answered(article_of(*lines)) == frozenset()


def test_full_text_of_a_speech_is_one_and_a_transcript_of_a_talk_is_not() -> None:
    assert is_speech(article_of("Below is the full text of the speech.", "Good evening.", "The lock is shut."))
    talk = ("Below is the full text of the address.", "Ada Renn: Yes.", "Odd Lien: No.", "Ada Renn: Yes, it is.")
    assert not is_speech(article_of(*talk))
    assert not is_speech(article_of("The lock is shut.", "The full text of the speech is not known."))
    assert not is_speech(Article("", ()))
