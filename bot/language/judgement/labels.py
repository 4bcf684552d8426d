"""Opinion or reported claim: which of the two a quote is, and the words that decided.

The rules follow the project's label guide. They look at each main clause in turn, first rule first; the clauses then
vote, and where both sides weigh the same, opinion wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Judgement, Label
from bot.language.judgement import attitudes, claims, figures_of_speech, idioms, modal, opinions, questions
from bot.language.judgement.because import MOST_PHRASES, because
from bot.language.judgement.clauses import Clause, assertions, cue_lemmas
from bot.language.judgement.lexicon import AS_CUES, OPINION_CUES

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.attribution.found import Found
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

    Rule = Callable[[Clause], tuple[Token, ...]]

RULES: Final[tuple[tuple[Label, Rule], ...]] = (
    (Label.OPINION, questions.judging_question),
    (Label.REPORTED_CLAIM, claims.question),
    (Label.REPORTED_CLAIM, claims.report_of_others),
    (Label.REPORTED_CLAIM, claims.pledge),
    (Label.OPINION, modal.prescription),
    (Label.REPORTED_CLAIM, claims.report_of_own_side),
    (Label.OPINION, idioms.idiom),
    (Label.OPINION, attitudes.own_wish),
    (Label.OPINION, attitudes.attitude),
    (Label.OPINION, attitudes.motive),
    (Label.OPINION, figures_of_speech.experience),
    (Label.OPINION, modal.impossibility),
    (Label.OPINION, modal.what_might_have_been),
    (Label.OPINION, opinions.evaluation),
    (Label.REPORTED_CLAIM, claims.plan),
    (Label.REPORTED_CLAIM, claims.measure),
    (Label.OPINION, modal.forecast),
    (Label.OPINION, figures_of_speech.figurative_harm),
    (Label.OPINION, figures_of_speech.likeness),
    (Label.OPINION, figures_of_speech.effect),
    (Label.OPINION, modal.general_possibility),
    (Label.OPINION, modal.general_truth),
    (Label.OPINION, opinions.judged_object),
    (Label.OPINION, opinions.characterisation),
    (Label.OPINION, opinions.mere_thought),
    (Label.OPINION, opinions.exclamation),
    (Label.OPINION, opinions.afterthought),
    (Label.REPORTED_CLAIM, claims.fact),
)
"""Each rule returns the words that decide a clause, or none if it does not apply; the last one always applies."""


def judged(parse: Parse, found: Found) -> Judgement:
    """Return what a quote is, with at most four phrases of the quote or its cue that decided it."""
    cue = _opinion_cue(parse, found)
    if cue:
        return Judgement(Label.OPINION, cue)
    clauses = assertions(parse, found)
    votes = [(clause.weight, *_vote(clause)) for clause in clauses]
    opinion = sum(weight for weight, label, _ in votes if label is Label.OPINION)
    claim = sum(weight for weight, label, _ in votes if label is Label.REPORTED_CLAIM)
    label = Label.OPINION if opinion and opinion >= claim else Label.REPORTED_CLAIM
    deciding = [token for _, voted, tokens in votes if voted is label for token in tokens]
    return Judgement(label, because(deciding, parse, found.span))


def _vote(clause: Clause) -> tuple[Label, tuple[Token, ...]]:
    for label, rule in RULES:
        if tokens := rule(clause):
            return label, tokens
    return Label.REPORTED_CLAIM, (clause.head,)


def _opinion_cue(parse: Parse, found: Found) -> tuple[str, ...]:
    cue = cue_lemmas(parse, found)
    taken_as = "as" in cue or " as " in f" {found.span.of(parse.text)}"
    judging = OPINION_CUES | AS_CUES if taken_as else OPINION_CUES
    return tuple(word for lemma, word in cue.items() if lemma in judging)[:MOST_PHRASES]
