"""Which quotes are shown."""

from dataclasses import replace

from bot.domain.analysis import Judgement, Label, Point, Quote, QuoteType, Speaker
from bot.domain.article import Article, Kind
from bot.domain.span import Span
from bot.language.parse import parsed
from bot.language.selection.keys import FEWEST_UTTERANCES, MOST_PER_SPEAKER, MOST_UTTERANCES, with_keys

THINGS = ["pier", "bridge", "lock", "canal", "ferry", "tower", "market", "school"]
DAYS = ["spring", "summer", "autumn", "winter", "morning", "evening", "midnight", "dawn"]
WHO = ["keepers", "sailors", "bakers", "drivers", "teachers", "miners", "farmers", "singers"]


def words(number=0):
    """A sentence of its own for each number."""
    at = number % len(THINGS)
    return f"the {WHO[at]} closed our old {THINGS[at]} again before {DAYS[at]}"


def made(*quotes):
    """The text of quotes `(words, speaker, type, utterance, label)`, one a line, and the quotes."""
    text, found = "", []
    for number, (said, name, kind, utterance, label) in enumerate(quotes):
        start = len(text)
        text += f"{said} {name or ''}\n"
        at = Span(start + len(said) + 1, start + len(said) + 1 + len(name or ""))
        speaker = Speaker(name, at, at) if name else None
        span = Span(start, start + len(said))
        number = number if utterance is None else utterance  # noqa: PLW2901 - numbered by its place unless told
        found.append(Quote(span, kind, Judgement(label, ()), speaker, utterance=number))
    return text, found


def keys_of(text, found, *, headline=None, points=(), kind=Kind.REPORT):
    article = Article(text=text, paragraphs=(), headline=headline)
    return [quote.key for quote in with_keys(parsed(text), article, found, points, kind)]


def shown(*quotes, **more):
    return keys_of(*made(*quotes), **more)


def direct(said=None, name="Ada", utterance=None, label=Label.REPORTED_CLAIM, number=0):
    return said or words(number), name, QuoteType.DIRECT, utterance, label


def indirect(said, name="Ada"):
    return said, name, QuoteType.INDIRECT, None, Label.REPORTED_CLAIM


def test_no_more_are_shown_than_a_reply_holds():
    assert sum(shown(*(direct(name=f"Speaker {number}x", number=number) for number in range(8)))) == MOST_UTTERANCES


def test_one_speaker_does_not_take_the_places_of_others():
    ada = [direct(number=number) for number in range(5)]
    others = [indirect(words(number), name) for number, name in ((5, "Bo"), (6, "Cy"))]
    keys = shown(*ada, *others)
    assert sum(keys[:5]) == MOST_PER_SPEAKER
    assert all(keys[5:])


def test_one_speaker_alone_may_have_every_place():
    assert sum(shown(*(direct(number=number) for number in range(5)))) == 5


def test_somebodys_full_name_and_surname_are_one_speaker():
    ada = [direct(name=("Ada Renn", "Renn")[number % 2], number=number) for number in range(5)]
    assert sum(shown(*ada, *(indirect(words(at), f"Speaker {at}x") for at in (5, 6)))[:5]) == MOST_PER_SPEAKER


def test_a_few_words_and_a_question_are_not_key():
    assert shown(direct("not now"), direct("What was the northern pier of Varnmouth closed for?"), direct()) == [
        False,
        False,
        True,
    ]


def test_parts_of_one_utterance_are_shown_together():
    assert shown(direct(utterance=0), direct("in rain", utterance=0)) == [True, True]


def test_what_nobody_said_is_not_key():
    text, (first, second) = made(direct(), direct(name="Bo", number=1))
    assert keys_of(text, [replace(first, spoken=False), second]) == [False, True]


def test_an_unattributed_quote_gives_way_to_attributed_ones():
    named = [direct(name=f"Speaker {number}x", number=number) for number in range(1, 7)]
    assert shown(direct(name=None), *named)[0] is False


def test_a_headline_is_never_a_key_quote():
    assert shown(direct(), direct(name="Bo", number=1), headline=Span(0, len(words()))) == [False, True]


def test_the_same_is_not_shown_twice():
    assert shown(direct(), direct(name="Bo")) == [True, False]


def test_six_of_one_label_give_one_place_to_the_other():
    claims = [direct(name=f"Speaker {number}x", number=number) for number in range(6)]
    opinion = ("it is sad that " + words(6), "Bo", QuoteType.INDIRECT, None, Label.OPINION)
    keys = shown(*claims, opinion)
    assert (sum(keys), keys[6]) == (MOST_UTTERANCES, True)


def test_what_a_point_says_gives_way():
    quotes = [direct(name=f"Speaker {number}x", number=number) for number in range(7)]
    point = Point(words(), (Span(0, len(words())),))
    assert shown(*quotes)[0]
    assert not shown(*quotes, points=(point,))[0]


def test_weak_quotes_only_fill_three_places():
    said = [f"to close the {thing} of {who} before {day}" for thing, who, day in zip(THINGS, WHO, DAYS, strict=True)]
    weak = [(each, None, QuoteType.INDIRECT, None, Label.OPINION) for each in said[:5]]
    points = (Point(said[0], (Span(0, 400),)),)
    assert sum(shown(*weak, points=points)) == FEWEST_UTTERANCES


def test_an_interviewer_gives_way_to_whom_he_asks():
    asked = direct("Why did you close the old pier in the winter?", "Herald")
    answers = [direct(number=number, name="Ada Renn") for number in range(1, 6)]
    remark = direct(words(6), "Herald")
    other = direct(words(7), "Bo")
    assert shown(asked, *answers, remark, other, kind=Kind.INTERVIEW)[6] is False
    assert shown(asked, *answers, remark, other)[6] is True


def test_the_choice_does_not_turn_on_names():
    plain = [direct(name=f"Speaker {number}x", number=number) for number in range(8)]
    long = [(said, f"Bartholomew Fitz{name}", *rest) for said, name, *rest in plain]
    assert shown(*plain) == shown(*long)
