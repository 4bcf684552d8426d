"""From the words beside a quote to who spoke: last names, pronouns and titles lead to the fullest name given.

The method, in order: a name is looked up among the article's people; "who" is whom it follows; "he" and "she" are the
nearest person before who was the subject of something or spoke, unless the article's own titles say otherwise; "they"
is the last group that spoke; "the ambassador" is whoever the article calls an ambassador; "these sources" are the
sources named before. Where none of these gives ground, the mention itself is the name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.analysis import Speaker
from bot.domain.span import Span, trimmed
from bot.language.attribution.bodies import body, body_meant, couple, described, is_joint
from bot.language.attribution.forenames import is_mans
from bot.language.attribution.names import POINTING, Mention, People, Person, bearer, holder
from bot.language.attribution.pronouns import HE, LINES_BACK, RECENT, SHE, Heard, by_pronoun
from bot.language.attribution.runs import name_run
from bot.language.attribution.subjects import RELATIVES, mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.attribution.page import Page
    from bot.language.attribution.reported import Cue
    from bot.language.parse.tokens import Span as DocSpan
    from bot.language.parse.tokens import Token

DETERMINER = re.compile(r"^(?:the|a|an)\b\s*", re.IGNORECASE)
GOING_ON = frozenset({"add", "continue", "go", "repeat"})
WRITER = frozenset({"i", "we", "me", "us"})  # the article's own voice names nobody
ANONYMITY = frozenset({"name", "identify", "anonymity", "anonymous", "anonymously"})
LONGEST_CLAUSE = 20  # tokens
THEY = frozenset({"they", "their", "them"})


def speaker_for(page: Page, named: People, cue: Cue, heard: Sequence[Heard]) -> tuple[Speaker | None, Person | None]:
    """Return who the cue's words are of, as fully as the article tells, and the person if it is a named one."""
    if cue.speaker is None or cue.mention is None:
        return None, None
    span = trimmed(page.text, cue.mention)
    if len(span) == 0 or span.of(page.text).lower() in WRITER:
        return None, None
    if cue.name is not None:
        known = _inside(page, named, cue.name)
        return Speaker(cue.name.of(page.text), cue.name, span, _role(known) if known else None), known
    head = page.tokens[cue.speaker]
    person = None if _are_several(page, head, span) else _person(page, named, cue, span, heard)
    if person is not None:
        return Speaker(person.name, person.at, span, _role(person)), person
    return _unnamed(page, cue, head, span, heard), None


def _are_several(page: Page, head: Token, span: Span) -> bool:
    """Return whether the mention holds two people joined by "and": both said it."""
    heads = (head, *(child for child in head.children if child.dep_ == "appos"))
    inside = any(
        child.dep_ == "conj" and span.start <= child.idx < span.end for each in heads for child in each.children
    )
    return inside and is_joint(page, head)


def _unnamed(page: Page, cue: Cue, head: Token, span: Span, heard: Sequence[Heard]) -> Speaker:
    if _are_several(page, head, span):
        return Speaker(span.of(page.text), span, span)
    earlier = _earlier(page, cue, head, span, heard) or _without_name(page, head, span)
    if earlier is not None:
        return Speaker(earlier.of(page.text), earlier, span)
    return _as_written(page, head, span)


def _without_name(page: Page, head: Token, span: Span) -> Span | None:
    """Return the phrase with the clause that says why no name is given: "two officials who asked not to be named"."""
    for clause in head.children:
        words = page.doc[clause.left_edge.i : clause.right_edge.i + 1]
        if clause.i < head.i or clause.dep_ not in ("relcl", "acl", "prep", "amod") or len(words) > LONGEST_CLAUSE:
            continue
        plain = not any(page.quoted[word.i] or "\n" in word.text for word in words)
        if plain and any(word.lemma_.lower() in ANONYMITY for word in words):
            return Span(span.start, trimmed(page.text, page.span(words[0].i, _last_word(words))).end)
    return None


def _last_word(words: DocSpan) -> int:
    return max(word.i for word in words if word.is_alpha)


def _person(page: Page, named: People, cue: Cue, span: Span, heard: Sequence[Heard]) -> Person | None:
    head = page.tokens[cue.at if cue.speaker is None else cue.speaker]
    if head.lower_ in HE | SHE:
        if _goes_on(page, cue, heard):
            return heard[-1].person
        return by_pronoun(page, named, head, heard)
    inside = _inside(page, named, span)
    if inside is not None:
        return inside
    if page.is_name(head.i):
        return _by_name(page, named, head) or described(page, named, head)
    return holder(named, head) or described(page, named, head)


def _inside(page: Page, named: People, span: Span) -> Person | None:
    """Return the person whose name the mention is or ends with: "Ambassador to Syria Jane Roe", not "aide to Roe"."""
    for each in named.between(page.token_at(span.start), page.token_at(span.end - 1)):
        place = page.span(each.first, each.last)
        if span.holds(place) and not _belongs(page, each, span):
            return each.person
    return None


