from dataclasses import replace

import pytest

from bot.domain.analysis import Label, Quote, QuoteType
from bot.language.briefing import Briefing, ChosenQuote
from bot.language.briefing.chosen import with_chosen
from tests.language.briefing.articles import article_of, candidate, sentence, speaker, sund

SUND = sund()
TEXT = SUND.draft.article.text
HOLM, EK = speaker(SUND, "Ada Holm"), speaker(SUND, "Pål Ek")


def chosen(words: str, label: Label = Label.OPINION, by: int | None = None) -> ChosenQuote:
    return ChosenQuote(candidate(SUND, words), label, by)


def quotes_with(words: str, *picked: ChosenQuote, briefing: Briefing = SUND) -> list[Quote]:
    return [quote for quote in with_chosen(briefing, picked).quotes if words in quote.span.of(TEXT)]


def keys(*picked: ChosenQuote) -> set[str]:
    return {quote.span.of(TEXT)[:20] for quote in with_chosen(SUND, picked).quotes if quote.key}


def test_what_the_model_chose_is_key_and_no_more_once_there_are_three() -> None:
    assert keys(chosen("every signal"), chosen("two winters"), chosen("forty boats")) == {
        "his crew had followe", "We lost two winters ", "so the gate must be ", "forty boats were wai",
    }  # fmt: skip


def test_the_rules_own_keys_fill_up_to_three() -> None:
    assert "his crew had followe" in keys(chosen("every signal"))
    ours = {quote.utterance for quote in SUND.draft.quotes if quote.key}
    shown = {quote.utterance for quote in with_chosen(SUND, (chosen("every signal"),)).quotes if quote.key}
    assert len(shown) == 3
    assert len(shown & ours) == 2


def test_at_most_six_are_key() -> None:
    all_of_them = tuple(ChosenQuote(number, Label.OPINION) for number in range(len(SUND.candidates)))
    assert len(all_of_them) > 5
    many = Briefing(SUND.draft, SUND.sentences, SUND.candidates * 2, SUND.speakers)
    twice = (*all_of_them, *(replace(each, candidate=each.candidate + len(all_of_them)) for each in all_of_them))
    draft = with_chosen(many, twice)
    assert len({quote.utterance for quote in draft.quotes if quote.key}) <= 6


def test_a_label_that_the_rules_share_keeps_their_words_and_another_has_none() -> None:
    before = quotes_with("every signal")[0].judgement
    assert before.label is Label.REPORTED_CLAIM
    assert quotes_with("every signal", chosen("every signal", Label.REPORTED_CLAIM))[0].judgement == before
    other = quotes_with("every signal", chosen("every signal", Label.OPINION))[0].judgement
    assert (other.label, other.because) == (Label.OPINION, ())


def test_all_parts_of_an_utterance_get_the_label() -> None:
    draft = with_chosen(SUND, (chosen("two winters", Label.REPORTED_CLAIM),))
    parts = [quote for quote in draft.quotes if quote.speaker and quote.speaker.name == "Ada Holm"]
    assert [part.judgement.label for part in parts] == [Label.REPORTED_CLAIM] * 2


def test_a_speaker_that_the_rules_found_is_never_replaced() -> None:
    for quote in quotes_with("two winters", chosen("two winters", by=EK)):
        assert quote.speaker is not None
        assert quote.speaker.name == "Ada Holm"


def without_speaker(words: str, mention: str | None = None) -> Briefing:
    """Return the briefing as if the rules had left open who said these words."""
    quotes = []
    for quote in SUND.draft.quotes:
        if words in quote.span.of(TEXT):
            nobody = None
            if mention and quote.speaker:
                nobody = replace(quote.speaker, name=mention)
            quotes.append(replace(quote, speaker=nobody))
        else:
            quotes.append(quote)
    return replace(SUND, draft=replace(SUND.draft, quotes=tuple(quotes)))


@pytest.mark.parametrize("mention", [None, "He"])
def test_a_speaker_whom_the_rules_left_open_is_the_models_if_named_near(mention: str | None) -> None:
    open_one = without_speaker("every signal", mention)
    (quote,) = quotes_with("every signal", chosen("every signal", by=EK), briefing=open_one)
    assert quote.speaker is not None
    assert quote.speaker.name == "Pål Ek"
    assert quote.speaker.name_at.of(TEXT) == "Pål Ek"


def test_a_speaker_named_only_far_away_is_not_taken() -> None:
    open_one = without_speaker("forty boats")
    (quote,) = quotes_with("forty boats", chosen("forty boats", by=HOLM), briefing=open_one)
    assert quote.speaker is None


def test_a_sentence_becomes_reported_speech_over_its_whole_length_by_whom_the_grammar_says() -> None:
    for by in (None, EK):
        (quote,) = quotes_with("criticised", chosen("criticised", by=by))
        assert quote.span == SUND.sentences[sentence(SUND, "criticised")]
        assert (quote.type, quote.cue, quote.key, quote.spoken) == (QuoteType.INDIRECT, None, True, True)
        assert quote.judgement.because == ()
        assert quote.speaker is not None
        assert quote.speaker.name == "The bargemen's union"
        assert quote.speaker.mention.of(TEXT) == "The bargemen's union"


def test_quotes_stay_in_order_and_sources_keep_their_own() -> None:
    draft = with_chosen(SUND, (chosen("criticised"),))
    assert [quote.span for quote in draft.quotes] == sorted(quote.span for quote in draft.quotes)
    assert len({quote.utterance for quote in draft.quotes}) == 1 + len({each.utterance for each in SUND.draft.quotes})
    for before, after in zip(SUND.draft.sources, draft.sources, strict=True):
        ours = [SUND.draft.quotes[number].span for number in before.quotes]
        assert [draft.quotes[number].span for number in after.quotes] == ours


def test_nothing_chosen_leaves_the_rules_keys_up_to_three() -> None:
    ours = {quote.utterance for quote in SUND.draft.quotes if quote.key}
    shown = {quote.utterance for quote in with_chosen(SUND, ()).quotes if quote.key}
    assert shown <= ours
    assert len(shown) == min(3, len(ours))


def test_an_article_without_quotes_has_none() -> None:
    empty = Briefing(replace(SUND.draft, article=article_of("No."), quotes=(), sources=()), (), (), ())
    assert with_chosen(empty, ()).quotes == ()
