"""The main assertions of a quote: its top clauses, without what only frames them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.deputies import is_deputy
from bot.language.judgement.lexicon import EVIDENCE_VERBS, FRAME_WORDS, PLEDGE_CUES, SPEECH_VERBS, THOUGHT_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.attribution.found import Found
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

SUBJECTS: Final = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"))
_CLAUSES: Final = frozenset(("ccomp", "xcomp", "csubj", "advcl", "acl"))
_PREDICATES: Final = frozenset(("acomp", "attr", "oprd"))
_FIRST_PERSON: Final = frozenset(("i", "we"))
_MAY_BE_SELF: Final = frozenset(("he", "she", "it", "they"))
_CALLS: Final = frozenset(("believe", "hear", "know", "listen", "look", "mean", "remember", "see"))
_MAY_FRAME: Final = THOUGHT_VERBS | EVIDENCE_VERBS | {"be"}
_MAY_CALL: Final = _CALLS | {"be", "tell"}
_CLOSING: Final = frozenset((".", "?", "!"))
_ANYWHERE: Final = range(2**31)
_AND_SO_ON: Final = 0.5
"""Weight of a clause that shares its subject with the one before ("… and went home")."""


@dataclass(frozen=True)  # without slots, so that what two dozen rules ask of it is worked out once
class Clause:
    """One assertion: its head (verb, or noun where there is none), whose it is, and how much it weighs.

    `own` says that its subject is the speaker, `pledged` that its cue promises or announces. `thought` is the hedge
    that was stripped ("I think"), if any; `cue` holds the lemmas of the cue. `deputy` says that the speaker speaks for
    others: a spokesperson, a lawyer, an agent. `within` are the places of the quote's words: the parser may hang words
    of the article on them that nobody said.
    """

    head: Token
    type: QuoteType
    own: bool
    pledged: bool = False
    thought: Token | None = None
    weight: float = 1.0
    cue: frozenset[str] = frozenset()
    deputy: bool = False
    within: range = _ANYWHERE

    @cached_property
    def subject(self) -> Token | None:
        """The head of the clause's subject; a clause that shares one with the clause before has that one's."""
        return _subject(self.head)

    @cached_property
    def words(self) -> Sequence[Token]:
        """The words from the first to the last of the clause, without those of a verb joined to it by "and"."""
        joined = [child.left_edge.i for child in self.head.rights if child.dep_ == "conj" and _is_verb(child)]
        first = max(self.head.left_edge.i, self.within.start)
        return self.head.doc.tokens[first : min([self.head.right_edge.i + 1, self.within.stop, *joined])]

    @cached_property
    def beneath(self) -> tuple[Token, ...]:
        """The words of the quote that hang on the head, with itself, in order."""
        return tuple(word for word in self.head.subtree if word.i in self.within)

    @cached_property
    def closing_mark(self) -> str:
        """The mark that closes the clause's own sentence, also where the cue follows it: "Why?" she asked."""
        later = self.head.doc.tokens[self.head.i : self.head.sent.end]
        return next((token.text for token in later if token.text in _CLOSING), "")

    @cached_property
    def auxiliaries(self) -> tuple[Token, ...]:
        """The helping verbs before the head ("will have been"), or those it shares with the clause before."""
        mine = tuple(child for child in self.head.lefts if child.dep_ in {"aux", "auxpass"})
        if mine or self.head.dep_ != "conj" or own_subject(self.head) is not None:
            return mine
        return tuple(child for child in self.head.head.lefts if child.dep_ in {"aux", "auxpass"})

    @cached_property
    def predicates(self) -> tuple[Token, ...]:
        """What is said of the subject: "is *ready*", "was a *farce*", with what is joined to it by "and"."""
        beside = {"conj"} if self.head.lemma_ == "be" else set()
        first = [
            child
            for child in self.head.children
            if child.dep_ in _PREDICATES or (child.dep_ in beside and not _is_verb(child)) or _is_outcome(child)
        ]
        return tuple(first + [other for token in first for other in token.conjuncts])


def assertions(parse: Parse, found: Found) -> tuple[Clause, ...]:
    """Return the main clauses of a quote in order; none if the quote has no words."""
    words = parse.doc.char_span(found.span.start, found.span.end, alignment_mode="expand")
    tokens = [token for token in words or () if not token.is_punct and not token.is_space]
    inside = {token.i for token in tokens}
    within = range(words.start, words.end) if words else _ANYWHERE
    tops = [token for token in tokens if (above := token.head.i) not in inside or above == token.i]
    unnamed = [top for top in tops if top.pos_ != "PROPN"]
    heads = [top for top in tops if _is_verb(top)] or unnamed[:1] or tops[:1]
    said = [head for top in heads for head in _with_joined(top) if head.i in inside]
    telling = [head for head in said if not _only_calls_attention(head)]
    cue = frozenset(cue_lemmas(parse, found))
    pledged = not PLEDGE_CUES.isdisjoint(cue)
    told = partial(Clause, type=found.type, pledged=pledged, cue=cue, deputy=is_deputy(parse, found), within=within)
    clauses = [_clause(head, parse, found, told) for head in telling or said]
    return tuple(sorted(clauses, key=lambda clause: clause.head.i))


