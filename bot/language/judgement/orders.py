"""Words that are meant for a machine: what a text bids an assistant, a bot or whoever sums it up do.

News tells. A sentence that gives a program orders was put into it for the program, and no reader is served by it, be it
as a point, as grounds for one or as something to quote. What a speaker is quoted with is news, whatever it says, and so
is a report about such orders ("users told the chatbot to ignore its instructions"): there, somebody does the telling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.analysis import Quote
    from bot.domain.span import Span
    from bot.language.attribution.found import Found
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

_TALK: Final = re.compile(
    r"\b(?:ignor\w*|disregard\w*|forget\w*|overrid\w*|bypass\w*)\b[^.]{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions)\b"
    r"|\b(?:previous|prior|above|new|following|system) (?:instructions?|prompts?)\b|\bsystem (?:prompt|message)\b"
    r"|\bas an? (?:AI|language model|assistant|chatbot|LLM)\b|\b(?:AI|language) model,|\bjailbr\w+|\bdeveloper mode\b"
    r"|^\s*(?:system|assistant|user|human|note|summary|answer|output|point(?: \d+)?)\s*:"
    r"|\b(?:the|this) (?:summary|bot|assistant) (?:must|should|shall|will)\b"
    r"|\b(?:sentence|candidate|quote) (?:numbers?|no\.?) ?\d|\bjson\b"
    r"|\bthe (?:passage|text above|provided text|given text)\b",
    re.IGNORECASE,
)
"""What a machine says, or is told, and a report seldom; a report about machines says it too."""

_MACHINE: Final = (
    r"(?:AIs?|LLMs?|chatbots?|bots?|assistants?|(?:AI|language) models?|summari[sz]ers?"
    r"|(?:AI|automated|machine) (?:readers?|systems?|tools?|agents?))"
)
_ADDRESSED: Final = re.compile(
    r"^\W*(?:system|assistant|user|todo|new task)(?:[ _]message| prompt)?\W{0,3}:|\bsystem_message\b"
    r"|^\W*(?:system|assistant|user)[\]>|]"
    r"|^\W*[SQPDR]\d{1,3}\b ?(?::|\()"
    rf"|\b(?:notes?|notice|instructions?|message|attention|memo|reminder)\b[^.:]{{0,20}}\b(?:to|for)\b[^.:]{{0,25}}\b{_MACHINE}\b[^.:]{{0,20}}:"
    rf"|\bif you(?:['’]re| are) (?:an? |the )?(?:large )?{_MACHINE}\b"
    r"|\byou(?:['’]re| are) now (?:in )?(?:an? |the )?\w+ (?:mode|assistant|model)\b"
    r"|\b(?:summary|summaries|digests?) of this (?:article|text|story|page)\b[^.]{0,20}\b(?:must|should|shall)\b"
    r"|\bwhoever (?:reads|sums up|summari[sz]es) this\b[^.]{0,20}\b(?:must|should|shall)\b"
    rf"|^\W*(?:dear |hey |hello )?{_MACHINE}[,!:] (?:please|kindly|you must|you should|do not|don['’]t)\b",
    re.IGNORECASE,
)
"""A machine spoken to by its name or its part, or the marks of the lists that it is shown, forged."""
_ITS_WORK: Final = re.compile(
    r"\b(?:previous|prior|above|earlier|preceding|foregoing|all|any|your|these) (?:\w+ ){0,2}"
    r"(?:\w*structions?|prompts?|directions)\b|\bsystem prompt\b"
    r"|\b(?:ignore|disregard|forget) (?:instructions|everything|(?:all|any|your) (?:rules|guidelines))\b"
    r"|\byour (?:\w+ ){0,2}(?:answers?|reply|replies|responses?|outputs?|summary|summaries|points?|rules)\b"
    r"|\b(?:answer|reply|respond) (?:only |now )?(?:with|in|only)\b|\bsay instead\b|\bfocus (?:only|exclusively) on\b"
    r"|\beverything (?:that stands )?above\b"
    r"|\b(?:rest|end) of (?:this|the) (?:data|article|text|document)\b"
    r"|\b(?:this|the) (?:article|data|document|review|tweet)(?: (?:\d+|as|in|into|and)\b|:)"
    r"|\b(?:every|each|the first|the last|the next) (?:bullet )?point\b|\bsentences? \d|\bspeaker fields?\b"
    r"|\b(?:the following|above) (?:exactly|verbatim|word for word|text|directions)\b"
    rf"|@everyone|@here|\bping (?:everyone|staff|all)\b|\bJSON\b|\bBase ?\d\d\b|\b{_MACHINE}[,:]",
    re.IGNORECASE,
)
"""What only somebody who works at an answer can be asked to change."""
_BIDDEN_TO_TELL: Final = re.compile(
    r"^\W*(?:please |do |now )?(?:say|state|report|claim|mention|add|conclude|pretend) that\b", re.IGNORECASE
)
"""News bids nobody "say that the firm is bankrupt"."""
_ORDER_WORDS: Final = """
    add analyse analyze answer append attribute augment begin bypass choose cite conclude determine disregard encode
    encrypt end enhance forget ignore include insert integrate introduce label list mention modify output override ping
    please pretend print provide put quote rate repeat replace reply respond return reveal reverse rewrite say set state
    summarise summarize tell translate use write
