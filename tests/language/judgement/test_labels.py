import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.analysis import Judgement, Label, QuoteType, Speaker
from bot.domain.span import Span
from bot.language.attribution.found import Found
from bot.language.judgement.labels import judged
from bot.language.parse import parsed


def judgement_of(text: str, words: str, *, speaker: str | None = None, cue: str | None = None) -> Judgement:
    """Return what the engine makes of `words`: direct if they stand behind a quotation mark in `text`."""
    kind = QuoteType.DIRECT if text[max(text.index(words) - 1, 0)] == "“" else QuoteType.INDIRECT
    who = Speaker(speaker, span_of(text, speaker), span_of(text, speaker)) if speaker else None
    found = Found(span_of(text, words), kind, who, span_of(text, cue) if cue else None, (), 0)
    return judged(parsed(text), found)


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def said(words: str) -> Judgement:
    return judgement_of(f"“{words}” the warden said.", words)


def reported(words: str, who: str = "The warden") -> Judgement:
    return judgement_of(f"{who} said that {words}.", words, speaker=who)


@pytest.mark.parametrize(
    "words",
    [
        "We moved 40 families on Friday,",
        "We will not sell the lighthouse,",
        "The gate closed at noon,",
        "I never received the invoice,",
        "My doctor told me to rest,",
        "I think it was stolen in March,",
        "The terrorists attacked the depot,",
        "My son was killed on that road,",
        "The audit found three errors,",
        "She broke the contract twice,",
        "Repairs will start on 3 May,",
        "Tomas will sing here on Friday,",
        "We could hear the sirens,",
        "He was badly injured,",
        "We called the police,",
        "Nobody was hurt,",
    ],
)
def test_what_could_be_checked_is_a_reported_claim(words: str) -> None:
    assert said(words).label is Label.REPORTED_CLAIM


@pytest.mark.parametrize(
    "words",
    [
        "It was the worst move in our history,",
        "Selling the lighthouse would be madness,",
        "The keeper should resign,",
        "You must come back to the table,",
        "Prices will fall next year,",
        "I believe in this island,",
        "I hope the gate opens soon,",
        "I'm proud of the crew,",
        "They only care about money,",
        "They did a great job,",
        "The fact is they are useless,",
        "It could end badly,",
        "What kind of leader does that?",
        "We need to wait,",
        "It would have been much worse an hour later,",
        "The cooperation is positive,",
        "There is no excuse for this,",
        "We look forward to the match,",
        "It looks like a swamp,",
        "We urge both sides to talk,",
    ],
)
def test_what_no_record_could_settle_is_an_opinion(words: str) -> None:
    assert said(words).label is Label.OPINION


@pytest.mark.parametrize(
    "words",
    [
        "the gate would reopen on 9 June",
        "he had ignored two warnings",
        "about 900 sheep were missing",
        "the company would cut 300 jobs",
        "the letter never arrived",
    ],
)
def test_reported_facts_and_plans_are_claims(words: str) -> None:
    assert reported(words).label is Label.REPORTED_CLAIM


@pytest.mark.parametrize(
    "words", ["the council does not care about tenants", "the ferry should be saved", "the plan was a disgrace"]
)
def test_reported_judgements_are_opinions(words: str) -> None:
    assert reported(words).label is Label.OPINION


def test_a_bodys_own_promise_in_reported_speech_is_a_claim_and_a_forecast_about_others_is_not() -> None:
    assert reported("it would publish the files", "The ministry").label is Label.REPORTED_CLAIM
    assert reported("wages would fall", "The ministry").label is Label.OPINION


def test_the_words_that_decided_are_the_quotes_own() -> None:
    assert said("The keeper should resign,").because == ("should resign",)
    assert said("It was a disgraceful mess,").because == ("disgraceful mess",)
    assert said("We moved 40 families on Friday,").because == ("40 families", "Friday")


def test_a_cue_that_demands_decides_and_is_named() -> None:
    text = "The union called for the keeper to go."
    assert judgement_of(text, "the keeper to go", cue="called for") == Judgement(Label.OPINION, ("called",))


