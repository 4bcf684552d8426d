"""Who passed the words on: the outlets and institutions between a speaker and this article.

Each pattern reads the sentence of the cue, quotations blanked out. A name counts when it is capitalised as the article
writes it and is no person's, place's or assembly's. A social platform passes nothing on: who posts there speaks for
themselves. "The Post quoted her as saying" is read from the grammar.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.outlets import MEDIUM, NAME, OUTLET, last_outlet
from bot.language.attribution.runs import name_run
from bot.language.attribution.subjects import agent, quoted_as
from bot.language.attribution.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.page import Page

REACH = 500  # characters of a sentence around its cue
_PLATFORMS = """
    Bluesky Facebook Instagram LinkedIn Mastodon Reddit Snapchat Telegram Threads TikTok Twitter WeChat Weibo WhatsApp
    X YouTube
"""
PLATFORMS = frozenset((*_PLATFORMS.split(), "Truth Social"))
_LEAD = rf"(?:(?:the|a|an|[A-Z]\w+[’']s)? ?(?:[\w’'-]+ ){{0,4}}{MEDIUM},? |the )?"
_EMPLOYER = r"(?:the )?(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})['’]s (?=[A-Z])"  # "told the Post’s Jane Roe"
_PASSED_ON = (
    r"\b(?:told|tells|telling|tell) ",
    r"\binterview(?:ed)? (?:with|to|on|by|in|for|published in|aired on|broadcast on) ",
    r"\b(?:statement|remarks|comments|message|email|letter)s? (?:given |made |sent |e-mailed |emailed )?to ",
    r"\b(?:speaking|talking|spoke|talked) (?:to|with|on) ",
    r"\b(?:translated|reported|quoted|published|obtained|cited|carried|relayed|released|aired) (?:by|in|on) ",
    r"\bquoted as (?:saying|telling [\w ]{1,30}) (?:by|in|on) ",
    r"\b(?:seen|viewed) by ",
    r"\b(?:citing|quoting) ",
    r"\baccording to (?:(?:a|an|the) [\w-]+ (?:in|by|from|on|of|seen by|obtained by) )?",
    r"\b(?:column|commentary|op-ed|essay|article|piece|letter) (?:for|in|on) ",
)
PATTERNS = tuple(re.compile(f"(?i:{words})" + end) for end in (_LEAD + NAME, _EMPLOYER) for words in _PASSED_ON)
MAY_PASS_ON = re.compile("|".join(_PASSED_ON), re.IGNORECASE)
"""What any of the patterns begins with: most sentences hold none of it, and one look tells so."""
_GIVING = (
    "call|comments|e-?mail|given|interview|leaked|letter|message|note|passed|remarks|sent|shown|speaking|spoke|statement"
    "|talked|talking|text"
)
# "told the paper": the outlet named last.
BACK = re.compile(
    rf"(?i:\b(?:told|telling|tells|(?:{_GIVING}) (?:to|with)) "
    rf"the (?:same )?(?P<medium>{MEDIUM})\b)(?! [A-Z]|,? [\w-]+\.\w)(?!['’])"
)
# A sentence of its own behind the words: "The news was first reported by the Courier."
CREDIT = re.compile(
    r"(?i:(?:the|this|his|her|their) (?:allegation|claim|comment|decision|detail|email|interview|letter|memo|news|plan"
    r"|remark|statement|story|talk)s? (?:was|were) (?:first )?"
    r"(?:aired|broadcast|carried|published|quoted|released|reported|revealed) (?:by|in|on) (?:the )?)" + NAME
)
# Bodies and events that are spoken to and pass nothing on.
AUDIENCES = re.compile(
    r"\b(?:Congress|Senate|House|Parliament|Council|Committee|Court|Assembly|Commission|Commons|Lords"
    r"|Club|Conference|Convention|Dialogue|Expo|Festival|Forum|Summit|Symposium)\b"
)
NOT_RELAYS = frozenset({"PERSON", "GPE", "LOC", "NORP", "DATE", "TIME", "FAC", "EVENT"})
GOES_ON = re.compile(r"\b(?:further|also|added?|adding|continued|went on)\b", re.IGNORECASE)


def relays(page: Page, cue: Span) -> tuple[str, ...]:
    """Return who relayed the words of this cue, in the order the sentence names them."""
    bounds = _bounds(page, cue)
    sentence = _sentence(page, bounds)
    found = {match.start("name"): match["name"] for match in _matches(page, sentence)}
    found |= _quoted_by(page, cue, sentence[1])
    found |= _told_again(page, sentence) | _credited(page, bounds.end)
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))


def _quoted_by(page: Page, cue: Span, start: int) -> dict[int, str]:
    """Return who quoted the speaker, by where it stands: "the Post quoted her as saying", "quoted as saying by AFP"."""
    verb = page.tokens[page.token_at(cue.start)]
    if quoted_as(verb) is None:
        return {}
    quoting = verb.head.head
    by = agent(quoting) or next((each for each in quoting.children if each.dep_ == "nsubj"), None)
    by = by or agent(verb)
    named = [each for each in (by, *by.children) if page.is_name(each.i) and each.dep_ != "compound"] if by else []
    if not named:
        return {}
    by = named[0]
    first, last = name_run(page, by)
    return {page.tokens[first].idx - start: page.span(first, last).of(page.text)}


def _told_again(page: Page, sentence: tuple[str, int]) -> dict[int, str]:
    """Return the outlet that "told the paper" goes back to."""
    words, start = sentence
    told = BACK.search(words)
    if told is None or page.tokens[page.token_at(start + told.start("medium"))].dep_ == "compound":
        return {}
    outlet = last_outlet(page.text, start + told.start(), told["medium"])
    return {} if outlet is None else {told.start(): outlet}


def _credited(page: Page, behind: int) -> dict[int, str]:
    """Return the outlet that the next sentence, which begins `behind`, credits with the words."""
    rest = page.text[behind : behind + REACH]
    credit = CREDIT.match(rest.lstrip(' \n.”"'))
    if credit is None or _is_somebody(page, credit["name"]) or AUDIENCES.search(credit["name"]):
        return {}
    return {REACH + behind: credit["name"]}


def goes_on(page: Page, cue: Span) -> bool:
    """Return whether the cue's sentence goes on with what the same person said before: "he added"."""
    return GOES_ON.search(_sentence(page, _bounds(page, cue))[0]) is not None


