"""Verbs that judge while they report, and words before a name or a verb that praise or blame: Sayso's own lists."""

from typing import Final

from bot.language.gate.likeness import listed

_LEMMAS: Final = """
acknowledge admit allege assert blast boast brag claim concede confess confirm disclose fume grouse grumble gush insist
lambast lambaste lament plead quip rant rave rail reveal scoff scold slam sneer sniff swear thunder vow whine whinge
gloat moan bemoan crow snipe snap hail bash rip skewer tout trumpet parrot spout peddle
"""
_IRREGULAR: Final = {
    "admit": "admits admitted admitting admission", "allege": "alleges alleged alleging allegation",
    "brag": "brags bragged bragging", "concede": "concedes conceded conceding concession",
    "slam": "slams slammed slamming", "claim": "claims claimed claiming", "rip": "rips ripped ripping",
    "snap": "snaps snapped snapping", "reveal": "reveals revealed revealing revelation",
    "quip": "quips quipped quipping", "swear": "swears swore sworn swearing", "plead": "pleads pleaded pled pleading",
    "confirm": "confirmation", "confess": "confesses confession", "disclose": "disclosure",
    "acknowledge": "acknowledgement acknowledgment", "assert": "assertion", "insist": "insistence",
}  # fmt: skip
_NOT_REPORTING: Final = listed("hail rip snap moan rail crow tout rave bash thunder sniff")
"""Verbs that only speech makes verbs of judgement; a point may use their other senses."""
_SAME: Final = (
    listed("acknowledge admit concede confess"),
    listed("allege claim"),
    listed("boast brag"),
    listed("blast lambast lambaste slam"),
    listed("fume rant rail rave"),
    listed("gripe grouse grumble moan whine whinge"),
    listed("disclose reveal"),
    listed("plead"),
    listed("swear vow"),
)
"""Verbs that judge alike: where the article has one, another adds nothing."""
MEANT: Final = {
    "allege": listed("accuse accused accuses accusing accusation accusations allegation allegations allegedly"),
    "claim": listed("accuse accused accuses accusing allegation allegations allegedly"),
    "insist": listed("""
        denied denies deny denial rejected rejects reject dismissed dismisses dismiss disputed disputes defended
        defends not never
        """),
    "acknowledge": listed("accepted accepts recognised recognized"),
}
"""What in the evidence makes a verb no judgement of the point's own: who accuses alleges, who is gainsaid insists."""
UNTOLD: Final = listed("confirm disclose plead reveal")
"""What is not done may be told by these: who "would not reveal" a source is not judged, nor who "pleads" in court."""


def _forms(verb: str) -> frozenset[str]:
    plain = verb.removesuffix("e")
    regular = {verb, f"{verb}s", f"{plain}ed", f"{plain}ing"}
    return frozenset(regular | set(_IRREGULAR.get(verb, "").split()))


REPORTING: Final = {form: verb for verb in _LEMMAS.split() if verb not in _NOT_REPORTING for form in _forms(verb)}
"""Every form of a verb that judges what it reports, with the verb."""

NEUTRAL_MANNER: Final = listed("""
    nearly roughly only probably possibly reportedly allegedly apparently approximately annually yearly monthly weekly
    daily hourly quarterly early likely unlikely initially originally previously formerly recently currently presently
    eventually subsequently respectively exactly partly mainly mostly largely chiefly primarily usually normally
    generally typically frequently regularly officially jointly separately provisionally shortly fully entirely
    completely wholly totally badly seriously namely newly slightly similarly additionally specifically especially
    particularly supposedly poorly family july supply reply elderly hardly scarcely barely narrowly reliably publicly
    privately formally directly immediately temporarily permanently gradually steadily anonymously unusually rapidly
    repeatedly unanimously collectively
    """)
"""How much, when, how sure; whether it was so much or so sure is for other checks."""
FORMER: Final = listed("ex former formerly once previous previously predecessor then until used retired was were had")
"""What tells that somebody is no longer what they were."""
STANDING: Final = listed("""
    acting chief current deputy executive fellow first foreign incoming interim junior local new outgoing regional
    second senior sitting then third top vice young other several many few various more most unnamed
    """)
"""What may stand before a title and neither praises nor blames."""
BLAMING: Final = listed("""
    autocratic bad beleaguered bungling clumsy costly crippling cynical defiant disgraced disgraceful divisive
    draconian extravagant failed failing far-left far-right feckless flawed greedy hard-left hard-right hated hopeless
    hypocritical ill-conceived ill-fated ill-judged inadequate incompetent ineffective inept intransigent modest leftist
    left-wing lavish meagre misguided needless nonsensical populist pointless rash reactionary right-wing
    scandal-hit scandal-plagued secretive self-serving shady shaky shoddy slapdash sluggish stubborn ultraconservative
    unconvincing unfair unfit unjust unpopular unwanted unwelcome wasteful weak woeful wrong-headed xenophobic
    """)
PRAISING: Final = listed("""
    acclaimed ambitious admirable beloved brave brilliant celebrated charismatic courageous dazzling decent dedicated
    distinguished eminent excellent exceptional exemplary fair-minded fearless flawless generous gifted good-hearted
    great hard-won hard-working hardworking heartfelt honourable honorable humble impeccable inspiring inspirational
    legendary long-overdue loved lovely magnificent much-loved outstanding overdue popular principled prestigious
    proud respected selfless sensible splendid successful superb talented tireless trailblazing trusted victorious
    visionary welcome well-deserved well-loved wise world-class
    """)
FORCED: Final = listed("""
    bulldoze bulldozed bulldozes railroad railroaded ram rammed rams rubber-stamp rubber-stamped rubber-stamps
    steamroller steamrollered strong-armed
    """)
"""How a vote or a law is told by those who are against it."""


def alike(verb: str) -> frozenset[str]:
    """Return the verbs that judge as this one does, itself among them."""
    return next((group for group in _SAME if verb in group), frozenset({verb}))
