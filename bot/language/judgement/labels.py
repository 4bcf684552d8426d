"""Opinion or reported claim: which of the two a quote is, and the words that decided.

The rules follow the project's label guide. They look at each main clause in turn, first rule first; the clauses then
vote, and where both sides weigh the same, opinion wins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Judgement, Label
from bot.domain.span import Span
from bot.language.judgement import claims, opinions
from bot.language.judgement.clauses import Clause, assertions, cue_lemmas
from bot.language.judgement.lexicon import OPINION_CUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from bot.language.attribution.found import Found
    from bot.language.parse import Parse

    Rule = Callable[[Clause], tuple[Token, ...]]

MOST_WORDS: Final = 4
HELPERS: Final = frozenset(("be", "have", "do", "'s", "’s"))  # they decide nothing that a reader could see
RULES: Final[tuple[tuple[Label, Rule], ...]] = (
    (Label.OPINION, opinions.judging_question),
    (Label.REPORTED_CLAIM, claims.question),
    (Label.REPORTED_CLAIM, claims.report_of_others),
    (Label.OPINION, opinions.prescription),
    (Label.OPINION, opinions.attitude),
    (Label.OPINION, opinions.motive),
    (Label.OPINION, opinions.what_might_have_been),
    (Label.OPINION, opinions.evaluation),
    (Label.REPORTED_CLAIM, claims.plan),
    (Label.OPINION, opinions.forecast),
    (Label.OPINION, opinions.judged_object),
    (Label.OPINION, opinions.characterisation),
    (Label.OPINION, opinions.mere_thought),
    (Label.OPINION, opinions.exclamation),
    (Label.REPORTED_CLAIM, claims.fact),
)
"""Each rule returns the words that decide a clause, or none if it does not apply; the last one always applies."""


def judged(parse: Parse, found: Found) -> Judgement:
    """Return what a quote is, with at most four words or phrases of the quote or its cue that decided it."""
    cue = _opinion_cue(parse, found)
    if cue:
        return Judgement(Label.OPINION, cue)
    votes = [(clause.weight, *_vote(clause)) for clause in assertions(parse, found)]
    opinion = sum(weight for weight, label, _ in votes if label is Label.OPINION)
    claim = sum(weight for weight, label, _ in votes if label is Label.REPORTED_CLAIM)
    label = Label.OPINION if opinion and opinion >= claim else Label.REPORTED_CLAIM
    deciding = [token for _, voted, tokens in votes if voted is label for token in tokens]
    return Judgement(label, _words(deciding, found.span) or _first_word(parse.text, found.span))


def _vote(clause: Clause) -> tuple[Label, tuple[Token, ...]]:
    for label, rule in RULES:
        if tokens := rule(clause):
            return label, tokens
    return Label.REPORTED_CLAIM, (clause.head,)


def _opinion_cue(parse: Parse, found: Found) -> tuple[str, ...]:
    return tuple(word for lemma, word in cue_lemmas(parse, found).items() if lemma in OPINION_CUES)[:MOST_WORDS]


def _words(tokens: Iterable[Token], span: Span) -> tuple[str, ...]:
    """Return what the deciding tokens say in the quote, in its order: neighbours as one phrase, bare helpers left out."""
    inside = {token.i: token for token in tokens if span.holds(Span(token.idx, token.idx + len(token)))}
    phrases = list(_neighbours([inside[index] for index in sorted(inside)]))
    telling = [phrase for phrase in phrases if any(token.lemma_ not in HELPERS for token in phrase)]
    return tuple(phrase[0].doc[phrase[0].i : phrase[-1].i + 1].text for phrase in telling or phrases)[:MOST_WORDS]


def _neighbours(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the runs of tokens that follow one another without a gap."""
    run: list[Token] = []
    for token in tokens:
        if run and token.i != run[-1].i + 1:
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _first_word(text: str, span: Span) -> tuple[str, ...]:
    """Return the quote's first word, for a quote that is cut out of the middle of the model's tokens."""
    word = re.search(r"\w+", span.of(text))
    return (word.group(),) if word else ()
