"""What sort of source a name stands for: a person, an organisation, a document, data, a group, nobody named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.attribution.titles import KIN, TITLES, role_head

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DOCUMENTS: Final = """
accord account ad advert advertisement affidavit agreement analysis announcement article assessment audit bill blog
book briefing bulletin cable code communique complaint constitution contract deal dispatch document dossier e-mail
email factsheet file filing finding footage indictment invoice law lawsuit leaflet ledger letter log manual memo
memoir memorandum minutes newsletter note notice paper petition placard plaque policy post poster questionnaire record
recording release report research review ruling sign statement story study subpoena summary testimony transcript
treaty tweet verdict video website
"""
_DATA_NOUNS: Final = """
census data database dataset datum index poll reading referendum result spreadsheet statistic survey test
"""
_FIGURES: Final = "figure figures number numbers"
"""Data in the plural or with what they count; "a senior figure" is a person."""
_UNNAMED: Final = """
adviser aide analyst commentator critic diplomat employee estimate expert eyewitness figure forecaster informant
insider lawyer observer official operative participant passer-by researcher rumor rumour scientist source speculation
spokesman spokesperson spokeswoman staffer witness worker
"""
_ORGANISATIONS: Final = """
academy administration agency airline archive army association authority bank board brand brigade bureau business
cabinet campaign charity church club commission committee company congress consultancy corporation council court
department developer embassy federation firm foundation government group hospital inspectorate institute institution
league ministry municipality museum navy newsroom observatory office operator opposition organisation organization
panel parliament party police prosecution regulator retailer school secretariat senate service society team tribunal
trust union university
"""
_OUTLETS: Final = """
agency app broadcaster channel daily gazette herald journal magazine network news newspaper newswire outlet paper post
radio station tabloid television times tribune weekly wire
"""
_AGENCIES: Final = "AFP AP BBC CBC CBS CNN DPA KCNA NBC NPR PBS Reuters SANA TASS UPI Xinhua"

_MASTHEADS: Final = frozenset(("chronicle", "courier", "daily", "gazette", "herald", "observer", "tribune", "weekly"))
_INDEFINITE: Final = frozenset(("a", "an", "another", "one", "some"))
_PRESS: Final = frozenset(
    ("broadcaster", "magazine", "network", "newspaper", "newswire", "outlet", "publication", "tabloid")
)
_CORPS: Final = frozenset(("guard",))
"""Nouns that stand for one person alone and for a body behind another noun ("the coast guard")."""
_SAID_OF_PEOPLE: Final = frozenset(("elderly", "fellow", "former", "retired", "senior", "teenage", "veteran", "young"))
_ABSTRACT_WORDS: Final = """
answer attempt belief bias comment concern decision effort fact fear hope idea issue move opinion plan point question
reason remark takeaway thing thought view way word
"""
_ABSTRACT: Final = frozenset(_ABSTRACT_WORDS.split())
"""What nobody has heard say anything."""
_ANYBODY: Final = frozenset(("one", "people", "person", "somebody", "someone"))
_SURELY_PEOPLE_WORDS: Final = """
ally assistant aunt bishop boss boy buddy captain chair champion chef chief child clerk client coach colleague cook
counterpart dad deputy envoy fan friend girl guard guest guide head heir host infant insider judge kid king mate mayor
mp mum neighbor neighbour nurse one onlooker parent patient peer person pilot plumber president priest pupil queen
relative resident saint source spouse student subject teen tenant thief uncle victim witness woman youth
"""
_SURELY_PEOPLE: Final = frozenset(_SURELY_PEOPLE_WORDS.split())
_COMPANY_WORDS: Final = """
airways co corp energy foods group holdings inc industries lines ltd motors partners plc railways rooms solutions sons
systems technologies trams works
"""
_COMPANIES: Final = frozenset(_COMPANY_WORDS.split())
"""Words that end the name of a company."""
_NOT_PEOPLE_WORDS: Final = """
archive canister centre center chamber chapter charter computer counter cover directive dossier grant initiative
letter literature meter monitor motor narrative newspaper number order paper plant poster power radar
register restaurant river sensor server shelter siren tower tracker water weather
"""
_NOT_PEOPLE: Final = frozenset(_NOT_PEOPLE_WORDS.split())
"""Things that end like people."""
_AGENT_ENDINGS: Final = ("ant", "ar", "ee", "eer", "er", "ess", "ian", "ist", "ive", "man", "or", "person", "woman")

DOCUMENTS: Final = frozenset(_DOCUMENTS.split())
"""Things that are read."""
DATA: Final = frozenset(_DATA_NOUNS.split())
"""Things that are counted."""
UNNAMED: Final = frozenset(_UNNAMED.split())
"""People and reckonings that an article rests on without naming anybody."""
BODIES: Final = frozenset(_ORGANISATIONS.split())
"""Nouns of organisations."""
_OUTLET_NOUNS: Final = frozenset(_OUTLETS.split())
_OUTLET_NAMES: Final = frozenset(_AGENCIES.split())


def kind_of_source(words: Span, role: str | None = None) -> SourceKind | None:
    """Return what the phrase stands for, judged by its head noun and role, then by the model's entity.

    A day, a deed or a thought stands for nobody.
    """
    head = words.root
    if head.pos_ != "PROPN" and (head.ent_type_ in {"DATE", "TIME"} or _is_nobody(words)):
        return None
    if (head.pos_ == "PROPN" and not head.text.islower()) or head.text.isupper():
        return _named(words, head, role)
    return _of_noun(words, head.lemma_.lower()) or _of_people(words, head)


def _is_nobody(words: Span) -> bool:
    """Return whether the words are no name of anybody: a verb, a thought, "birther" behind "called him a"."""
    head = words.root
    lone = len(words) == 1 and head.tag_ == "NN" and head.text.islower() and is_human(head.text)
    return (head.pos_ == "VERB" and words.text.islower()) or head.lemma_.lower() in _ABSTRACT or lone


def _of_noun(words: Span, noun: str) -> SourceKind | None:
    if noun in DATA or (noun in _FIGURES.split() and words.root.tag_ == "NNS"):
        return SourceKind.DATA_SET
    if noun in DOCUMENTS:
        return SourceKind.DOCUMENT
    if noun in _PRESS:
        return SourceKind.OUTLET
    corps = noun in _CORPS and any(word.dep_ == "compound" for word in words)
    if noun in BODIES or corps:
        return SourceKind.ORGANISATION
    return SourceKind.UNNAMED if noun in UNNAMED or (noun in _ANYBODY and _is_counted(words)) else None


def kind_of_written(phrase: str) -> SourceKind | None:
    """Return whether a phrase such as "report by the consultants" is a document or data, None for anything else."""
    before_maker = phrase.lower().split(" by ")[0].split(" from ")[0].split()
    noun = before_maker[-1].removesuffix("s") if before_maker else ""
    if noun in DATA or noun in _FIGURES.split():
        return SourceKind.DATA_SET
    return SourceKind.DOCUMENT if noun in DOCUMENTS else None


def _of_people(words: Span, head: Token) -> SourceKind:
    """Return what a common noun stands for; one that is no group and no role is a body of some sort."""
    if head.tag_ == "NNS" or (head.like_num and head.lower_ != "one"):
        return SourceKind.GROUP
    human = any(word.lower_ in _SAID_OF_PEOPLE for word in words)
    if not (human or is_human(head.lower_)):
        return SourceKind.ORGANISATION
    told_apart = words[0].lower_ not in _INDEFINITE and head.lower_ not in _ANYBODY
    return SourceKind.PERSON if told_apart else SourceKind.UNNAMED


def _is_counted(words: Span) -> bool:
    return any(word.like_num for word in words)


def is_role(noun: str) -> bool:
    """Return whether a common noun tells what a person is or does: by its ending, or because it is a title."""
    return noun in TITLES or noun in KIN or (noun not in _NOT_PEOPLE and noun.endswith(_AGENT_ENDINGS))


def is_human(noun: str) -> bool:
    """Return whether a common noun surely stands for a person."""
    return noun in _SURELY_PEOPLE or is_role(noun)


def _named(words: Span, head: Token, role: str | None) -> SourceKind:
    before = words.doc[words.start - 1].lower_.rstrip(".") if words.start else ""
    if words[0].lower_.rstrip(".") in TITLES or before in TITLES - {"chief"}:
        return SourceKind.PERSON
    what = role_head(role) if role else ""
    if what in _OUTLET_NOUNS or head.text in _OUTLET_NAMES or _is_outlet_name(words):
        return SourceKind.OUTLET
    company = len(words) > 1 and words[-1].lower_.rstrip(".") in _COMPANIES
    if company or what in BODIES or any(word.lower_ in BODIES for word in words):
        return SourceKind.ORGANISATION
    if what and is_role(what):
        return SourceKind.PERSON
    if head.ent_type_ in {"ORG", "GPE", "LOC", "FAC"} or _shortens_a_body(words):
        return SourceKind.ORGANISATION
    return SourceKind.GROUP if head.ent_type_ == "NORP" or head.tag_ == "NNPS" else SourceKind.PERSON


def _shortens_a_body(words: Span) -> bool:
    """Return whether the article names a body in full by this word and more: "the company Northsound Lines"."""
    doc = words.doc
    if len(words) > 1:
        return False
    same = (doc.to_array("ORTH") == words.root.orth).nonzero()[0].tolist()
    longer = (doc[at - 1].lower_ for at in same if 0 < at < len(doc) - 1 and doc[at + 1].pos_ == "PROPN")
    return any(noun in BODIES for noun in longer)


def _is_outlet_name(words: Span) -> bool:
    return len(words) > 1 and (
        words.root.lower_ in _OUTLET_NOUNS - {"agency"} or any(word.lower_ in _MASTHEADS for word in words)
    )
