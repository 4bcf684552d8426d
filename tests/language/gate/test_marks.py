import pytest

from bot.domain.span import Span
from bot.language.gate.marks import enclosed


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The pier is shut,” she said.", "The pier is shut,"),
        ('She said: "The pier is shut."', "The pier is shut."),
        ("‘It’s the fishermen’s pier,’ he said.", "It’s the fishermen’s pier,"),
        ("'It isn't ours,' he said.", "It isn't ours,"),
        ("He told us: “We will not sell the harbour.", "We will not sell the harbour."),
        ("“He said ‘never again’ to me,” she said.", "He said ‘never again’ to me,"),
        ("«Le quai est fermé», she said.", "Le quai est fermé"),
        ("“[The] pier is shut,” she said.", "“[The] pier is shut,”"),
        ('"First," he said, "the second part."', "the second part."),
        (
            "She said: 'I took the twins' boots and ran. It isn't fair.'",
            "I took the twins' boots and ran. It isn't fair.",
        ),
        ("‘The skippers’ anger is real,’ he said.", "The skippers’ anger is real,"),
        ("'We are goin' nowhere,' he said.", "We are goin' nowhere,"),
        ("''The pier is shut,'' she said.", "The pier is shut,"),
        ("``The pier isn't shut,'' she said, ''and never was.''", "and never was."),
        ('"Shut—"—she stopped—"and locked," she said.', "and locked,"),
    ],
)
def test_words_between_marks_are_enclosed(text, words):
    assert enclosed(text, span_of(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said the pier is shut.", "the pier is shut"),
        ("“First part,” he said, “second part.”", "he said"),
        ("“First part,” he said, “second part.”", "First part,” he said, “second part."),
        ("It's the fishermen's pier, isn't it", "the fishermen"),
        ("He is 6'2\" tall and said the pier is shut", "said the pier"),
        ("They called them 'the boys' and said the pier is shut.", "said the pier is shut"),
        ("'We love the boys' he said of the pier. 'It is shut.'", "he said of the pier"),
        ("'We love the boys' he said of the pier. 'It is shut.'", "We love the boys' he said of the pier"),
        ("He took 'the twins' boots', and the pier is shut, she said.", "the pier is shut"),
        ("''The pier is shut'', she said, and left.", "she said, and left"),
        ("''First,'' he said of the pier, ''second.''", "he said of the pier"),
        ('"Shut—"—she stopped—"and locked," she said.', "she stopped"),
        ("‘Don’t,’ he said, and don’t’s don’t’s stayed don’t’s.", "stayed"),
        ("“The pier is shut,” she said.\nNobody else spoke.", "Nobody else spoke"),
    ],
)
def test_words_outside_marks_are_not_enclosed(text, words):
    assert not enclosed(text, span_of(text, words))


def test_a_quotation_never_reaches_over_a_paragraph_break():
    text = "“The pier is shut.\n\n“It will stay shut.”"
    assert not enclosed(text, Span(1, len(text) - 1))
    assert enclosed(text, span_of(text, "It will stay shut."))


def test_marks_alone_enclose_nothing():
    assert not enclosed("“”", Span(0, 2))