def _sentence(page: Page, bounds: Span) -> tuple[str, int]:
    """Return the words outside quotation marks of a cue's sentence, and where it starts."""
    start, end = bounds.start, bounds.end
    words = bounds.of(page.text)
    for each in page.marks_in(bounds):
        first, last = max(start, each.outer.start) - start, min(end, each.outer.end) - start
        words = words[:first] + " " * (last - first) + words[last:]
    return words, start


def _bounds(page: Page, cue: Span) -> Span:
    """Return the sentence that holds the cue, no more than its line."""
    sentence = page.tokens[page.token_at(cue.start)].sent
    start = max(page.line_start(cue.start), sentence.start_char, cue.start - REACH)
    return Span(start, min(page.line_end(cue.start), max(sentence.end_char, cue.end), cue.end + REACH))


def _matches(page: Page, sentence: tuple[str, int]) -> Iterator[re.Match[str]]:
    words, start = sentence
    for pattern in PATTERNS if MAY_PASS_ON.search(words) else ():
        for match in pattern.finditer(words):
            if _is_relay(page, match, start):
                yield match


def _is_relay(page: Page, match: re.Match[str], start: int) -> bool:
    last = page.token_at(start + match.end("name") - 1)
    if AUDIENCES.search(match["name"]) or _is_somebody(page, match["name"]):
        return False
    if match["name"] in PLATFORMS:
        return False
    if OUTLET.search(match["name"]):
        return True
    return page.introduced.as_outlet(match["name"]) or page.tokens[last].ent_type_ not in NOT_RELAYS


def _is_somebody(page: Page, name: str) -> bool:
    """Return whether the name has a title, is nothing but one, or is a person's last name."""
    if name.split(maxsplit=1)[0].rstrip(".").lower() in TITLES:
        return True
    return page.introduced.as_person(name)
