"""What weighs in a phrase: the noun or adjective that is said of something, with its adjectives and stress."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.judgement.adjectives import EVALUATION, judges, judges_as_predicate
from bot.language.judgement.lexicon import FEELING_ADJECTIVES, JUDGING_NOUNS, KINDS_OF_EVENT, NOTHING

if TYPE_CHECKING:
    from bot.language.parse.tokens import Token

_SUPERLATIVE: Final = frozenset(("JJS", "RBS"))
_SO_WORDS: Final = """
absolutely completely deeply entirely extremely fairly incredibly overly pretty quite really so such too totally
utterly very
"""
_SO: Final = frozenset(_SO_WORDS.split())
_SOMETHING: Final = frozenset(("anything", "everything", "nothing", "something"))
_MEASURABLE_WORDS: Final = """
biggest closest coldest deepest earliest eldest fastest first furthest heaviest highest hottest last largest latest
least longest lowest most narrowest nearest newest northernmost oldest poorest richest shortest smallest tallest
wettest widest youngest
"""
_HEALTH: Final = frozenset(("critical", "fair", "grave", "serious", "satisfactory", "stable"))
"""Conditions that a hospital tells."""
_MEASURABLE: Final = frozenset(_MEASURABLE_WORDS.split())
"""Superlatives that a measurement settles."""


def weighed(token: Token) -> tuple[Token, ...]:
    """Return the words by which a predicate or an object judges: itself, its adjective, what stresses it; or none."""
    refusal = next((child for child in token.lefts if child.lower_ == "no"), None)
    if refusal is not None and token.lower_ in NOTHING:
        return (refusal, token)
    if token.lower_ in _SOMETHING and token.i + 1 < token.sent.end and token.nbor().lower_ in EVALUATION:
        return (token, token.nbor())
    kind = token.lemma_.lower() in KINDS_OF_EVENT and any(child.dep_ == "compound" for child in token.lefts)
    if not kind and (token.lemma_.lower() in JUDGING_NOUNS or _is_judgement(token)):
        return (token,)
    never = any(word.lower_ == "never" for word in token.head.lefts)
    if never and token.tag_ in {"JJR", "RBR"}:
        return (token,)
    stressed = [child for child in token.lefts if child.lower_ in _SO and token.pos_ in {"ADJ", "VERB", "NOUN"}]
    if token.pos_ == "ADJ" and token.dep_ == "acomp":
        stressed += [child for child in token.lefts if child.lower_ in {"how", "less", "more", "rather"}]
    judging = [child for child in token.children if _judges(child)]
    if stressed or judging:
        return (*(stressed[:1] or judging[:1]), token)
    return ()


def _is_judgement(token: Token) -> bool:
    measured = any(child.like_num or child.dep_ == "npadvmod" for child in token.children)
    felt = token.lower_ in FEELING_ADJECTIVES
    said_of = token.dep_ in {"acomp", "ccomp", "oprd", "conj"} and not measured and not felt
    return judges_as_predicate(token) if said_of else judges(token)


def _judges(modifier: Token) -> bool:
    if modifier.lower_ in _HEALTH and "condition" in {modifier.head.lower_, modifier.head.head.lower_}:
        return False
    superlative = any(child.tag_ in _SUPERLATIVE for child in modifier.children)
    extreme = modifier.tag_ == "JJS" and modifier.lower_ not in _MEASURABLE
    real = modifier.lower_ in {"real", "true"}
    return modifier.dep_ in {"amod", "compound", "conj"} and (judges(modifier) or superlative or extreme or real)
