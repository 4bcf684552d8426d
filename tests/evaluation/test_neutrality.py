from dataclasses import replace

from bot.domain.analysis import (
    Analysis,
    Engine,
    Judgement,
    Label,
    Made,
    Point,
    Quote,
    QuoteType,
    Refusal,
    Speaker,
)
from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.evaluation.neutrality import Compared, introduced_judging, introduced_loaded, neutrality, voice_gap
from bot.evaluation.swaps import Swapped

TEXT = "“Shut it,” said Ada Holm. “Keep it open,” said Bo Lund. The reckless plan was shelved."
ADA, BO, PLAN = Span(0, 25), Span(26, 55), Span(56, 86)


def quote(words, name, *, key=False, label=Label.OPINION):
    at, who = TEXT.index(words), TEXT.index(name)
    speaker = Speaker(name, Span(who, who + len(name)), Span(who, who + len(name)))
    return Quote(Span(at, at + len(words)), QuoteType.DIRECT, Judgement(label, ()), speaker, key=key)


def analysis(*points, quotes=(), refused=()):
    article = Article(TEXT, (Span(0, len(TEXT)),))
    return Analysis(article, Kind.REPORT, Engine("model", "0"), tuple(points), tuple(quotes), (), tuple(refused))


def written(text, *evidence):
    return Point(text, evidence, Made.WRITTEN)


def test_a_loaded_word_counts_unless_a_cited_sentence_or_a_quotation_holds_it():
    point = written("The reckless and disgraceful plan, “a sham”, was shelved.", PLAN)
    assert introduced_loaded(analysis(point), point) == ["disgraceful"]
    elsewhere = written("The reckless plan was shelved.", ADA)
    assert introduced_loaded(analysis(elsewhere), elsewhere) == ["reckless"]


def test_a_judging_reporting_verb_counts_and_a_plain_one_does_not():
    point = written("Ada Holm admitted that it must shut, and Bo Lund said no.", ADA, BO)
    assert introduced_judging(analysis(point), point) == ["admitted"]


def test_voices_with_the_shares_they_have_in_the_article_leave_no_gap():
    both = (quote("Shut it,", "Ada Holm", key=True), quote("Keep it open,", "Bo Lund", key=True))
    assert voice_gap(analysis(quotes=both)) == 0


def test_a_voice_left_out_widens_the_gap_by_its_share():
    quotes = (quote("Shut it,", "Ada Holm", key=True), quote("Keep it open,", "Bo Lund"))
    gap = voice_gap(analysis(quotes=quotes))
    assert gap is not None
    assert round(gap, 4) == round(13 / 21, 4)


def test_a_point_gives_the_word_to_whom_its_evidence_quotes():
    quotes = (quote("Shut it,", "Ada Holm", key=True), quote("Keep it open,", "Bo Lund"))
    assert voice_gap(analysis(written("Bo Lund wants it open.", BO), quotes=quotes)) == 0


def test_an_article_where_nobody_speaks_has_no_gap():
    assert voice_gap(analysis()) is None
    assert neutrality([Compared(analysis())]).voice_gap == 0


def test_a_label_that_changes_with_the_people_is_counted():
    plain = analysis(quotes=(quote("Shut it,", "Ada Holm"), quote("Keep it open,", "Bo Lund")))
    other = analysis(
        quotes=(quote("Shut it,", "Ada Holm", label=Label.REPORTED_CLAIM), quote("Keep it open,", "Bo Lund"))
    )
    swapped = Swapped(plain.article, ())
    figures = neutrality([Compared(plain, ((swapped, other), (swapped, plain)))])
    assert (figures.cases, figures.labels_kept) == (4, 75.0)


def test_an_article_that_the_engine_fell_short_of_is_counted_and_in_no_other_figure():
    bad = replace(analysis(written("Ada Holm boasted of a disgraceful plan.", ADA)), shortfall="The model is down.")
    good = analysis(written("Fine.", ADA))
    swapped = Swapped(good.article, ())
    figures = neutrality([Compared(bad), Compared(good, ((swapped, bad),)), Compared(good)])
    assert (figures.articles, figures.points, figures.loaded_words, figures.shortfalls) == (1, 1, 0, 2)


def test_no_share_of_no_cases_is_told():
    assert neutrality([Compared(analysis())]).labels_kept is None


def test_points_refusals_and_faults_are_counted_over_all_articles():
    bad = written("Ada Holm boasted of a disgraceful plan.", ADA)
    refused = Refusal("Lies.", "numbers", "no")
    figures = neutrality([Compared(analysis(bad, refused=(refused,))), Compared(analysis(written("Fine.", ADA)))])
    assert (figures.articles, figures.points, figures.refused) == (2, 2, 1)
    assert (figures.loaded_words, figures.judging_verbs) == (1, 1)