def _only_calls_attention(head: Token) -> bool:
    """Return whether a clause only asks to be heard: "you know", "I mean", "look", "here is the thing"."""
    if head.lemma_ not in _MAY_CALL:
        return False
    told = [child.lower_ for child in head.children if child.dep_ in {"dobj", "ccomp", "xcomp", "attr", "prep", "neg"}]
    if head.lemma_ == "be":
        return told in ([], ["thing"]) and any(child.lower_ == "here" for child in head.children)
    subject = own_subject(head)
    if head.lemma_ == "tell" and subject is not None and subject.lower_ == "i":
        return any(child.lower_ in {"what", "this"} for child in head.children)
    speaking = subject is None or subject.lower_ in {"you", "i"}
    return head.lemma_ in _CALLS and head.tag_ in {"VB", "VBP"} and speaking and not told


def own_subject(head: Token) -> Token | None:
    """Return the head of the subject that stands in this very clause, or None."""
    return next((child for child in head.children if child.dep_ in SUBJECTS and child.dep_ != "expl"), None)


def _subject(head: Token) -> Token | None:
    """Return the head of a verb's subject, which it may share with the verb that it is joined to."""
    while (own := own_subject(head)) is None and head.dep_ == "conj":
        head = head.head
    return own


def _is_outcome(child: Token) -> bool:
    """Return whether a word is what something is made or found: "makes me *sad*", "made him a *danger*"."""
    return child.dep_ == "ccomp" and child.pos_ in {"ADJ", "NOUN"} and child.i > child.head.i


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"}


def _with_joined(top: Token) -> Iterator[Token]:
    """Yield a verb and those joined to it by "and" or set beside it ("we came, we saw"), however long the chain."""
    waiting = [top]
    while waiting:
        verb = waiting.pop()
        yield verb
        for child in verb.children:
            beside = child.dep_ == "ccomp" and child.i < verb.i and verb.lemma_ not in SPEECH_VERBS
            if _is_verb(child) and (child.dep_ in {"conj", "parataxis"} or beside):
                waiting.append(child)


def _clause(head: Token, parse: Parse, found: Found, told: partial[Clause]) -> Clause:
    """Return what a clause says inside its frames; `told` knows what all clauses of the quote share."""
    weight = _AND_SO_ON if head.dep_ == "conj" and own_subject(head) is None else 1.0
    thought: Token | None = None
    while (inner := _framed(head, parse, found)) is not None:
        thought = head if head.lemma_ in THOUGHT_VERBS else thought
        head = inner
    return told(head=head, own=_is_own(head, parse, found), thought=thought, weight=weight)


def cue_lemmas(parse: Parse, found: Found) -> dict[str, str]:
    """Return the words of the cue, in its order, by lemma; empty if there is no cue."""
    words = found.cue and parse.doc.char_span(found.cue.start, found.cue.end, alignment_mode="expand")
    return {token.lemma_.lower(): token.text for token in words or ()}


def _framed(head: Token, parse: Parse, found: Found) -> Token | None:
    """Return the assertion inside a frame ("I think …", "the fact is …", "it is clear that …"), or None."""
    if head.lemma_ not in _MAY_FRAME:
        return None
    inner = next((child for child in head.children if child.dep_ == "ccomp" and child.i > head.i), None)
    if inner is not None and head.lemma_ in THOUGHT_VERBS and _is_own(head, parse, found):
        return inner
    if inner is not None and head.lemma_ in EVIDENCE_VERBS and not _names_a_person(head):
        return inner
    if head.lemma_ != "be":
        return None
    said_of = any(child.dep_ in _PREDICATES for child in head.children)
    return _after_framing_predicate(head) if said_of or own_subject(head) is None else inner


def _after_framing_predicate(head: Token) -> Token | None:
    framing = [child for child in head.children if child.lemma_.lower() in FRAME_WORDS]
    if not framing:
        return None
    beneath = [child for frame in (head, *framing) for child in frame.children if child.dep_ in _CLAUSES]
    deeper = [child for token in beneath for child in token.children if child.dep_ == "ccomp"]
    return next((token for token in deeper + beneath if _is_verb(token) and token.i > framing[0].i), None)


def _names_a_person(head: Token) -> bool:
    subject = own_subject(head)
    return subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in {"he", "she", "they"})


def _is_own(head: Token, parse: Parse, found: Found) -> bool:
    """Return whether the speaker is the subject: "I" and "we"; in reported speech also "he" and the speaker's name."""
    subject = _subject(head)
    if subject is None:
        return head.tag_ in {"VBG", "VBN"} and found.type is not QuoteType.INDIRECT
    if subject.lower_ in _FIRST_PERSON:
        return True
    if found.type is QuoteType.DIRECT:
        return False
    return subject.lower_ in _MAY_BE_SELF or _names_speaker(subject, parse, found)


def _names_speaker(subject: Token, parse: Parse, found: Found) -> bool:
    if found.speaker is None:
        return False
    mention = found.speaker.mention.of(parse.text)
    return subject.text in f"{found.speaker.name} {mention}".split()