"""
_ORDERS: Final = frozenset(_ORDER_WORDS.split())
_FIRST: Final = re.compile(r"\W*(\w+)")
_LABELLED: Final = re.compile(r"[^:!\n]{1,40}[:!]\W*(\w+)")
"""A sentence's first word, and the first behind a label; the parser takes many a capital there for a name."""
_SUBJECTS: Final = frozenset(("nsubj", "nsubjpass", "expl", "csubj", "csubjpass"))


def machine_talk(text: str) -> Iterator[str]:
    """Yield the words of a text that belong to a conversation with a machine."""
    yield from (found.group() for found in _TALK.finditer(text))


def own_words(text: str, quotes: Iterable[Found | Quote]) -> tuple[Span, ...]:
    """Return where a speaker is quoted and the same paragraph says so: that is news, whatever it is.

    Marks alone say nothing: whoever plants an order can put it between some, below what somebody else says.
    """
    own = (quote for quote in quotes if quote.speaker is not None and quote.type is not QuoteType.INDIRECT)
    return tuple(quote.span for quote in own if quote.cue is not None and not _apart(text, quote.span, quote.cue))


def _apart(text: str, one: Span, other: Span) -> bool:
    return "\n" in text[min(one.end, other.end) : max(one.start, other.start)]


def bids_machine(parse: Parse, sentence: Span, quoted: Iterable[Span] = ()) -> bool:
    """Return whether a sentence gives orders to a machine, outside of what speakers are `quoted` with."""
    words = sentence.of(parse.text)
    for each in quoted:
        if each.meets(sentence):
            start, end = max(each.start - sentence.start, 0), min(each.end, sentence.end) - sentence.start
            words = words[:start] + " " * (end - start) + words[end:]
    if _ADDRESSED.search(words) is not None or _BIDDEN_TO_TELL.match(words) is not None:
        return True
    if _ITS_WORK.search(words) is None:
        return False
    if any(
        first is not None and first[1].lower() in _ORDERS for first in (_FIRST.match(words), _LABELLED.match(words))
    ):
        return True
    return any(not words[each.idx - sentence.start].isspace() for each in _commands(parse, sentence))


def _commands(parse: Parse, sentence: Span) -> Iterator[Token]:
    """Yield the verbs by which a sentence bids somebody do something: those without a subject, and "you must"."""
    tokens = parse.doc.char_span(sentence.start, sentence.end, alignment_mode="expand") or ()
    yield from (token for token in tokens if token.idx >= sentence.start and (_is_bare(token) or _is_your_duty(token)))


def _is_bare(token: Token) -> bool:
    """Return whether a verb is a command: the first of its sentence, or joined to such a one."""
    if token.tag_ not in {"VB", "VBP"} or any(child.dep_ in _SUBJECTS for child in token.children):
        return False
    if any(child.tag_ in {"TO", "MD"} for child in token.children):
        return False
    return token.dep_ == "ROOT" or (token.dep_ == "conj" and _is_bare(token.head))


def _is_your_duty(token: Token) -> bool:
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_ == "you" and any(child.tag_ == "MD" for child in token.children)
