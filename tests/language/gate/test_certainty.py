import pytest

from bot.language.gate.certainty import CERTAINTY_CHECKS
from tests.language.gate.written import refused_by

SURER = [
    # the same event, told with another verb
    ("The crane will injure workers on the pier.", "The crane might hurt workers on the pier."),
    ("A new pier would bring in 4 million crowns a year.", "A new pier would probably earn 4 million crowns a year."),
    ("The yard will present its plan for the pier.", "The yard hopes to put forward its plan for the pier."),
    ("Divers believe the boat hit the pier.", "Divers believe the boat may have hit the pier."),
    # what is not that sure
    ("The letters prove that the yard knew of the leak.", "The letters suggest that the yard knew of the leak."),
    ("The ferry is certain to sail in May.", "The ferry is expected to sail in May."),
    # conditions, however they are told
    ("The bank will lend the money.", "The bank will lend the money as long as the yard is kept open."),
    ("The bank will lend the money.", "The bank will lend the money provided that the yard is kept open."),
    ("The bank will lend the money.", "Should the yard be kept open, the bank will lend the money."),
    ("The bank will lend the money.", "Once the yard is open, the bank will lend the money."),
    ("The match will be moved to the hall.", "In case of rain the match will be moved to the hall."),
    ("The pier will open in May.", "The pier will open in May, subject to approval by the state."),
    ("The clerks said they would vote for it.", "The clerks said they would vote for it if the yard was kept."),
]


@pytest.mark.parametrize(("point", "text"), SURER)
def test_what_is_made_surer_is_refused(point, text):
    assert refused_by(CERTAINTY_CHECKS, point, text)


AS_SURE = [
    ("Workers on the pier might be injured by the crane.", "The crane may hurt workers on the pier."),
    ("Divers suspect that the boat hit the pier.", "Divers believe that the boat hit the pier."),
    ("The yard is reported to be planning a pier.", "The yard is reportedly planning a pier."),
    ("The council turned down 40 houses near the pier.", "Plans for 40 houses near the pier were rejected."),
    ("Divers were unable to find the boat.", "Divers could not find the boat."),
    ("The council is to vote on merging two schools.", "The council will vote on a plan to merge two schools."),
    ("The yard offered the sale of a boat.", "The yard had proposed to sell a boat."),
    ("The graves will be moved only with the elders' consent.", "The graves will be moved if the elders agree."),
    ("Without help, the cod will be gone by 2030.", "The cod will be gone by 2030 if nobody helps."),
    ("The letters prove that the yard knew.", "The letters show that the yard knew of the leak."),
]


@pytest.mark.parametrize(("point", "text"), AS_SURE)
def test_what_is_as_sure_in_other_words_passes(point, text):
    assert refused_by(CERTAINTY_CHECKS, point, text) == []
