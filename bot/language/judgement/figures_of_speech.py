"""What is put as a picture, not as a fact: harm to what no hand can touch, likenesses, what a thing does to us."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.lexicon import DAMAGE_VERBS

if TYPE_CHECKING:
    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_WRECKING_VERBS: Final = """
abandon betray bleed break burn bury butcher cheapen choke cripple damage demolish destroy devastate disfigure divide
drag drain erode fail gut gutte hijack hollow hurt infect kill mortgage murder poison rip rob rot ruin sabotage
sacrifice scar sell shatter shred sink smother squander starve steal strangle strip suffocate sully tarnish tear throw
torpedo trample trash turn undermine unravel waste weaken wreck
"""
_WRECKING: Final = frozenset(_WRECKING_VERBS.split())
_WHOLES_NAMES: Final = """
agriculture board career chance childhood city club community confidence conscience country countryside county
credibility culture debate democracy dignity district dream economy education everything faith farming fishing freedom
future game generation harmony health heart hope identity industry integrity island justice land legacy life
livelihood morale nation neighborhood neighbourhood party peace people politics profession promise reform region
reputation rights rule science service society soul spirit sport standard state system team town trade trust truth
union unity valley value village world youth
"""
_WHOLES: Final = frozenset(_WHOLES_NAMES.split())
"""What can be wrecked in a manner of speaking only; a van is not among them."""
_EXPERIENCE_VERBS: Final = """
amaze amuse anger annoy appal appall astonish astound baffle bewilder bother bug charm comfort concern confuse delight
depress disappoint disgust dismay disturb embarrass enrage excite fascinate frighten frustrate gall hearten horrify
humble humiliate hurt impress infuriate insult intrigue irk irritate move offend outrage perplex please puzzle
reassure sadden satisfy scar scare shake shock sicken stagger startle strike stun stupefy surprise terrify thrill
touch trouble unnerve unsettle upset worry
"""
_EXPERIENCE: Final = frozenset(_EXPERIENCE_VERBS.split())
"""What a thing does to somebody's mind ("scar" is what the model makes of "scares", as "gutte" of "gutted")."""
_EFFECT_VERBS: Final = """
bolster boost breed complicate corrode define defy deprive detract discourage discriminate distort divide dominate
embody empower encourage endanger enrich epitomise epitomize erode exacerbate exploit expose fail favor favour feed
foster fuel guarantee harm help highlight hinder hurt ignore illustrate impede improve jeopardise jeopardize justify
lack miss mock penalise penalize perpetuate pit poison promote protect punish reek reflect reinforce reveal reward
satisfy serve signal stifle stigmatise stigmatize strengthen suit symbolise symbolize threaten transcend transform
underline undermine underscore unite violate warrant weaken worsen
"""
_EFFECTS: Final = frozenset(_EFFECT_VERBS.split())
"""What a thing is said to do in general; in the past tense it may tell one event."""
_LIKENESS: Final = frozenset(("like", "as"))
_MEASURED: Final = frozenset(("CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"))


def figurative_harm(clause: Clause) -> tuple[Token, ...]:
    """Harm done to a town, a party, a hope; or harm that a thing pointed at does: "it's killing the town"."""
    head, subject = clause.head, clause.subject
    if head.lemma_ not in _WRECKING | DAMAGE_VERBS or subject is None or _measures(head):
        return ()
    harmed = [child for child in head.children if child.dep_ in {"dobj", "nsubjpass"} and not child.like_num]
    now = head.tag_ in {"VBG", "VBP", "VBZ"} and clause.type is QuoteType.DIRECT
    if now and subject.lower_ in {"it", "that", "this"} and head.lemma_ in DAMAGE_VERBS:
        return (head, *harmed[:1]) if harmed else ()
    lost = [thing for thing in harmed if thing.lemma_.lower() in _WHOLES]
    return (head, lost[0]) if lost and not clause.own else ()


def likeness(clause: Clause) -> tuple[Token, ...]:
    """What is done *like* something else is done: "played like strangers", "talks as if he owned the place"."""
    for child in clause.head.rights:
        same = child.lower_ == "like" and child.dep_ == "prep" and any(c.dep_ == "pobj" for c in child.children)
        if same or (child.dep_ == "advcl" and _opens_likeness(child)):
            return (clause.head, child)
    return ()


def _opens_likeness(comparison: Token) -> bool:
    marks = [mark.lower_ for mark in comparison.lefts if mark.dep_ in {"mark", "advmod", "prep"}]
    return "like" in marks or ("as" in marks and not {"if", "though"}.isdisjoint(marks))


def experience(clause: Clause) -> tuple[Token, ...]:
    """What a thing does to the speaker, or to everybody: "it scares me", "what stuns me is …", "took my breath"."""
    head, subject = clause.head, clause.subject
    if head.lemma_ in _EXPERIENCE and subject is not None and head.tag_ != "VBN" and _happens_to_us(head):
        return (head,)
    before = [child for each in (head, head.head) if each.lemma_ == "be" for child in each.lefts]
    return tuple(child for child in before if child.dep_ == "csubj" and child.lemma_ in _EXPERIENCE)[:1]


def _happens_to_us(head: Token) -> bool:
    objects = [child for child in head.children if child.dep_ in {"dobj", "dative"}]
    return any(thing.lower_ in {"me", "us", "you", "everyone", "everybody", "people"} for thing in objects)


def effect(clause: Clause) -> tuple[Token, ...]:
    """What a thing is said to do in general: "this law serves the rich"; with a figure in it, it is a finding."""
    head = clause.head
    now = head.tag_ in {"VBP", "VBZ"} or (
        head.tag_ == "VBG" and any(a.tag_ in {"VBP", "VBZ"} for a in clause.auxiliaries)
    )
    if clause.own or clause.subject is None or not now or _measures(head):
        return ()
    return (head, *_first_object(head)) if head.lemma_ in _EFFECTS else ()


def _first_object(head: Token) -> tuple[Token, ...]:
    return tuple(child for child in head.children if child.dep_ == "dobj")[:1]


def _measures(head: Token) -> bool:
    return any(word.like_num or word.ent_type_ in _MEASURED for word in head.subtree)
