"""What the article's own pronouns say of whether somebody is a man or a woman: "Jane Roe lost her dog"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.language.attribution.cues import VERBS
from bot.language.attribution.forenames import is_mans
from bot.language.attribution.issuers import SUBJECTS
from bot.language.attribution.names import with_mentions
from bot.language.attribution.titles import KIN, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.names import Mention, People, Person
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

HIS = frozenset({"he", "his", "himself"})
HER = frozenset({"she", "her", "herself"})
CLEARLY = 3  # times as many
ENOUGH = 2  # pronouns against what a first name tells


def with_sexes(page: Page, named: People) -> People:
    """Return the people, with the sex of those of whom only the pronouns of their own sentences tell it."""
    votes: dict[Person, list[bool]] = defaultdict(list)
    for each, male in _votes(page, named):
        if each.person.male in (None, is_mans(each.person.name.split()[0])):  # its own words beat what a name tells
            votes[each.person].append(male)
    decided = {person: _decided(each, named=person.male) for person, each in votes.items()}
    known = {person: replace(person, male=male) for person, male in decided.items() if male is not None}
    known_by = replace(
        named,
        by_surname={key: tuple(known.get(each, each) for each in group) for key, group in named.by_surname.items()},
        by_forename={key: tuple(known.get(each, each) for each in group) for key, group in named.by_forename.items()},
    )
    return with_mentions(
        known_by, (replace(each, person=known.get(each.person, each.person)) for each in named.mentions)
    )


def _decided(votes: list[bool], *, named: bool | None) -> bool | None:
    """Return what the pronouns say; a single one, which may be another's, does not outweigh a first name."""
    his, her = votes.count(True), votes.count(False)
    if min(his, her) * CLEARLY >= max(his, her):
        return None
    male = his > her
    return None if named is (not male) and len(votes) < ENOUGH else male


def _votes(page: Page, named: People) -> Iterator[tuple[Mention, bool]]:
    """Yield each subject with a pronoun behind it in a sentence where nobody else comes before the pronoun."""
    for sentence in page.doc.sents:
        mentions = named.between(sentence.start, sentence.end - 1)
        if not mentions or not _acts(page, mentions[0]):
            continue
        until = mentions[1].first if len(mentions) > 1 else sentence.end
        for token in page.tokens[mentions[0].last + 1 : until]:
            if page.quoted[token.i] or _is_somebody_else(token):
                break
            if token.lower_ in HIS | HER:
                if not _may_be_anothers(token):
                    yield mentions[0], token.lower_ in HIS
                break


def _may_be_anothers(pronoun: Token) -> bool:
    """Return whether the pronoun tells whose something is in what somebody says: "Roe said her claims were wrong"."""
    if pronoun.dep_ != "poss":
        return False
    return any(over.dep_ == "ccomp" and over.head.lemma_.lower() in VERBS for over in pronoun.ancestors)


def _acts(page: Page, each: Mention) -> bool:
    token = page.tokens[each.last]
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT" or page.quoted[token.i]:
        return False
    alone = not any(child.dep_ == "conj" for child in token.children)
    return alone and not any(
        not page.quoted[before.i] and (before.pos_ == "PRON" or _is_somebody_else(before))
        for before in _before(page, each)
    )


def _before(page: Page, each: Mention) -> Iterator[Token]:
    """Yield the sentence's words before the name, without the titles right before it."""
    end = each.first
    while end > 0 and page.tokens[end - 1].lower_.rstrip(".") in TITLES:
        end -= 1
    yield from page.tokens[page.tokens[each.last].sent.start : end]


def _is_somebody_else(token: Token) -> bool:
    return token.lower_ in KIN or (token.pos_ in ("NOUN", "PROPN") and token.ent_type_ == "PERSON")
