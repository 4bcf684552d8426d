"""Who stands beside a reporting verb to which the parser found no subject: the nearest noun that can be its speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.attribution.cues import VERBS
from bot.language.attribution.issuers import acting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

OBJECTS = ("dobj", "pobj", "iobj", "dative", "npadvmod")
NOMINAL = ("PROPN", "PRON", "NOUN")
# Verbs with their hearer behind them, not their speaker, but right behind a quotation: "told reporters".
ADDRESSING = frozenset({"tell", "urge", "assure", "inform", "remind", "advise", "warn", "accuse"})


def beside(page: Page, verb: Token) -> Token | None:
    """Return the noun before or behind the verb that can be its speaker, None if there is none."""
    if _follows_comma(page, verb):
        acting_before = _before_insertion(page, verb) or _of_the_sentence(page, verb)
        return acting_before or (None if verb.tag_ == "VBG" else next(_near(page, verb), None))
    if verb.tag_ == "VBG":
        return _of_the_sentence(page, verb)
    return next(_near(page, verb), None)


def _follows_comma(page: Page, verb: Token) -> bool:
    at = verb.i - 1
    while at > verb.sent.start and page.tokens[at].pos_ in ("ADV", "AUX"):
        at -= 1
    return at > verb.sent.start and page.tokens[at].text == "," and not page.quoted[at]


def _before_insertion(page: Page, verb: Token) -> Token | None:
    """Return the noun before what stands between commas: "Roe, 70, told", "Roe, who had left, said"."""
    commas = [each.i for each in page.tokens[verb.sent.start : verb.i] if each.text == ","]
    for at in reversed(commas[:-1]):
        before = page.tokens[at - 1]
        acts = before.pos_ != "PRON" and before.dep_ not in OBJECTS
        if at > 0 and acts and _can_speak(page, verb, before.i):
            return before
    return None


def _of_the_sentence(page: Page, verb: Token) -> Token | None:
    """Return who acts in the sentence, if the verb comes later in it: "Roe endorsed the plan, urging his party …"."""
    found = acting(verb.sent.root)
    return found if found is not None and found.i < verb.i and _can_speak(page, verb, found.i) else None


def _near(page: Page, verb: Token) -> Iterator[Token]:
    frame = VERBS.get(verb.lemma_.lower())
    thing = frame is not None and frame.thing  # "announced positive results" has its object there
    addressed = verb.lemma_.lower() in ADDRESSING and not (verb.i > 0 and page.quoted[verb.i - 1])
    behind = () if thing or addressed else (1, 2)
    for step in sorted((-1, -2, *behind), key=abs):
        if _can_speak(page, verb, verb.i + step):
            yield page.tokens[verb.i + step]


def _can_speak(page: Page, verb: Token, at: int) -> bool:
    if not 0 <= at < len(page.tokens) or page.quoted[at]:
        return False
    token = page.tokens[at]
    when = token.ent_type_ in ("DATE", "TIME", "PERCENT") or token.dep_ == "npadvmod"
    own = (token.pos_ in NOMINAL or page.is_name(at)) and token.tag_ != "PRP$" and token.dep_ != "poss"
    return own and not when and page.line_of(token.idx) == page.line_of(verb.idx)
