"""From a phrase of the article to the source it names: its name alone, its role, and what sort of source it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.domain.span import Span
from bot.language.attribution.nouns import BODIES
from bot.language.attribution.standing import is_role, kind_of_source, kind_of_written
from bot.language.attribution.titles import role_head
from bot.language.sources.coordinated import each_of
from bot.language.sources.gathered import BODIES as BODILY
from bot.language.sources.gathered import Gathered
from bot.language.sources.merging import spoken_for
from bot.language.sources.naming import has_age, is_proper, named, short_role, titled

if TYPE_CHECKING:
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Span as Tokens

_POSSESSIVE: Final = re.compile(r"(?<=\w)['’]s?$")
_PERIODICAL: Final = re.compile(r"(?:The|the|a|A) (?P<role>daily|weekly|monthly) (?=[A-Z])")
_CAME_TO_LIGHT: Final = re.compile(
    r",? (?:dated|leaked|made public|obtained|published|released|reviewed|seen|viewed)\b"
)
_UNASKED: Final = re.compile(
    r"(?:,? (?P<who>who (?:asked|declined|did not want|preferred|refused|requested|wanted|wished)[^,.;\n“\"]{0,30} "
    r"(?:named|identified|anonymity|anonymous)(?: publicly)?)|, (?P<speaking>speaking (?:on|under) (?:the )?"
    r"condition of anonymity|speaking anonymously))"
)
"""How an article says that it keeps a name to itself."""
_PLAIN_NAME: Final = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+")
_OF_BODY: Final = re.compile(rf" (?:of|from|at) (?:the )?(?:[\w’'-]+ ){{0,2}}(?:{'|'.join(sorted(BODIES))})\b")
_PARTY_AND_NAME: Final = 3


def sources_named(parse: Parse, span: Span) -> tuple[Span, ...]:
    """Return the sources that a phrase names: "police and two witnesses" are two."""
    words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
    parts = each_of(words) if words is not None else ()
    return parts if len(parts) > 1 else (span,)


def source_in(parse: Parse, span: Span, role: str | None) -> Gathered | None:
    """Return what a phrase names as a source, None if it is a day or says nothing."""
    shown = named(parse, span)
    written = kind_of_written(shown.role) if role is None and shown.role else None
    if written is not None:  # "a report by the consultants Marsh & Lee" is no consultant
        return _written(parse, span, written)
    at = Span(shown.at.start, shown.at.start + len(_POSSESSIVE.sub("", shown.at.of(parse.text))))
    return _periodical(parse.text, at) or _anybody(parse, span, at, role or shown.role)


def _periodical(text: str, at: Span) -> Gathered | None:
    match = _PERIODICAL.match(at.of(text))
    if match is None:
        return None
    name = Span(at.start + match.end(), at.end)
    return Gathered(name.of(text), SourceKind.OUTLET, match["role"], {name})


def _anybody(parse: Parse, span: Span, at: Span, role: str | None) -> Gathered | None:
    """Return who or what the name `at` stands for; `span` is all that the article says of it there."""
    words = parse.doc.char_span(at.start, at.end, alignment_mode="expand")
    kind = _kind(parse, at, words, role)
    if kind is None:
        return None
    if kind in {SourceKind.DOCUMENT, SourceKind.DATA_SET}:
        return _written(parse, at, kind)
    if kind is SourceKind.UNNAMED and (body := _named_body(parse, at)):
        return body
    if kind is SourceKind.PERSON and words is not None and _has_party(words):
        role, at = role or words[0].text, Span(words[1].idx, at.end)
    elif kind is SourceKind.PERSON or (words is not None and words.root.ent_type_ == "PERSON"):
        before, at = titled(parse.text, at)
        kind = SourceKind.PERSON if before else kind
        role = before if before and role and before.startswith(role) else role or before
    withheld = _UNASKED.match(parse.text, span.end) or _UNASKED.match(parse.text, at.end)
    if withheld and not is_proper(at.of(parse.text)):
        kind, role = SourceKind.UNNAMED, role or withheld["who"] or withheld["speaking"]
    name = at.of(parse.text)
    return Gathered(name, kind, _fitting(role, name, kind), {at}, described=_is_described(words, kind))


def _fitting(role: str | None, name: str, kind: SourceKind) -> str | None:
    """Return a role without what no list of sources needs; none that the name has, and no person's for a body."""
    short = short_role(role) if role else ""
    persons = kind in BODILY and is_role(role_head(short))
    return short if short and short not in name and not persons else None


def _has_party(words: Tokens) -> bool:
    """Return whether a name opens with what its bearer belongs to: "Democrat Anna Berg"."""
    return len(words) >= _PARTY_AND_NAME and words[0].ent_type_ == "NORP" and words[1].text[:1].isupper()


def _written(parse: Parse, span: Span, kind: SourceKind) -> Gathered:
    """Return a document or data by its name alone, without how it came to light."""
    end = _CAME_TO_LIGHT.search(span.of(parse.text))
    at = Span(span.start, span.start + end.start()) if end else span
    words = parse.doc.char_span(at.start, at.end, alignment_mode="expand")
    return Gathered(at.of(parse.text), kind, at={at}, described=_is_described(words, kind))


def _named_body(parse: Parse, spokesman: Span) -> Gathered | None:
    """Return the body that "a spokeswoman for Karsa Lines" speaks for, if the words name one."""
    name = spoken_for(spokesman.of(parse.text)) or ""
    if not is_proper(name):
        return None
    start = parse.text.index(name, spokesman.start)
    words = parse.doc.char_span(start, start + len(name), alignment_mode="expand")
    kind = kind_of_source(words) if words is not None else None
    bodies = {SourceKind.ORGANISATION, SourceKind.OUTLET}
    return Gathered(name, kind, at={Span(start, start + len(name))}) if kind in bodies and kind else None


def _is_described(words: Tokens | None, kind: SourceKind) -> bool:
    """Return whether the article only says what the source is, and not who: "the official", "a company"."""
    if words is None:
        return False
    if kind is SourceKind.PERSON:
        return not is_proper(words.text)
    if kind is SourceKind.GROUP:
        return words.root.pos_ != "PROPN"
    proper = any(word.pos_ == "PROPN" for word in words)
    return not proper and words[0].lower_ in {"a", "an", "another", "one", "some", "several"}


def _kind(parse: Parse, span: Span, words: Tokens | None, role: str | None) -> SourceKind | None:
    """Return what the words stand for; whose age or whose employer stands behind the name is a person."""
    name = span.of(parse.text)
    if words is None or (is_proper(name) and (has_age(parse.text, span) or _is_member(parse.text, span))):
        return SourceKind.PERSON
    return kind_of_source(words, role)


def _is_member(text: str, span: Span) -> bool:
    """Return whether "Berit Oy" goes on with "of the bakers' federation"."""
    plain = _PLAIN_NAME.fullmatch(text, span.start, span.end) is not None
    return plain and _OF_BODY.match(text, span.end) is not None
