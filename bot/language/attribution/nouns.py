"""Nouns by what they name: documents, data, bodies, outlets, people with no name; and what names nothing."""

from typing import Final

_DOCUMENTS: Final = """
accord account ad advert advertisement affidavit agreement analysis announcement article assessment audit
autobiography bill biography blog book briefing bulletin cable caption chart code communique complaint constitution
contract deal dispatch document documentary dossier e-mail email factsheet file filing film finding footage headline
image indictment invoice law lawsuit leaflet ledger letter log manual map memo memoir memorandum message minutes movie
newsletter note notice paper petition photo photograph picture placard plaque policy post poster questionnaire record
recording release report research review ruling sign statement story study subpoena summary testimony textbook
timeline transcript treaty tweet verdict video website
"""
_DATA: Final = """
average census data database dataset datum index poll polling reading referendum result spreadsheet statistic survey
test
"""
_UNNAMED: Final = """
adviser aide analyst commentator critic diplomat employee estimate expert eyewitness figure forecaster informant
insider lawyer observer official operative participant passer-by researcher rumor rumour scientist source speculation
spokesman spokesperson spokeswoman staffer witness worker
"""
_BODIES: Final = """
academy administration agency airline alliance archive army association authority automaker bank board brand brewery
brigade bureau business cabinet campaign carmaker charity church clinic club coalition commission committee company
congress consortium consultancy cooperative corporation council court department developer embassy federation firm
foundation government group guild hospital inspectorate institute institution insurer league ministry municipality
museum navy newsroom observatory office operator opposition organisation organization panel parliament party police
prosecution regulator retailer school secretariat senate service society startup syndicate team think-tank tribunal
trust union university watchdog
"""
_SIDES: Final = """
bloc centre center chain country defence defense delegation division faction factory force house industry kingdom lab
laboratory mission movement nation network plant shop side state subsidiary supplier unit utility
"""
_COMPANIES: Final = """
airways co corp energy foods group holdings inc industries lines ltd motors partners plc railways rooms solutions sons
systems technologies trams works
"""
_OUTLETS: Final = """
agency app broadcaster channel daily gazette herald journal magazine network news newspaper newswire outlet paper
podcast post publication radio station tabloid television times tribune weekly wire
"""
_PAPERS: Final = """
advertiser argus bulletin dispatch echo enquirer examiner express globe guardian independent inquirer mail mercury
mirror press register sentinel standard star sun telegraph
"""
_PEOPLE: Final = """
ally assistant aunt bishop boss boy buddy captain chair champion chef chief child clerk client coach colleague cook
counterpart dad deputy envoy fan friend girl guard guest guide head heir host infant insider judge kid king mate mayor
mogul mp mum neighbor neighbour nurse one onlooker parent patient peer person pilot plumber president priest pupil
queen relative resident saint source spouse student subject teen tenant thief tycoon uncle veteran victim witness
woman youth
"""
_NOT_PEOPLE: Final = """
archive canister centre center chamber chapter charter computer counter cover directive dossier grant initiative
letter literature meter monitor motor narrative newspaper number order paper plant poster power radar register
restaurant river sensor server shelter siren tower tracker water weather
"""
_ABSTRACT: Final = """
answer attempt belief bias comment concern decision discovery effort experience fact fear hope idea issue key kind
lack logic look move naivete opinion percent percentage plan point process proportion question reason remark share
sort standing takeaway thing thought transaction type view way word
"""

DOCUMENTS: Final = frozenset(_DOCUMENTS.split())
"""Things that are read."""
AUTHORED: Final = frozenset(("guide", "history", "novel"))
"""Documents only where somebody wrote them: "a history of the valley by the priest"."""
DATA: Final = frozenset(_DATA.split())
"""Things that are counted."""
FIGURES: Final = frozenset(("figure", "figures", "number", "numbers"))
"""Data in the plural or with what they count; "a senior figure" is a person."""
UNNAMED: Final = frozenset(_UNNAMED.split())
"""People and reckonings that an article rests on without naming anybody."""
BODIES: Final = frozenset(_BODIES.split())
"""Nouns of organisations."""
SIDES: Final = frozenset(_SIDES.split())
"""Nouns of bodies that stand in other names as well: "Centre Street", "Secretary of State"."""
CORPS: Final = frozenset(("guard",))
"""Nouns that stand for one person alone and for a body behind another noun ("the coast guard")."""
COMPANIES: Final = frozenset(_COMPANIES.split())
"""Words that end the name of a company."""
PLATFORMS: Final = frozenset(("Facebook", "Google", "Instagram", "Reddit", "Telegram", "TikTok", "Twitter", "YouTube"))
"""Companies that the model takes for people."""
OUTLETS: Final = frozenset(_OUTLETS.split())
"""Nouns of outlets, some of which name other things as well."""
PRESS: Final = frozenset(
    ("broadcaster", "magazine", "network", "newspaper", "newswire", "outlet", "publication", "radio", "tabloid")
)
"""Nouns that name nothing but outlets."""
MEDIA: Final = frozenset(("cable", "media", "news", "radio", "television", "tv"))
"""What makes a network a broadcaster's."""
AGENCIES: Final = frozenset(
    (
        "AFP",
        "AP",
        "BBC",
        "CBC",
        "CBS",
        "CNN",
        "DPA",
        "KCNA",
        "NBC",
        "NPR",
        "PBS",
        "Reuters",
        "SANA",
        "TASS",
        "UPI",
        "Xinhua",
    )
)
"""Outlets by name."""
MASTHEADS: Final = frozenset(("chronicle", "courier", "daily", "gazette", "herald", "observer", "tribune", "weekly"))
"""Words that only an outlet has in its name."""
PAPERS: Final = frozenset(_PAPERS.split())
"""Last words of a newspaper's name, if an article stands before it."""
PEOPLE: Final = frozenset(_PEOPLE.split())
"""Nouns of people, besides titles, kin and what ends like a person."""
RIVALS: Final = frozenset(("hopeful", "hopefuls", "rival", "rivals"))
"""What a person with a name may be in a role."""
NOT_PEOPLE: Final = frozenset(_NOT_PEOPLE.split())
"""Things that end like people."""
ABSTRACT: Final = frozenset(_ABSTRACT.split())
"""What nobody has heard say anything; "47 percent" are the people of a poll."""
ANYBODY: Final = frozenset(("one", "people", "person", "somebody", "someone"))
"""People of whom nothing is told."""
NOBODY: Final = frozenset(("any", "each", "either", "every", "neither", "no", "whichever"))
"""What goes before people who are only thought of: "any decent person would say"."""
PARTS: Final = frozenset(("few", "half", "majority", "minority", "quarter", "third"))
"""What stands for some of a group."""
INFORMED: Final = frozenset(("briefed", "close", "familiar", "involved"))
"""What makes people sources without a name: "people familiar with the talks"."""
SAID_OF_PEOPLE: Final = frozenset(("elderly", "fellow", "former", "retired", "senior", "teenage", "veteran", "young"))
"""What tells that a noun stands for a person."""
