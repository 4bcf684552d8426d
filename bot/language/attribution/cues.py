"""Reporting words: what carries somebody's words, how surely, and what may follow them.

Strength and frames are ours, from how news writes; the lists began with the verbs of GenderGapTracker and of our
prototype. To teach the engine a verb, add it to one line here.
"""

from dataclasses import dataclass
from enum import IntEnum


class Strength(IntEnum):
    """How surely a cue means that somebody said something."""

    THOUGHT = 1
    SHOWN = 2
    SPOKEN = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """What a reporting verb governs besides a clause.

    `order`: "urged them to leave". `naming`: "called it a farce". `thing`: "announced the closure of the bridge".
    `about`: prepositions that open what is said ("called for calm", "accused him of lying").
    `whom`: whoever stands between belongs to what is said ("him of lying").
    """

    strength: Strength
    order: bool = False
    naming: bool = False
    thing: bool = False
    about: tuple[str, ...] = ()
    whom: bool = False


_SPOKEN = """
    accept acknowledge add admit affirm allege announce answer argue assert assure aver blog boast caution chant
    clarify comment complain concede conclude confess confirm contend continue counter cry deadpan declare deny
    disclose emphasise emphasize enthuse exclaim explain gush hint imply inform insist interject intone joke lament
    maintain mention moan muse note object observe opine plead point post preach proclaim quip read reason reassure
    recall recount reiterate relate remark remind repeat reply report respond retort reveal say scoff scream shout
    sigh signal snap sob state stipulate stress submit suggest swear tease tell testify text tweet underscore utter
    vent volunteer whisper wonder write yell
"""
_SHOWN = "calculate cite estimate find forecast indicate project rate rule show"
_THOUGHT = "assume believe doubt expect fear feel hope know reckon speculate suspect think worry"

_FRAMES = {
    "slam": Frame(Strength.SPOKEN, naming=True),
    "criticize": Frame(Strength.SPOKEN, naming=True),
    "criticise": Frame(Strength.SPOKEN, naming=True),
    "condemn": Frame(Strength.SPOKEN, naming=True),
    "praise": Frame(Strength.SPOKEN, naming=True),
    "declare": Frame(Strength.SPOKEN, naming=True),
    "deride": Frame(Strength.SPOKEN, naming=True),
    "dismiss": Frame(Strength.SPOKEN, naming=True),
    "characterize": Frame(Strength.SPOKEN, naming=True),
    "characterise": Frame(Strength.SPOKEN, naming=True),
    "accuse": Frame(Strength.SPOKEN, about=("of",), whom=True),
    "advise": Frame(Strength.SPOKEN, order=True),
    "acknowledge": Frame(Strength.SPOKEN, thing=True),
    "announce": Frame(Strength.SPOKEN, thing=True),
    "cite": Frame(Strength.SPOKEN, thing=True),
    "recall": Frame(Strength.SPOKEN, thing=True),
    "note": Frame(Strength.SPOKEN, thing=True),
    "deny": Frame(Strength.SPOKEN, thing=True),
    "estimate": Frame(Strength.SHOWN, thing=True, about=("at",)),
    "agree": Frame(Strength.SPOKEN),
    "ask": Frame(Strength.SPOKEN, order=True),
    "blast": Frame(Strength.SPOKEN),
    "brand": Frame(Strength.SPOKEN, naming=True),
    "call": Frame(Strength.SPOKEN, order=True, naming=True, about=("for", "on")),
    "charge": Frame(Strength.SPOKEN),
    "claim": Frame(Strength.SPOKEN, order=True, thing=True),
    "demand": Frame(Strength.SPOKEN, order=True),
    "denounce": Frame(Strength.SPOKEN),
    "describe": Frame(Strength.SPOKEN, naming=True, thing=True),
    "dub": Frame(Strength.SPOKEN, naming=True),
    "hail": Frame(Strength.SPOKEN),
    "instruct": Frame(Strength.SPOKEN, order=True),
    "label": Frame(Strength.SPOKEN, naming=True),
    "pledge": Frame(Strength.SPOKEN, order=True),
    "predict": Frame(Strength.SPOKEN, thing=True),
    "promise": Frame(Strength.SPOKEN, order=True),
    "propose": Frame(Strength.SPOKEN, order=True, thing=True),
    "refer": Frame(Strength.SPOKEN),
    "threaten": Frame(Strength.SPOKEN, order=True),
    "urge": Frame(Strength.SPOKEN, order=True),
    "vow": Frame(Strength.SPOKEN, order=True),
    "warn": Frame(Strength.SPOKEN, order=True, about=("of", "about", "against")),
    "complain": Frame(Strength.SPOKEN, about=("about",)),
    "boast": Frame(Strength.SPOKEN, about=("of", "about")),
    "argue": Frame(Strength.SPOKEN, about=("for", "against")),
    "tell": Frame(Strength.SPOKEN, order=True),
}

VERBS: dict[str, Frame] = (
    {verb: Frame(Strength.SPOKEN) for verb in _SPOKEN.split()}
    | {verb: Frame(Strength.SHOWN) for verb in _SHOWN.split()}
    | {verb: Frame(Strength.THOUGHT) for verb in _THOUGHT.split()}
    | _FRAMES
)

# Who hears what others say: "The court heard that …".
HEARINGS = frozenset({"court", "hearing", "inquest", "inquiry", "jury", "magistrate", "tribunal"})
HEARD = Frame(Strength.SPOKEN)

# Nouns that carry a clause: "the claim that …".
_NOUNS = """
    accusation admission allegation announcement argument assertion claim complaint conclusion contention declaration
    insistence pledge promise report statement suggestion vow warning
"""
NOUNS = frozenset(_NOUNS.split())
