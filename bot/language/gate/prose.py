"""Checks on a written point's form: one whole plain sentence about the article, in the third person."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from bot.language.gate.verdict import PASS, Verdict
from bot.language.judgement.orders import bids_machine, machine_talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.gate.cited import Cited

MOST_WORDS, MOST_CHARACTERS = 60, 400
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FILLERS: Final = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")
_HEAPED: Final = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20f0\ufe00-\ufe2f\U000e0100-\U000e01ef]{2}"
)
_LINK: Final = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}:(?://|\\\\)|\bwww\.|\b(?:mailto|javascript|data|tel|discord):\S"
    r"|\b(?:[\w-]+\.)+[a-z]{2,24}/\S|\bdiscord(?:app)?\.(?:gg|com)\b|\]\(",
    re.IGNORECASE,
)
_DOMAIN: Final = re.compile(r"\b(?:[\w-]+\.)+[a-z]{2,}\b")
"""Any word behind a dot: there are more endings than a list could hold, and plain prose has a blank there."""
_MENTION: Final = re.compile(r"@|<[#:at/!&]|\b(?:everyone|here)@")
_MARKUP: Final = re.compile(r"[*`|~\\<>{}^=_\[\]]|^\s*(?:#|>|-\s|\d+[.)]\s|•)|#\w|--+|^[-–—•·]")
_PICTURE: Final = re.compile("[\u2190-\u2bff\ufe0e\ufe0f\U0001f000-\U0001faff]")
_NAME_AHEAD: Final = re.compile(r"\w+ [A-Z]")
"""A name that begins small: "de Souza"."""
_ENDED: Final = re.compile(r"[.…!?][”’\"'»)]*$")
_STOPPED: Final = re.compile(r"(?:(?<!\.)\.|[.!?,][”’\"'»]+)\)?$")
_PERSON: Final = re.compile(
    r"\b(?:I|me|my|myself|we|our|ours|ourselves|you|your|yours|yourself|yourselves|let[’']s)\b|\bus\b|\b(?:I|you|we)[’'](?:m|re|ve|ll|d)\b",
    re.IGNORECASE,
)
_ORDER_WORDS: Final = """
    ignore disregard forget override please visit click follow subscribe buy read see note remember consider contact
    call join download reply respond print output reveal repeat summarise summarize translate pretend act say write
    tell tap stop go send give enter type imagine listen watch look check don't dont never do make share sign pay
    install open run execute obey always