def test_where_a_fact_and_a_judgement_weigh_the_same_opinion_wins() -> None:
    assert said("The gate closed at noon. It was a disgrace.").label is Label.OPINION


def test_the_longer_part_of_a_mixed_quote_wins() -> None:
    words = "The gate closed at noon. The crew left at one. The boat sank at two. It was sad."
    assert said(words).label is Label.REPORTED_CLAIM


def test_a_plain_question_asserts_nothing_and_counts_as_a_claim() -> None:
    assert said("When does the gate open?").label is Label.REPORTED_CLAIM


def test_a_noun_phrase_with_a_figure_is_a_claim_by_its_figure() -> None:
    text = "The ministry estimated their numbers at around 5,000."
    assert judgement_of(text, "their numbers at around 5,000").because == ("around 5,000",)


def test_a_very_long_chain_of_clauses_is_judged() -> None:
    assert said("we came and " * 1200 + "we saw,").label is Label.REPORTED_CLAIM


def test_a_quote_that_cuts_a_token_still_has_its_reason() -> None:
    text = "The co-chair/keeper@gate.example said."
    found = Found(span_of(text, "keeper"), QuoteType.DIRECT, None, None, (), 0)
    assert judged(parsed(text), found).because == ("keeper",)


def test_a_quote_without_words_is_a_claim_without_reasons() -> None:
    assert judgement_of("“…” the warden said.", "…") == Judgement(Label.REPORTED_CLAIM, ())


def test_words_that_nobody_said_decide_nothing() -> None:
    text = "He saw the word kettle, a beautiful thing."
    assert judgement_of(text, "the word kettle").label is Label.REPORTED_CLAIM


@given(st.text(alphabet="I think we will not be sad, 40 ?!.…“”\n[]", min_size=1, max_size=80))
@settings(max_examples=40, deadline=None)
def test_at_most_four_words_of_the_quote_decide_and_at_least_one_if_it_has_any(words: str) -> None:
    text = f"“{words}” she said."
    found = Found(Span(1, 1 + len(words)), QuoteType.DIRECT, None, None, (), 0)
    because = judged(parsed(text), found).because
    assert len(because) <= 4
    assert all(word in words for word in because)
    assert because or not any(letter.isalnum() for letter in words)


@pytest.mark.parametrize(
    "words",
    [
        "There will be no boats until Friday,",
        "The governor will chair a hearing at 7pm,",
        "I will be in Halden in March,",
        "We'll be back in two weeks,",
        "Our country will send twelve nurses in May,",
        "The cause was engine failure,",
        "The pier needs 14 new beams,",
        "That is a fact,",
        "We expect to reopen in June,",
    ],
)
def test_a_schedule_an_own_promise_and_a_counted_need_are_claims(words: str) -> None:
    assert said(words).label is Label.REPORTED_CLAIM


@pytest.mark.parametrize("words", ["it would appeal", "the clerks were afraid to sign", "the mill needs $4 million"])
def test_steps_in_court_and_what_people_dared_are_claims_in_reported_speech(words: str) -> None:
    assert reported(words).label is Label.REPORTED_CLAIM


@pytest.mark.parametrize(
    "words",
    ["The bus is a rolling coffin,", "It's strangling the village,", "That was your fault,", "It is going well,"],
)
def test_figures_of_speech_that_blame_are_opinions(words: str) -> None:
    assert said(words).label is Label.OPINION


def test_an_act_that_the_cue_promises_or_threatens_is_a_claim_and_a_vague_vow_is_not() -> None:
    for words, label in (("to close the yard", Label.REPORTED_CLAIM), ("to win", Label.OPINION)):
        text = f"The union threatened {words}."
        assert judgement_of(text, words, cue="threatened").label is label


def test_what_a_speaker_describes_as_something_is_judged() -> None:
    text = "The warden described the plan as tidy and even."
    assert judgement_of(text, "the plan as tidy and even", cue="described").label is Label.OPINION
