"""Who says what a message says: "the firm issued a statement saying" is the firm; "pressure on her to say" is her."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.language.parse.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
# What carries nobody's words but those of whoever sends it. Reports and studies speak for themselves.
_MESSAGES = """
    ad advert advertisement announcement column comment cover email e-mail letter memo message note op-ed point post
    release remark reply response speech statement text tweet
"""
_SENDING = """
    air circulate deliver distribute do e-mail email fire give issue make offer place post publish put read release run
    send share sign submit tweet unveil write
"""
MESSAGES = frozenset(_MESSAGES.split())
SENDING = frozenset(_SENDING.split())
TELLING = SENDING | {"say", "tell", "announce", "respond", "reply", "add", "repeat", "reiterate", "reject", "voice"}
DOING = ("dobj", "attr", "oprd", "pobj", "acomp")
REACH = 4  # words up from a noun to the verb whose subject sends it


def sender(noun: Token) -> Token | None:
    """Return who sends a message by the verb that governs it: "the firm" of "the firm issued a statement"."""
    verb = noun.head
    if noun.lemma_.lower() not in MESSAGES or noun.dep_ not in ("dobj", "oprd"):
        return None
    if verb.dep_ == "prt" or verb.lemma_.lower() not in SENDING:
        return None
    return acting(verb)


def controller(noun: Token) -> Token | None:
    """Return who is to do what an infinitive behind a noun tells: "He went out of his way to say", "on her to say"."""
    pressed = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("on", "for")), None)
    if pressed is not None:
        return next((child for child in pressed.children if child.dep_ == "pobj"), None)
    at = noun
    for _ in range(REACH):
        if at.dep_ in DOING or at.dep_ == "prep":
            at = at.head
        else:
            break
        if at.pos_ in ("VERB", "AUX"):
            return acting(at)
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def acting(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb it goes on from: "sent letters and placed a notice"."""
    for _ in range(REACH):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp") or verb.head.i == verb.i:
            return None
        verb = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return None


def is_infinitive(verb: Token) -> bool:
    """Return whether "to" stands before the verb."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def owner(noun: Token) -> Token | None:
    """Return whose words a noun tells of that has no possessor: "claims by officials", "said in a statement that"."""
    if noun.pos_ != "NOUN":
        return None
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return next((below for below in child.children if below.dep_ == "pobj"), None)
    told = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "with", "by") else noun.head
    if told.pos_ == "VERB" and noun.dep_ in ("pobj", "dobj") and told.lemma_.lower() in TELLING:
        return acting(told)
    return None
