import pytest

from bot.language.gate import prose
from bot.language.gate.quoted import quotes_are_verbatim
from bot.language.gate.words import CHECKS, is_not_copied
from tests.language.gate.points import cited, held_against

SAID = "“The pier is unsafe, and we can't repair it before May,” Holm said, calling it a ‘sleeping giant’ of a ruin."
QUOTED = CHECKS[len(prose.CHECKS) :]


@pytest.mark.parametrize(
    "point",
    [
        "Holm said that “the pier” could not be repaired.".replace("the pier", "pier is unsafe"),
        'Holm called the pier "unsafe".',
        "Holm said: “we can’t repair it before May.”",
        "Holm called it a “sleeping giant”.",
        "Holm's pier is unsafe, she said.",
    ],
)
def test_words_quoted_as_they_stand_pass(point):
    assert held_against(QUOTED, SAID, point) == []


@pytest.mark.parametrize(
    "point",
    [
        "Holm called the pier “safe”.",
        "Holm said: “We can’t repair it before May.”",
        "Holm said: “we cannot repair it before May.”",
        "Holm said: “we can’t repair it … before May.”",
        "Holm called it a “ruin”.",
        "Holm called it a 'ruin'.",
        "Holm called it a «ruin».",
        "Holm called it a ‹ruin›.",
        "Holm called it a “sleeping giant.",
        "Holm called it a sleeping giant”.",
        "Holm called it “”.",
        "Holm said “The pier is unsafe, we can’t repair it”.",
    ],
)
def test_words_that_nobody_said_like_that_are_refused(point):
    assert held_against(QUOTED, SAID, point)


def test_a_quotation_from_elsewhere_in_the_article_is_refused():
    around = "\n\n“Nothing is lost,” said Roos."
    assert held_against(QUOTED, SAID, "Holm said “Nothing is lost”.", around=around) == ["quotes_are_verbatim"]


def test_the_reason_repeats_the_quotation():
    reason = quotes_are_verbatim(cited(SAID, "Holm called it “a wreck”.")).reason
    assert reason == "“a wreck” is not quoted like that in the sentences it cites"


def test_a_copied_run_may_have_25_words_and_no_more():
    words = [f"w{number}" for number in range(40)]
    article = " ".join(words) + "."
    assert is_not_copied(cited(article, f"Now {' '.join(words[3:28])} came.")).reason is None
    assert is_not_copied(cited(article, f"Now {' '.join(words[3:29])} came.")).reason


@pytest.mark.parametrize(
    ("point", "passes"),
    [
        ("Police arrested three men Tuesday.", True),
        ("Dr van der Berg of Den Haag spoke in Las Palmas.", True),
        ("Der Pier bleibt nach Angaben der Stadt bis Mai geschlossen, sagte die Bürgermeisterin.", False),
        ("Le quai est fermé par la ville, selon les autorités et les habitants.", False),
        ("The рier is closed.", False),
        ("Пирс закрыт.", False),
    ],
)
def test_a_point_is_in_english(point, passes):
    assert ("is_in_english" not in held_against(QUOTED, SAID, point)) is passes
