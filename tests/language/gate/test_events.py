from bot.language.gate.events import alike, events
from bot.language.parse import parsed


def test_each_verb_has_its_own_words_and_the_subject_that_it_shares():
    first, second = events(parsed("The yard sold a boat and bought a pier.").doc)
    assert {"yard", "boat"} <= first.keys
    assert "pier" not in first.keys
    assert {"yard", "pier"} <= second.keys
    assert "boat" not in second.keys


def test_events_are_alike_in_what_they_tell_of():
    mine, *_ = events(parsed("The yard shut the pier.").doc)
    same, other = events(parsed("The yard closed the pier, and the bank sold a boat.").doc)
    assert alike(mine, same) > alike(mine, other)
