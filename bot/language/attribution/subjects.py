"""Who does the saying: the words that stand for the speaker of a reporting verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.beside import beside
from bot.language.attribution.issuers import SUBJECTS, controller, is_infinitive, sender

if TYPE_CHECKING:
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

RELATIVES = ("who", "which", "that")
SHARING = ("conj", "xcomp", "advcl", "pcomp", "dep")
# What hangs behind a name and is no part of it.
TRAILING = ("relcl", "advcl", "acl", "ccomp", "parataxis")
NOMINAL = ("PROPN", "PRON", "NOUN")
QUOTING = frozenset({"cite", "quote"})
LONGEST = 14  # tokens; a longer noun phrase is a misread one
REACH = 4  # verbs up the sentence whose subject a verb may share


def subject(verb: Token) -> Token | None:
    """Return the subject's head: the verb's own, or one it shares ("he rose and said", "a man saying", "who said")."""
    at = verb
    for _ in range(REACH):
        own = next((_whole_word(child) for child in at.children if child.dep_ in SUBJECTS), None)
        if own is not None and own.dep_ == "nsubjpass" and at.i == verb.i:
            return agent(verb)
        if own is not None:
            if at.dep_ == "relcl" and own.lower_ in RELATIVES:
                return sender(at.head) or at.head
            return _antecedent(own) or own
        if at.dep_ in ("acl", "relcl") and is_infinitive(at):
            return controller(at.head) or at.head
        if at.dep_ == "acl":
            return sender(at.head) or at.head
        if at.dep_ not in SHARING or at.head.i == at.i:
            break
        at = at.head.head if at.dep_ == "pcomp" else at.head
    return agent(verb)


def quoted_as(verb: Token) -> Token | None:
    """Return who is quoted in "the paper quoted her as saying", "the mayor was quoted as saying"."""
    quoting = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or quoting.lemma_.lower() not in QUOTING:
        return None
    return next((child for child in quoting.children if child.dep_ in ("dobj", "nsubjpass")), None)


def _whole_word(token: Token) -> Token:
    """Return the last part of a word with hyphens that the tokenizer splits: "author" of "co-author"."""
    doc = token.doc
    while token.i + 2 < len(doc) and doc[token.i + 1].text == "-" and not _spaced(token):
        if doc[token.i + 2].pos_ not in ("NOUN", "PROPN"):
            break
        token = doc[token.i + 2]
    return token


def _spaced(token: Token) -> bool:
    return bool(token.whitespace_ or token.doc[token.i + 1].whitespace_)


def who(verb: Token) -> Token | None:
    """Return the relative pronoun that stands for the speaker: "the mayor, who said"."""
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS and child.lower_ in RELATIVES)
    relative = next(subjects, None)
    if relative is None or (verb.dep_ == "relcl" and sender(verb.head) is not None):
        return None
    return relative if verb.dep_ == "relcl" or _antecedent(relative) is not None else None


def _antecedent(token: Token) -> Token | None:
    """Return the name before ", who" that the parser did not see, also over a bracket: "Jane Roe (Elm), who"."""
    at = token.i - 2
    if token.lower_ != "who" or at < token.sent.start or token.doc[at + 1].text != ",":
        return None
    while at > token.sent.start and token.doc[at].text == ")":
        at = next((each for each in range(at, token.sent.start, -1) if token.doc[each].text == "("), 0) - 1
    return token.doc[at] if at >= 0 and token.doc[at].pos_ in NOMINAL else None


def agent(verb: Token) -> Token | None:
    """Return who acts in a passive: "were told by police"."""
    by = (child for child in verb.children if child.dep_ == "agent")
    return next((below for each in by for below in each.children if below.dep_ == "pobj"), None)


def speaker_of(page: Page, verb: Token) -> Token | None:
    """Return the head of the verb's speaker, outside quotation marks and on the verb's line, or the noun beside it."""
    head = quoted_as(verb) or subject(verb)
    if head is not None and not page.quoted[head.i] and page.line_of(head.idx) == page.line_of(verb.idx):
        return _before_bracket(head, verb)
    if head is None and any(child.dep_ == "nsubjpass" for child in verb.children):
        return None
    near = beside(page, verb)
    return None if near is None else _before_bracket(_last_of_name(page, near), verb)


def _before_bracket(head: Token, verb: Token) -> Token:
    """Return the name that a party, a place or an age in brackets is said of: "Roe" of "Jane Roe (R-WI) said"."""
    doc = head.doc
    if not any(token.text == ")" for token in doc[head.i : verb.i]):
        return head
    start = head.sent.start
    opening = next((at for at in range(head.i, start, -1) if doc[at].text in "()"), start)
    within = opening > start and doc[opening].text == "(" and doc[opening - 1].pos_ == "PROPN"
    return doc[opening - 1] if within else head


def _last_of_name(page: Page, token: Token) -> Token:
    """Return the last proper noun of a name that goes on behind the token: "said fisherman Jan Roe"."""
    at = token.i
    while at + 1 < len(page.tokens) and page.is_name(at + 1) and not page.quoted[at + 1]:
        at += 1
    return page.tokens[at]


def mention(page: Page, head: Token) -> Span:
    """Return the noun phrase around `head`, without what only trails behind it."""
    first, last = _start(head), head.right_edge.i
    for child in head.children:
        if child.i > head.i and child.dep_ in TRAILING:
            last = min(last, child.left_edge.i - 1)
    first, last = _tight(page, head, first, last)
    return _without_open_bracket(page, head, page.span(first, last))


def _start(head: Token) -> int:
    """Return where the phrase begins, also before the first part of a word with hyphens."""
    first = head.left_edge.i
    while first > 1 and head.doc[first - 1].text == "-" and not _spaced(head.doc[first - 2]):
        first = head.doc[first - 2].left_edge.i
    return first


def _without_open_bracket(page: Page, head: Token, span: Span) -> Span:
    """Return the phrase up to a bracket that it opens and does not close; one that closes behind it is taken in."""
    words = span.of(page.text)
    at = words.rfind("(")
    if at <= head.idx + len(head) - span.start - 1 or words.find(")", at) >= 0:
        return span
    if page.text[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    return Span(span.start, span.start + len(words[:at].rstrip()))


def _tight(page: Page, head: Token, first: int, last: int) -> tuple[int, int]:
    if last - first > LONGEST:
        first, last = max(first, head.i - 5), head.i
    line = page.line_of(head.idx)
    while last > head.i and (_loose(page, last) or page.line_of(page.tokens[last].idx) != line):
        last -= 1
    while first < head.i and (_loose(page, first) or page.line_of(page.tokens[first].idx) != line):
        first += 1
    return first, last


def _loose(page: Page, at: int) -> bool:
    return page.tokens[at].is_punct or page.tokens[at].is_space or page.quoted[at]
