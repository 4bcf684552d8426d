import pytest

from bot.language.gate.attribution import CHECKS, keeps_attribution
from tests.language.gate.written import cited, refused_by

SAID = "The mayor, Ines Falk, said the bridge would stay closed until May. It was built in 1931."
DIRECT = "“The harbour company poisoned the river for years,” said Olof Orr, who leads the anglers' club."
TWO = (
    "Ines Falk, the mayor, said the ferries would sail again by Friday. "
    "Olof Orr, a fisherman, said the harbour was full of rotten nets."
)


@pytest.mark.parametrize(
    ("point", "text", "check"),
    [
        ("The bridge would stay closed until May.", SAID, "keeps_attribution"),
        ("The bridge stays closed until May.", SAID, "keeps_attribution"),
        ("The harbour company poisoned the river for years.", DIRECT, "keeps_attribution"),
        ("It is claimed that the harbour company poisoned the river for years.", DIRECT, "keeps_attribution"),
        ("The harbour company reportedly poisoned the river for years.", DIRECT, "keeps_attribution"),
        (
            "Some sailors would prefer to lose the race.",
            "Some said they would rather lose the race.",
            "keeps_attribution",
        ),
        ("She hoped to open the bridge.", "The mayor said she hoped to open the bridge by May.", "keeps_attribution"),
        (
            "Most of the union's members supported the deal.",
            "The Harbour Union said most of its members had backed the deal.",
            "keeps_attribution",
        ),
        ("Ines Falk said the ferries would sail by Friday. The harbour is full of nets.", TWO, "keeps_attribution"),
    ],
)
def test_what_somebody_said_without_that_somebody_is_refused(point, text, check):
    assert check in refused_by(CHECKS, point, text)


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Ines Falk said the bridge would remain shut until May.", SAID),
        ("The bridge will stay closed until May, according to the mayor.", SAID),
        ("Some sailors said they would rather lose the race.", "Some said they would rather lose the race."),
        ("The mayor expects the bridge to stay closed until May.", SAID),
        ("In Falk's view the bridge must stay closed until May.", SAID),
        ("She said the bridge would stay closed until May.", SAID),
        ("The bridge was built in 1931.", SAID),
        ("Olof Orr accused the harbour company of poisoning the river for years.", DIRECT),
        ("The harbour company poisoned the river for years, the leader of the anglers' club said.", DIRECT),
        ("Falk said the ferries would sail again by Friday, and Orr said the harbour was full of nets.", TWO),
    ],
)
def test_speech_that_keeps_its_speaker_passes(point, text):
    assert refused_by(CHECKS, point, text) == []


LIES = [
    (
        "Clearing the tunnel takes three more weeks.",
        "Hana Reyes said crews would need three more weeks for the tunnel.",
    ),
    ("The worst was over, though snow may follow.", "Mei Tanaka said the worst had passed but that snow could follow."),
    ("Jobs are more important than birds.", "Rune Falk told a hearing that jobs matter more than birds."),
    (
        "The list for planned surgery is the smallest since 2020.",
        "The list is the smallest since 2020, the board said.",
    ),
    ("The board's engine answered a false call.", "The engine answered a call that was false, the board said."),
    (
        "The county would wait for the result, which is expected in May.",
        "The county said it would wait for the result.",
    ),
    ("Brennan opposed the deal.", "Kofi Brennan said he had voted against the deal because it was bad."),
    (
        "The institute will ask both sides back on Monday.",
        "The institute said it would invite both sides back on Monday.",
    ),
    ("A strike caused the shortage.", "In a statement, Halvorsen Foods blamed the shortage on a strike."),
    ("The cost is 3 billion crowns.", "The bank's economists put the cost at 3 billion crowns."),
    ("A manager told a lawyer to stop.", "Internal messages suggest that a manager told a lawyer to stop asking."),
]
HONEST = [
    (
        "Tarn's clerks, who put the dead at 40, are suing.",
        "Some 40 are dead, according to Tarn's clerks, who are suing.",
    ),
    (
        "The ministry denied that it hid the figures.",
        "Wirth accused the ministry of hiding the figures. It denied that.",
    ),
    ("The bridge is a danger, in the words of Ines Falk.", "Ines Falk said the bridge was a danger."),
    ("To its critics the hall is a waste of money.", "Critics say the hall is a waste of money."),
    ("The contract was ruled void by Ellen Sark.", "Judge Ellen Sark ruled that the contract was void."),
    ("The company said a strike was to blame.", "Halvorsen Foods blamed the shortage on a strike."),
    ("Falk was ready to sell the boats.", "Ines Falk said she would sell the boats."),
    (
        "Inflation fell to 4% in March, but Helmi Tarasko said it was too high.",
        "Helmi Tarasko said that inflation, which fell to 4% in March, was too high.",
    ),
]

RETOLD = [
    ("The Harbour Board decided that the two pilots would keep their posts.",
     "The two pilots will keep their posts, the Harbour Board has ruled."),
    ("Ferry fares rose by 12% last year, the transport office reported, while wages stood still.",
     "Ferry fares rose by 12% last year, according to the transport office.\nWages stood still."),
    ("The Boatmen’s Union, which complained of delays, may contest the rule in court.",
     "The Boatmen’s Union said the delays were long and that it might challenge the rule in court."),
]  # fmt: skip


@pytest.mark.parametrize(("point", "text"), RETOLD)
def test_who_says_it_may_be_told_by_the_grammar_alone(point, text):
    assert refused_by(CHECKS, point, text) == []


@pytest.mark.parametrize(("point", "text"), LIES)
def test_a_stray_word_of_speaking_does_not_make_fact_of_speech(point, text):
    assert "keeps_attribution" in refused_by(CHECKS, point, text)


@pytest.mark.parametrize(("point", "text"), HONEST)
def test_news_has_many_ways_to_say_whose_it_is(point, text):
    assert refused_by(CHECKS, point, text) == []


def test_the_reason_names_who_says_it():
    reason = keeps_attribution(cited("The harbour company poisoned the river for years.", DIRECT)).reason
    assert reason == "the article says that Olof Orr says this; the point states it as a fact"
