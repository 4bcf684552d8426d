"""Checks on what may ruin somebody: a crime, an arrest, a death, a bankruptcy stand in a point only with grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.likeness import root, root_of
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.gate.cited import Cited

_LINES: Final = """
    murder murderer kill killer manslaughter homicide assassinate slay dead die death fatal shoot stab
    die dead death kill fatal victim lose life survive burial bury funeral obituary late drown perish fatality
    die dead death kill fatal toll casualty corpse body bodies claim widow widower mourn grave shoot stab murder suicide
    arrest detain custody seize jail imprison hold capture catch
    jail imprison prison sentence imprisonment term bar behind year month
    steal thief theft rob robber robbery burglary burgle embezzle take loot nick pinch snatch raid raider grab missing
    fraud swindle deceive embezzle forge launder scam false accounting
    bribe bribery corrupt corruption kickback
    rape rapist molest assault abuse attack sexual harass
    assault attack beat punch hit strike
    convict guilty conviction find plead admit sentence jail
    charge indict accuse prosecute
    bankrupt bankruptcy insolvent insolvency collapse administration receivership
    suicide overdose
    terrorist terrorism terror bomb bomber
    resign resignation quit step stand leave depart
    addict alcoholic drunk drug
    arson arsonist fire burn blaze
    riot rioter looting
    molester paedophile pedophile abuse
    spy espionage
    smuggle smuggler traffic trafficker
    blackmail extort extortion
    kidnap abduct hostage
"""
_BEARING: Final = tuple(frozenset(map(root_of, line.split())) for line in _LINES.strip().splitlines())
_BEARS_ONLY: Final = """
    lose life survive late take term bar behind hold false accounting sentence attack beat punch hit strike find
    plead administration receivership collapse step stand leave depart remove fire burn blaze drug sexual victim
    obituary bury burial funeral looting hostage toll casualty body bodies claim widow widower mourn grave
    capture catch year month nick pinch snatch raid raider grab missing admit corpse traffic charge accuse quit
    abuse drown seize shoot harass terror
"""
_NOT_GRAVE: Final = frozenset(map(root_of, _BEARS_ONLY.split()))
"""What may bear a grave word out and is none itself."""
GRAVE: Final = frozenset[str]().union(*_BEARING) - _NOT_GRAVE


def accuses_nobody(cited: Cited) -> Verdict:
    """A grave word of the point stands in the evidence, or one that means as much does."""
    held = {root(token) for token in cited.grounds.doc} | {root_of(token.lower_) for token in cited.grounds.doc}
    for token in cited.said.doc:
        word = root(token)
        if word in GRAVE and held.isdisjoint(_borne_out_by(word)):
            return Verdict(f"nothing in the sentences it cites bears out “{token.text}”")
    return PASS


def _borne_out_by(word: str) -> frozenset[str]:
    return frozenset[str]().union(*(line for line in _BEARING if word in line))


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (accuses_nobody,)