def _belongs(page: Page, each: Mention, span: Span) -> bool:
    """Return whether the name only tells whose or of whom: "Roe’s lawyer", "a spokesman for Roe"."""
    start = page.tokens[each.first].idx
    if start > span.start:
        phrase_head = page.tokens[each.last].head
        before = page.tokens[each.first - 1]
        if before.pos_ in ("ADP", "VERB") or before.lower_ == "and" or phrase_head.dep_ == "poss":
            return True
        if page.tokens[each.last].dep_ in ("poss", "conj"):
            return True
    if _qualifies(page, each, span):
        return True
    after = page.tokens[each.last + 1] if each.last + 1 < len(page.tokens) else None
    return after is not None and after.tag_ == "POS" and after.idx + len(after) < span.end


def _qualifies(page: Page, each: Mention, span: Span) -> bool:
    """Return whether the name only tells which: "the Castle Brigg striker", "a Roe adviser"."""
    name = page.tokens[each.last]
    noun = name.head
    behind = noun.i > name.i and span.start <= noun.idx < span.end and noun.pos_ == "NOUN"
    return behind and name.dep_ in ("compound", "nmod", "amod") and not noun.is_title


def _by_name(page: Page, named: People, head: Token) -> Person | None:
    first, last = name_run(page, head)
    same = named.by_surname.get(page.tokens[last].lower_, ())
    forename = page.tokens[first]
    known = next((person for person in same if person.name.split()[0].lower() == forename.lower_), None)
    another = last > first and forename.ent_type_ == "PERSON"
    return known or (None if another else bearer(page, page.tokens[last], same or _called(page, named, first, last)))


def _called(page: Page, named: People, first: int, last: int) -> tuple[Person, ...]:
    """Return those whose first name alone the mention is."""
    name = page.tokens[last]
    sure = first == last and (is_mans(name.text) is not None or name.tag_ == "MD")
    return named.by_forename.get(name.lower_, ()) if sure else ()


def _goes_on(page: Page, cue: Cue, heard: Sequence[Heard]) -> bool:
    """Return whether "he added" or "she went on" goes on with what was heard last, from somebody it fits."""
    if page.tokens[cue.at].lemma_.lower() not in GOING_ON or not heard or cue.speaker is None:
        return False
    last, head = heard[-1], page.tokens[cue.speaker]
    near = page.line_of(head.idx) - page.line_of(page.tokens[last.at].idx) <= LINES_BACK
    if last.person is None:
        return near and page.is_name(last.at) and not last.plural
    return near and last.person.male in (None, head.lower_ in HE)


def _earlier(page: Page, cue: Cue, head: Token, span: Span, heard: Sequence[Heard]) -> Span | None:
    """Return the fuller mention that a pronoun or a pointing noun phrase goes back to."""
    if head.lower_ in RELATIVES or span.of(page.text).lower() in RELATIVES:
        return mention(page, head) if head.lower_ not in RELATIVES else None
    if head.lower_ in HE | SHE and _goes_on(page, cue, heard) and heard[-1].person is None:
        return heard[-1].speaker.name_at
    if head.lower_ in THEY:
        return _group(page, head, heard)
    if head.lower_ == "it":
        return body_meant(page, head)
    if page.tokens[page.token_at(span.start)].lower_ in ("these", "those"):
        return _first_named(page, head)
    return body(page, head) or couple(page, head)


def _group(page: Page, head: Token, heard: Sequence[Heard]) -> Span | None:
    """Return the last group that spoke; else whoever spoke last, if the article tells nothing of the sex."""
    line = page.line_of(head.idx)
    before = [each for each in heard[-RECENT:] if each.at < head.i]
    near = [each for each in before if page.line_of(page.tokens[each.at].idx) >= line - LINES_BACK]
    group = next((each for each in reversed(near) if each.plural), None)
    if group is not None:
        return group.speaker.name_at
    alone = near[-1] if near and near[-1].person is not None and near[-1].person.male is None else None
    return alone.speaker.name_at if alone is not None else None


def _first_named(page: Page, head: Token) -> Span | None:
    """Return the noun phrase with the same noun before, told apart by a word of its own: "pro-Damascus sources"."""
    for token in page.tokens[: head.i]:
        same = token.lower_ == head.lower_ and token.pos_ == head.pos_ and not page.quoted[token.i]
        if same and token.left_edge.i < token.i:
            phrase = mention(page, token)
            words = [each for each in page.tokens[page.token_at(phrase.start) : token.i] if each.lower_ not in POINTING]
            if words:
                return Span(words[0].idx, token.idx + len(token))
    return None


def _as_written(page: Page, head: Token, span: Span) -> Speaker:
    """Return the mention as its own name; a proper name keeps what stands before it as its role."""
    first, last = name_run(page, head)
    name = page.span(first, last)
    if head.pos_ != "PROPN" or not span.holds(name) or last == first:
        return Speaker(span.of(page.text), span, span)
    before = DETERMINER.sub("", trimmed(page.text, Span(span.start, name.start)).of(page.text))
    if before.endswith(("'s", "’s", "s'", "s’")):
        return Speaker(span.of(page.text), span, span)
    return Speaker(name.of(page.text), name, span, before or None)


def _role(person: Person) -> str | None:
    """Return the title that tells most, the longest; the first of equals; none that the name itself begins with."""
    return max((role for role in person.roles if not person.name.startswith(role)), key=len, default=None)