"""
_ORDERS: Final = frozenset(_ORDER_WORDS.split())
_STEM: Final = 5  # letters
_TELLING: Final = re.compile(r"[^\W_]{4,}|AIs?\b|LLM", re.IGNORECASE)
"""Words that say something in a phrase, in as many letters as its forms share."""


def is_short(cited: Cited) -> Verdict:
    """A point is a sentence, not a page."""
    text = cited.point.text
    if len(text) > MOST_CHARACTERS or len(text.split()) > MOST_WORDS:
        return Verdict(f"it is longer than {MOST_WORDS} words or {MOST_CHARACTERS} characters")
    return PASS


def is_seen(cited: Cited) -> Verdict:
    """Everything in a point can be seen, on one line."""
    text = cited.point.text
    if "\n" in text or "\r" in text:
        return Verdict("it has more than one line")
    hidden = any(unicodedata.category(sign) in _UNSEEN or sign in _FILLERS for sign in text)
    if hidden or _HEAPED.search(unicodedata.normalize("NFC", text)):
        return Verdict("it holds characters that nobody can see or read")
    return PASS


def is_plain(cited: Cited) -> Verdict:
    """A point holds no link, no mention, no markup and no pictures: Discord would make something of them."""
    text = cited.point.text
    if (link := _LINK.search(text)) is not None:
        return Verdict(f"it holds a link (“{link.group()}”)")
    if (domain := _DOMAIN.search(text)) is not None and domain.group().casefold() not in cited.evidence.casefold():
        return Verdict(f"“{domain.group()}” is an address that the sentences it cites do not hold")
    if _MENTION.search(text):
        return Verdict("it holds a mention (“@” or “<#”)")
    if (markup := _MARKUP.search(text)) is not None:
        return Verdict(f"“{markup.group().strip()}” is markup, and a point is plain prose")
    if _PICTURE.search(text):
        return Verdict("it holds a picture or a sign, and a point is plain prose")
    return PASS


def is_one_sentence(cited: Cited) -> Verdict:
    """A point is one whole sentence: a capital or a figure first, a verb, a full stop."""
    text = cited.point.text.strip()
    if len(_sentences(cited)) > 1:
        return Verdict("it is more than one sentence")
    if not _STOPPED.search(text) or _ENDED.search(text) is None:
        return Verdict("it does not end with a full stop")
    first = text.lstrip("“‘\"'«„([")
    opening = first.split()[0] if first.split() else ""
    if opening.islower() and not (_NAME_AHEAD.match(first) and first[:20] in cited.evidence):
        return Verdict("it does not begin with a capital letter")
    if not _has_verb(cited):
        return Verdict("it is no whole sentence: it has no verb")
    return PASS


def is_in_the_third_person(cited: Cited) -> Verdict:
    """A point tells of others: “I”, “we” and “you” belong between quotation marks."""
    for found in _PERSON.finditer(_unquoted(cited)):
        word = found.group()
        if word == "US" or (word == "I" and _follows_name(cited, found.start())):
            continue
        if word[0].isupper() and found.start() and word != "I" and word in cited.evidence:
            continue  # part of a name: "Our Lady"
        return Verdict(f"“{word}” speaks for itself or to the reader, outside quotation marks")
    return PASS


def is_no_command(cited: Cited) -> Verdict:
    """A point tells; it bids nobody do anything.

    An article about machines may say "system prompt", and then a point may; orders to a machine excuse nothing.
    """
    text = cited.point.text
    bent = next((words for words in machine_talk(text) if not _is_told(words, cited)), None)
    if bent is not None:
        return Verdict(f"“{bent}” reads like an instruction to a machine")
    words = [token for token in cited.said.doc if not token.is_punct and not token.is_space]
    if not words or text.lstrip()[:1] in "“‘\"'":
        return PASS
    first = words[0]
    is_verb = first.tag_ in ("VB", "VBP") and first.dep_ == "ROOT" and not _has_subject(cited)
    if is_verb or (
        first.lower_ in _ORDERS
        and first.dep_ not in ("nsubj", "nsubjpass", "compound", "poss", "csubj")
        and not _has_subject(cited)
    ):
        return Verdict(f"“{first.text} …” is a command, and a point only tells")
    return PASS


def _is_told(words: str, cited: Cited) -> bool:
    """Return whether a sentence cited that gives no machine orders has these words, in whatever form and order."""
    grounds = cited.grounds
    quoted = [each.inner for each in grounds.marked] if any(voice.speaker for voice in cited.voices) else []
    told = " ".join(
        sentence.of(grounds.text) for sentence in grounds.sentences if not bids_machine(grounds, sentence, quoted)
    )
    if words.endswith(":"):  # somebody's turn, not a subject
        return words.strip().casefold() in told.casefold()
    stems = {word[:_STEM].casefold() for word in _TELLING.findall(words)}
    return bool(stems) and stems <= {word[:_STEM].casefold() for word in _TELLING.findall(told)}


def _has_verb(cited: Cited) -> bool:
    """Return whether the point has a verb; what is one in the evidence is one here, whatever the parser says."""
    if any(token.pos_ in ("VERB", "AUX") for token in cited.said.doc):
        return True
    verbs = {token.lower_ for token in cited.grounds.doc if token.pos_ in ("VERB", "AUX")}
    return any(token.lower_ in verbs for token in cited.said.doc)


def _has_subject(cited: Cited) -> bool:
    root = next(cited.said.doc.sents).root
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass") for child in root.children)


def _sentences(cited: Cited) -> list[str]:
    said = cited.said
    return [words for span in said.sentences if (words := span.of(said.text).strip("”’\"'» "))]


def _unquoted(cited: Cited) -> str:
    """Return the point, as long as it was, with blanks for what stands between quotation marks."""
    text = cited.point.text
    for each in cited.said.marked:
        text = text[: each.outer.start] + " " * len(each.outer) + text[each.outer.end :]
    return text


def _follows_name(cited: Cited, at: int) -> bool:
    """Return whether the “I” is a number behind a name: "World War I"."""
    before = cited.point.text[:at].split()
    return bool(before) and before[-1][:1].isupper() and f"{before[-1]} I" in cited.evidence


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    is_short, is_seen, is_plain, is_one_sentence, is_in_the_third_person, is_no_command,
)  # fmt: skip
