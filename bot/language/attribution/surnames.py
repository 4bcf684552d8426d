"""Last names the article shows to be names, whatever tag the model gives them elsewhere: "Will", "Sanders", "Trump".

A last name is shown by a person in full as the model sees one, by a first name that is surely one before it, or by the
way news writes people: in full once, later by the last name alone as the subject of a reporting verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.attribution.cues import VERBS
from bot.language.attribution.forenames import is_mans

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.language.parse.tokens import Span as Entity
    from bot.language.parse.tokens import Token

NO_PEOPLE = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW"})

# First names that are places as well: bodies are named after these ("Charlotte Water").
PLACES = frozenset({"charlotte", "douglas", "florence", "georgia", "victoria", "virginia", "vernon", "warren"})


def surnames(tokens: Sequence[Token], entities: Sequence[Entity]) -> frozenset[str]:
    """Return the last names of those named in full, as the article writes them; tokens and entities are the doc's."""
    written = [token for token in tokens if token.text[0].isupper() and _is_name_like(token)]
    alone = {token.text for token in written if _speaks_alone(tokens, token)}
    shown = (token.text for token in written if _is_shown(tokens, token, alone))
    return frozenset((*_of_persons(entities), *shown))


def _of_persons(entities: Sequence[Entity]) -> Iterator[str]:
    for entity in entities:
        if entity.label_ == "PERSON" and entity.end - entity.start > 1 and _is_name_like(last := entity[-1]):
            yield last.text


def _speaks_alone(tokens: Sequence[Token], token: Token) -> bool:
    if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.head.lemma_.lower() not in VERBS:
        return False
    start = _start(tokens, token.i)
    return not any(child.dep_ in ("det", "compound", "amod", "poss") and child.i < start for child in token.children)


def _is_shown(tokens: Sequence[Token], token: Token, alone: Collection[str]) -> bool:
    """Return whether a first name stands before the word, or a capitalised one before what elsewhere speaks `alone`."""
    before = _capital_before(tokens, token)
    if before is None or token.ent_type_ in NO_PEOPLE:
        return False
    return token.text in alone or _follows_forename(tokens, token, before)


def _follows_forename(tokens: Sequence[Token], token: Token, before: Token) -> bool:
    if is_mans(before.text) is None:
        return False
    following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    goes_on = following is not None and following.text[0].isupper() and token.whitespace_ == " "
    return token.ent_type_ != "ORG" or not (goes_on or before.lower_ in PLACES)


def _capital_before(tokens: Sequence[Token], token: Token) -> Token | None:
    """Return the capitalised word right before a capitalised one, no title of a work or heading around them."""
    start = _start(tokens, token.i)
    if start == 0:
        return None
    before = tokens[start - 1]
    close = before.whitespace_ == " " and _is_name_like(before) and token.head.i != before.i
    the = close and start > 1 and tokens[start - 2].lower_ == "the"
    return before if close and not the else None


def _start(tokens: Sequence[Token], at: int) -> int:
    """Return where a name with hyphens begins that ends at the token `at`."""
    while is_joined(tokens, at):
        at -= 2
    return at


def is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a hyphen joins the token to the one before that, no blanks around it."""
    hyphen = at > 1 and tokens[at - 1].text == "-"
    return hyphen and not tokens[at - 1].whitespace_ and not tokens[at - 2].whitespace_


def _is_name_like(token: Token) -> bool:
    text = token.text
    return (
        len(text) > 1 and text[0].isupper() and not text.isupper() and text.replace("’", "").replace("'", "").isalpha()
    )
