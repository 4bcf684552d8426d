import pytest

from bot.language.gate.opposites import OPPOSITES
from bot.language.gate.polarity import CHECKS
from tests.language.gate.written import refused_by

TURNED = [
    # negation added
    ("The council did not approve the bridge.", "The council approved the bridge on Monday."),
    ("The bridge will not open in May.", "The bridge will open in May."),
    ("The mayor did not vote against the bridge.", "The mayor voted against the bridge."),
    ("The ferries were not called off.", "The ferries were cancelled."),
    ("Nobody was hurt.", "Three men were hurt when the crane fell."),
    ("The road is not safe.", "The road is safe, the agency wrote."),
    ("Roe denied that the pump had not been sold.", "Roe denied that the pump had been sold."),
    # negation dropped
    ("The council approved the bridge.", "The council did not approve the bridge on Monday."),
    ("The bridge will open in May.", "The bridge will not open in May."),
    ("Families will pay rent until May.", "No family will pay rent until May."),
    ("The mayor answered the letter.", "The mayor never answered the letter."),
    ("The company paid the fine.", "The company refused to pay the fine."),
    ("The mayor took the money.", "The mayor denied taking the money."),
    ("The pilot landed with a permit.", "The pilot landed without a permit."),
    ("There were injuries.", "There were no injuries."),
    # hedges
    ("The strike will close the harbour.", "The strike may close the harbour."),
    ("The fire was caused by a heater.", "The fire could have been caused by a heater."),
    ("The company sells the yard.", "The company is considering selling the yard."),
    ("Wages will rise in May.", "Wages are expected to rise in May."),
    ("The council builds a school.", "The council plans to build a school."),
    ("The thief took a boat.", "The alleged thief took a boat."),
    ("The bank closes the branch.", "The bank will close the branch if the vote fails."),
    ("Orr will win the race if it rains.", "Orr could win the race if it rains."),
    ("The mayor will present options for the roof.", "The mayor hoped to present options for the roof."),
    ("Police can prove the men knew the yard.", "Police believe the men knew the yard."),
    ("Repairs will take six weeks.", "Repairs could take six weeks."),
    ("The yard is certain to save money.", "The yard is expected to save money."),
    ("Losses would exceed a million.", "Losses would probably exceed a million."),
    # plans
    ("The school opened in May.", "The school will open in May."),
    ("The ferry has left the harbour.", "The ferry will leave the harbour at noon."),
    # amounts
    ("The fire destroyed 40 boats.", "The fire destroyed about 40 boats."),
    ("The fire destroyed 40 boats.", "The fire destroyed up to 40 boats."),
    ("The fire destroyed at least 40 boats.", "The fire destroyed up to 40 boats."),
    ("More than 40 boats burned.", "Fewer than 40 boats burned."),
    ("All teachers joined the strike.", "Some teachers joined the strike."),
    # opposites
    ("Prices fell in March.", "Prices rose in March."),
    ("The shop gained a third of its custom.", "The shop lost a third of its custom."),
    ("The council kept its plan.", "The council dropped its plan."),
    ("The bank lost the case.", "The bank won the case."),
    ("The council rejected the plan.", "The council approved the plan."),
    ("The union opposes the law.", "The union supports the law."),
    ("The vote came after the strike.", "The vote came before the strike."),
    ("It was her last book.", "It was her first book."),
    ("The shop closed in March.", "The shop opened in March."),
    ("Fewer people came to the fair.", "More people came to the fair."),
    ("The jury convicted the driver.", "The jury acquitted the driver."),
]


@pytest.mark.parametrize(("point", "text"), TURNED)
def test_what_is_turned_is_refused(point, text):
    assert refused_by(CHECKS, point, text)


HONEST = [
    ("The council turned the bridge down.", "The council did not approve the bridge on Monday."),
    ("The bridge will stay closed in May.", "The bridge will not open in May."),
    ("The bridge will not open in May.", "The bridge will stay closed in May."),
    ("The company did not pay the fine.", "The company refused to pay the fine."),
    ("The mayor denied taking the money.", "The mayor said she did not take the money."),
    ("The permit was missing when the pilot landed.", "The pilot landed without a permit."),
    ("More money came in than expected.", "The town did not expect so much money."),
    ("Falk scored two goals.", "“I am not sorry for the goals,” Falk said."),
    ("The union denied the charge that it closed the port.", "The union denied the charge of closing the port."),
    ("No one was injured.", "There were no injuries."),
    ("The harbour might close because of the strike.", "The strike may close the harbour."),
    ("A heater possibly caused the fire.", "The fire could have been caused by a heater."),
    ("Selling the yard is one option the company weighs.", "The company is considering selling the yard."),
    ("The council wants to build a school.", "The council plans to build a school."),
    ("The school opens in May.", "The school will open in May."),
    ("Roughly 40 boats were destroyed.", "The fire destroyed about 40 boats."),
    ("The fire destroyed 40 or so boats.", "The fire destroyed about 40 boats."),
    ("Several teachers joined the strike.", "Some teachers joined the strike."),
    ("Prices rose and wages fell.", "Prices rose in March, while wages fell."),
    ("Wages dropped.", "Prices rose in March, while wages fell."),
    ("Prices grew in March.", "Prices rose in March."),
    ("The plan was passed.", "The council approved the plan."),
    ("The strike came first, then the vote.", "The vote came after the strike."),
    ("Visitors were asked to refrain from feeding the seals.", "The harbour asked visitors not to feed the seals."),
    ("The shop shut, its owners having failed to reach agreement.", "The shop shut after its owners failed to agree."),
    ("The claim that checks were missed was denied by Orr.", "Orr denied a claim that checks had been missed."),
    ("No heavier fine has been imposed than this one.", "The fine is the largest the court has imposed."),
    ("A fall in prices is not likely.", "Prices are not likely to fall."),
    ("The pupils received free meals.", "The pupils were given free meals."),
    ("Residents had hoped for a larger award.", "The award was smaller than residents had hoped for."),
    ("More than half of the boats sank, and prices fell.", "Prices fell after more than half of the boats sank."),
    ("Orr seemed to ignore the letter.", "Orr appeared to ignore the letter."),
    ("The estimated cost is £2m.", "The roof is expected to cost £2m."),
]


@pytest.mark.parametrize(("point", "text"), HONEST)
def test_what_is_only_worded_otherwise_passes(point, text):
    assert refused_by(CHECKS, point, text) == []


def test_each_opposite_has_its_own_back_and_there_are_many():
    assert all(word in OPPOSITES[other] for word, others in OPPOSITES.items() for other in others)
    assert sum(map(len, OPPOSITES.values())) >= 2 * 150
    assert all(word not in others for word, others in OPPOSITES.items())
