"""Words that stand for people beside their names: titles, kin, forms of address, what follows a name; and whose sex."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_MALE: Final = """
    mr sir lord king prince duke congressman chairman businessman spokesman actor councilman fisherman policeman fireman
    salesman clergyman father brother son husband grandfather grandson uncle nephew stepfather widower boyfriend dad
    father-in-law brother-in-law son-in-law waiter monk
"""
_FEMALE: Final = """
    mrs ms miss dame lady queen princess duchess congresswoman chairwoman spokeswoman actress councilwoman policewoman
    businesswoman mother sister daughter wife grandmother granddaughter aunt niece stepmother widow girlfriend mum mom
    mother-in-law sister-in-law daughter-in-law waitress nun
"""
_KIN: Final = """
    father brother son husband grandfather grandson uncle nephew stepfather widower boyfriend dad mother sister daughter
    wife grandmother granddaughter aunt niece stepmother widow girlfriend mum mom partner fiance fiancee cousin twin
    father-in-law brother-in-law son-in-law mother-in-law sister-in-law daughter-in-law
"""
_TITLES: Final = """
    mr sir lord king prince congressman chairman businessman spokesman actor mrs ms miss dame lady queen princess
    congresswoman chairwoman spokeswoman actress
    dr prof professor sen senator senators rep representative gov governor president minister premier chancellor
    admiral commodore commander brigadier marshal cllr
    ambassador secretary judge justice general gen colonel col captain capt lt lieutenant sgt sergeant major officer
    pope cardinal bishop archbishop rev reverend imam rabbi mayor councillor councilman councilwoman sheriff chief
    director commissioner speaker leader candidate nominee attorney lawyer coach dean editor pastor treasurer architect
    inspector detective constable superintendent economist engineer fisherman analyst doctor nurse teacher warden
    chef owner farmer manager striker goalkeeper midfielder defender winger skipper sprinter jockey singer novelist
    comedian pianist rapper mp msp supt dc pc dci di
"""
_BEHIND: Final = "jr sr ii iii iv kc qc sc mp msp mep mla obe mbe cbe md phd esq frs rn cpa"
_POSTNOMINALS: Final = frozenset(_BEHIND.split())
_ROLE_GOES_ON: Final = frozenset({"of", "for", "to", "in", "from", "with", "by", "at", "on", "against", "about", "who"})

MALE: Final = frozenset(_MALE.split())
FEMALE: Final = frozenset(_FEMALE.split())
KIN: Final = frozenset(_KIN.split())
TITLES: Final = frozenset(_TITLES.split())
"""Words before a name that are no part of it."""
FORMS_OF_ADDRESS: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"})
"""Titles that are no role by themselves."""


def is_postnominal(word: str) -> bool:
    """Return whether the word follows a name and is no part of it: "KC", "M.D."."""
    return word.replace(".", "").lower() in _POSTNOMINALS


def role_head(role: str) -> str:
    """Return the noun that says what the person is: "leader" of "Union leader", "envoy" of "envoy to Maravia"."""
    head = ""
    for word in role.lower().replace("-of-", " of ").split():
        if word in _ROLE_GOES_ON and head:
            break
        head = word
    return head.strip(".,")


def is_kin(roles: Iterable[str]) -> bool:
    """Return whether one of the roles is that of a relative."""
    return any(role_head(part) in KIN for role in roles for part in role.split(","))


def is_male(words: Iterable[str]) -> bool | None:
    """Return what the titles and roles say, None where they say nothing or both."""
    heads = {role_head(part) for each in words for part in each.split(",")}
    if bool(heads & MALE) == bool(heads & FEMALE):
        return None
    return bool(heads & MALE)
