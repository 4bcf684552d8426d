import pytest

from bot.language.gate.quoted import CHECKS
from tests.language.gate.points import cited, held_against


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        ("“I was not after money,” Lena Stroud said.", "Lena Stroud said she was “after money”."),
        ("“It would be wrong to say that it is safe,” Lena Stroud said.", "Lena Stroud said “it is safe”."),
        ("“The owners tell us that the plant is safe,” Lena Stroud said.", "Lena Stroud said “the plant is safe”."),
        ("“I doubt that the plant is safe,” Lena Stroud said.", "Lena Stroud said that “the plant is safe”."),
        ("“Then the plant is safe in no weather,” Stroud said.", "Stroud said that “the plant is safe”."),
        ("“Is this the end of the town?” Lena Stroud asked.", "Lena Stroud said it was “the end of the town”."),
        ("“If the pumps hold, the plant is safe,” Lena Stroud said.", "Lena Stroud said “the plant is safe”."),
        ("“It may be the end of the town,” Lena Stroud said.", "Lena Stroud called it “the end of the town”."),
        (
            "“I would not call that bad faith, but I would not call it open,” said Vinter.",
            "Vinter “would not call it open” and spoke of “bad faith”.",
        ),
    ],
)
def test_quoted_words_without_what_turns_their_sense_are_refused(evidence, point):
    assert held_against(CHECKS, evidence, point) == ["quotes_keep_their_sense"]


@pytest.mark.parametrize(
    ("evidence", "point"),
    [
        ("“I was not after money,” Lena Stroud said.", "Lena Stroud denied being “after money”."),
        ("“I was not after money,” Lena Stroud said.", "Lena Stroud said she was “not after money”."),
        ("“Nobody can say they did not know,” Stroud said.", "Nobody could “say they did not know”, Stroud said."),
        ("“We did not lie, and the plant is safe,” Stroud said.", "Stroud said “the plant is safe”."),
        ("“The owners tell us that it is safe,” Stroud said.", "The owners said “it is safe”, according to Stroud."),
        ("“If the pumps hold, it is safe,” Stroud said.", "Stroud said “it is safe” as long as the pumps hold."),
        ("“It may be the end of the town,” Stroud said.", "Stroud feared “the end of the town”."),
        ("“Who pays for a bridge to nowhere?” Stroud said.", "Stroud asked who would pay for “a bridge to nowhere”."),
        ("“I doubt it. Now the plant is safe,” Stroud said.", "Stroud said “the plant is safe”."),
    ],
)
def test_quoted_words_that_keep_their_sense_pass(evidence, point):
    assert held_against(CHECKS, evidence, point) == []


def test_the_reason_names_the_word_left_out():
    said = "“I doubt that the plant is safe,” Lena Stroud said."
    reason = CHECKS[1](cited(said, "Lena Stroud said “the plant is safe”.")).reason
    assert reason == "“the plant is safe” is cut out of its sentence, where “doubt” changes what it says"
