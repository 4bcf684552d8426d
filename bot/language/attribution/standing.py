"""What sort of source a name stands for: a person, an organisation, an outlet, a document, a group, nobody named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DOCUMENTS: Final = """
accord account affidavit agreement analysis announcement article assessment audit bill book briefing bulletin cable
census code communique complaint constitution contract data deal dispatch document dossier e-mail email factsheet file
filing finding footage indictment invoice law lawsuit leaflet ledger letter log manual memo memoir memorandum minutes
note notice paper petition policy poll post publication questionnaire record recording release report research review
ruling spreadsheet statement statistic story study subpoena summary survey testimony transcript treaty tweet verdict
video website
"""
_UNNAMED: Final = """
adviser aide analyst commentator critic diplomat employee estimate expert eyewitness figure forecaster informant
insider lawyer observer official operative participant passer-by researcher rumor rumour scientist source speculation
spokesman spokesperson spokeswoman staffer witness worker
"""
_ORGANISATIONS: Final = """
academy administration agency airline army association authority bank board bureau cabinet campaign church club
commission committee company congress corporation council court department embassy federation firm foundation
government hospital institute institution league ministry municipality navy office organisation organization panel
parliament party police regulator school secretariat senate society team tribunal union university
"""
_OUTLETS: Final = """
agency broadcaster channel daily gazette herald journal magazine network news newspaper newswire outlet paper post
radio station tabloid television times tribune weekly wire
"""
_AGENCIES: Final = "AFP AP BBC CBC CBS CNN DPA KCNA NBC NPR PBS Reuters SANA TASS UPI Xinhua"

DOCUMENTS: Final = frozenset(_DOCUMENTS.split())
"""Things that are read."""
UNNAMED: Final = frozenset(_UNNAMED.split())
"""People and reckonings that an article rests on without naming anybody."""
_ORGANISATION_NOUNS: Final = frozenset(_ORGANISATIONS.split())
_OUTLET_NOUNS: Final = frozenset(_OUTLETS.split())
_OUTLET_NAMES: Final = frozenset(_AGENCIES.split())


def kind_of_source(words: Span) -> SourceKind:
    """Return what the phrase stands for, judged by its head noun, then by the model's entity of that noun."""
    head = words.root
    noun = head.lemma_.lower()
    if head.pos_ == "PROPN":
        return _named(words, head)
    if noun in DOCUMENTS:
        return SourceKind.DOCUMENT
    if noun in UNNAMED:
        return SourceKind.UNNAMED
    if noun in _ORGANISATION_NOUNS:
        return SourceKind.ORGANISATION
    return SourceKind.GROUP if head.tag_ == "NNS" else SourceKind.PERSON


def _named(words: Span, head: Token) -> SourceKind:
    if head.text in _OUTLET_NAMES or (len(words) > 1 and head.lower_ in _OUTLET_NOUNS):
        return SourceKind.OUTLET
    if head.lower_ in _ORGANISATION_NOUNS or any(word.lower_ in _ORGANISATION_NOUNS for word in words):
        return SourceKind.ORGANISATION
    if head.ent_type_ in {"ORG", "GPE", "LOC", "FAC"}:
        return SourceKind.ORGANISATION
    return SourceKind.GROUP if head.ent_type_ == "NORP" or head.tag_ == "NNPS" else SourceKind.PERSON
