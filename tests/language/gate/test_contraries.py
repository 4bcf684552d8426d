import pytest

from bot.language.gate.contraries import CONTRARY_CHECKS
from tests.language.gate.written import refused_by

CONTRARY = [
    ("Takings at the yard were up by half.", "Takings at the yard had fallen by half."),
    ("The crew has risen to 63 from 400.", "The crew is 63, down from 400."),
    ("More boats sank than last year.", "Fewer boats sank than last year."),
    ("The exams will be held earlier than planned.", "The exams will be postponed."),
    ("The council accepted the bridge.", "The council turned the bridge down."),
    ("The yard bought the boat.", "The yard sold the boat."),
    ("The court imposed the ban.", "The court overturned the ban."),
    ("The clerks voted for the pier.", "The clerks voted against the pier."),
    ("The wait was shorter than before the strike.", "The wait was longer than before the strike."),
]


@pytest.mark.parametrize(("point", "text"), CONTRARY)
def test_a_contrary_is_refused_in_whatever_part_of_speech(point, text):
    assert refused_by(CONTRARY_CHECKS, point, text)


NO_CONTRARY = [
    ("The offer falls short of the 10% asked.", "The offer is less than the 10% asked but more than the 4% given."),
    ("The harbour sold the boat to Falk.", "The boat was bought by Falk."),
    ("Support for the pier grew.", "Half supported the pier, up from a third, and a third were against."),
    ("Pilots are trained under a pact with the yard.", "A pact with the yard is to train pilots over five years."),
    ("Those who work nights fell ill more than those who work days.", "Night workers fell ill more than day workers."),
]


@pytest.mark.parametrize(("point", "text"), NO_CONTRARY)
def test_what_only_holds_the_contrary_word_passes(point, text):
    assert refused_by(CONTRARY_CHECKS, point, text) == []
