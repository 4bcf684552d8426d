"""Whether a sentence can be understood alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.article import Article
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

_THINGS: Final = frozenset({"it", "its", "itself", "they", "them", "their", "theirs", "themselves"})
_MEN: Final = frozenset({"he", "him", "his", "himself"})
_WOMEN: Final = frozenset({"she", "her", "hers", "herself"})
_PRONOUNS: Final = _THINGS | _MEN | _WOMEN
_POINTING: Final = frozenset({"this", "that", "these", "those"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})
_OBJECTS: Final = frozenset({"dobj", "dative", "pobj"})
_NAMING: Final = frozenset({"NOUN", "PROPN"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}"
    r"(?:,? (?:[A-Z]|\d)[^\n—–]{1,40}?)?"
    r"(?: \([^)\n]{2,40}\))?(?: /[^/\n]{2,20}/)?"
    r" (?:[—–-]|--) (?=\S)"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, (?:\d{1,2}\.? [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?"
    r" (?:[—–-]|--) (?=\S)"
    r"|(?:[A-Z][\w.'’-]+,? ){1,4}(?:\d{1,2} )?"
    r"\((?:AFP|AP|ANI|ANSA|DPA|dpa|EFE|IANS|Kyodo|PA|PTI|Reuters|TASS|UPI|Xinhua|Yonhap)\)"
    r" (?:[—–-]|--) (?=\S)"
)
"""A town, in capitals or with a day or an agency behind it, its country and the date, the agency, a dash."""
_DANGLING_START: Final = re.compile(
    r"[\"“‘'«]+because\b"
    r"|[\"“‘'«]{0,2}(?:(?:and|but|or|so(?! far)|yet|thus|then|also|still|hence|therefore|however|moreover|meanwhile"
    r"|nevertheless|instead|indeed|besides|furthermore|additionally|for example|for instance|in addition"
    r"|on the other hand|as a result|at the same time|that said|of course|in fact|after all|such|others|another"
    r"|neither(?! of the)|the (?:former|latter|same)"
    r"|(?:one|two|three|four|some|many|most|all|none|neither|each|few|both) of (?:them|these|those))\b)",
    re.IGNORECASE,
)
"""Words that carry on from the sentence before."""


def leans(parse: Parse, sentence: Span) -> bool:
    """Return whether the sentence needs an earlier one: it carries on from it or has a "her" without a name."""
    return _DANGLING_START.match(parse.text, sentence.start, sentence.end) is not None or dangles(parse, sentence)


def dangles(parse: Parse, sentence: Span) -> bool:
    """Return whether the sentence is about a "he" or an "it" that it does not name."""
    tokens = _outside_marks(parse, sentence)
    subject = next((token for token in tokens if token.dep_ in _SUBJECTS and _is_main(token)), None)
    if subject is not None and _points_back(subject) and not _named_before(tokens, subject):
        return True
    later_named = subject is not None and subject.pos_ in _NAMING
    pronouns = [token for token in tokens if token.lower_ in _PRONOUNS]
    return any(
        not _named_before(tokens, each)
        and not (later_named and subject is not None and each.i < subject.i and subject not in each.ancestors)
        for each in pronouns
    ) or _one_name_for_two(tokens, pronouns)


def _points_back(subject: Token) -> bool:
    """Return whether this is a "that" or "that comment", of which no clause behind it says which."""
    named_here = any(child.dep_ in {"relcl", "acl"} for child in subject.children)
    pointed = any(child.dep_ == "det" and child.lower_ in _POINTING for child in subject.children)
    return subject.lower_ in _POINTING or (pointed and not named_here and subject.ent_type_ not in _TIMES)


def tokens_in(parse: Parse, sentence: Span) -> list[Token]:
    """Return the tokens that begin in a stretch of the text."""
    words = parse.doc.char_span(sentence.start, sentence.end, alignment_mode="expand")  # finds where faster than we can
    return [token for token in words or () if token.idx >= sentence.start]


def has_verb(parse: Parse, span: Span) -> bool:
    """Return whether a verb in these words says when: without one they are no sentence."""
    words = parse.doc.char_span(span.start, span.end, alignment_mode="expand") or ()
    return any(token.tag_ in _FINITE and token.idx >= span.start for token in words)  # read up to the first


def after_dateline(article: Article, sentence: Span) -> Span:
    """Return the sentence without the place and date that may stand before a report's first words."""
    opens = any(paragraph.start == sentence.start for paragraph in article.paragraphs[:3])
    found = _DATELINE.match(article.text, sentence.start, sentence.end) if opens else None
    return Span(found.end(), sentence.end) if found else sentence


def _outside_marks(parse: Parse, sentence: Span) -> list[Token]:
    """Return the tokens of a sentence that are the article's own words."""
    tokens = tokens_in(parse, sentence)
    behind = bisect_right(parse.marked, sentence.end, key=lambda each: each.outer.start)
    if not behind or parse.marked[behind - 1].outer.end <= sentence.start:  # most sentences: no marks stand in them
        return tokens
    return [token for token in tokens if not _is_marked(parse, token.idx)]


def _is_marked(parse: Parse, offset: int) -> bool:
    before = bisect_right(parse.marked, offset, key=lambda each: each.outer.start)
    return before > 0 and offset < parse.marked[before - 1].outer.end


def _named_before(tokens: Sequence[Token], pronoun: Token) -> bool:
    """Return whether somebody or something it may stand for comes before; what acts on a "him" is not he."""
    return any(_may_stand_for(token, pronoun) for token in tokens if token.i < pronoun.i)


def _may_stand_for(token: Token, pronoun: Token) -> bool:
    if token.pos_ not in _NAMING or token.ent_type_ in _TIMES:
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    acts_on_it = pronoun.dep_ in _OBJECTS and token.dep_ in _SUBJECTS and token.head.i == verb.i
    return not acts_on_it or pronoun.lower_.endswith(("self", "selves"))


def _one_name_for_two(tokens: Sequence[Token], pronouns: Sequence[Token]) -> bool:
    """Return whether a man and a woman are spoken of where so far at most one of them can have been named."""
    firsts = [next((each.i for each in pronouns if each.lower_ in them), None) for them in (_MEN, _WOMEN)]
    if firsts[0] is None or firsts[1] is None:
        return False
    second = max(firsts[0], firsts[1])
    named = [token for token in tokens if token.i < second and token.pos_ in _NAMING and token.dep_ != "compound"]
    return len(named) < len(firsts)


def _is_main(token: Token) -> bool:
    return bool(token.head.dep_ == "ROOT" or token.head.head.dep_ == "ROOT")
