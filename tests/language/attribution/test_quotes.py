import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed

SPEAKER = "Ines Calloway"


def said(text: str) -> list[tuple[str | None, str, str]]:
    found = attributions(parsed(text), None)
    return [(each.speaker.name if each.speaker else None, each.type.value, each.span.of(text)) for each in found]


def utterances(text: str) -> set[int]:
    return {each.utterance for each in attributions(parsed(text), None)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ines Calloway said: “We will not sell the mill.”", ["We will not sell the mill."]),
        ("Ines Calloway replied, “We’ll see about that.”", ["We’ll see about that."]),
        ("“We will not sell the mill,” said Ines Calloway.", ["We will not sell the mill"]),
        (
            "“We will not sell the mill,” Ines Calloway, who leads Trent, told the council.",
            ["We will not sell the mill"],
        ),
        ("“Sell it? Never!” cried Ines Calloway.", ["Sell it? Never!"]),
        ("‘It’s not the millers’ fault’, said Ines Calloway.", ["It’s not the millers’ fault"]),
        ("'The farmers' market'll suffer,' said Ines Calloway.", ["The farmers' market'll suffer"]),
        ("«The mill is not for sale,» said Ines Calloway.", ["The mill is not for sale"]),
        ("„The mill is not for sale,“ said Ines Calloway.", ["The mill is not for sale"]),
        ("“[The firm] has … let us (all) down,” Ines Calloway said.", ["[The firm] has … let us (all) down"]),
        ("“He told me, ‘Never sell,’ and I won’t,” Ines Calloway said.", ["He told me, ‘Never sell,’ and I won’t"]),
        ("‘He told me, “Never sell,” and I won’t,’ Ines Calloway said.", ["He told me, “Never sell,” and I won’t"]),
    ],
)
def test_a_quotation_beside_its_cue_is_whole_and_its_speakers(text: str, words: list[str]) -> None:
    assert said(text) == [(SPEAKER, "direct", each) for each in words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The mill,” said Ines Calloway, “is not for sale.”", ["The mill", "is not for sale."]),
        ("‘The mill’, said Ines Calloway, ‘is not for sale.’", ["The mill", "is not for sale."]),
        ('"I saw it," Ines Calloway said – "all of it" – and left.', ["I saw it", "all of it"]),
        ("“We hope,” Ines Calloway said. “We wait.”", ["We hope", "We wait."]),
    ],
)
def test_a_quotation_split_by_its_attribution_is_one_utterance(text: str, words: list[str]) -> None:
    assert said(text) == [(SPEAKER, "direct", each) for each in words]
    assert utterances(text) == {0}


@pytest.mark.parametrize(
    "text",
    [
        "Ines Calloway began: “We built it.\n\n“We paid for it.\n\n“We will keep it.”\n\nThe crowd cheered.",
        "“We built it.\n\n“We paid for it.\n\n“We will keep it,” said Ines Calloway.",
    ],
)
def test_paragraphs_that_reopen_are_one_utterance_wherever_the_cue_stands(text: str) -> None:
    assert [words.rstrip(".") for _, _, words in said(text)] == ["We built it", "We paid for it", "We will keep it"]
    assert {speaker for speaker, _, _ in said(text)} == {SPEAKER}
    assert utterances(text) == {0}


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    text = "Ines Calloway began: “We built it with our own hands.\n\nThe crowd cheered for ten minutes."
    assert said(text) == [(SPEAKER, "direct", "We built it with our own hands.")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Ines Calloway said the weir had failed three times: “It leaks in May and it leaks in June.”",
            [("indirect", "the weir had failed three times"), ("direct", "It leaks in May and it leaks in June.")],
        ),
        (
            "The film was long, and after it Ines Calloway wrote on her page: “Not one word of it is true.”",
            [("direct", "Not one word of it is true.")],
        ),
    ],
)
def test_a_colon_parts_what_is_quoted_from_what_goes_before(text: str, parts: list[tuple[str, str]]) -> None:
    assert [(kind, words) for _, kind, words in said(text)][-len(parts) :] == parts


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Ines Calloway wrote on X: “The mill stays. #SaveOurMill”", SPEAKER, "The mill stays. #SaveOurMill"),
        ("“The mill stays. #SaveOurMill,” @inescalloway tweeted.", "@inescalloway", "The mill stays. #SaveOurMill"),
        ("Ines Calloway (@inescalloway) posted: “The mill stays with us.”", SPEAKER, "The mill stays with us."),
        ("“Sell the council instead 😡,” one user wrote on X.", "one user", "Sell the council instead 😡"),
        ("“The mill is ours,” read a post by the council.", "a post by the council", "The mill is ours"),
    ],
)
def test_a_post_is_its_writers(text: str, speaker: str, words: str) -> None:
    assert said(text) == [(speaker, "direct", words)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Reporters were told by police that the van had been stolen.", "police"),
        ("It was claimed by two engineers that the van had been stolen.", "two engineers"),
        ("The town was told that the van had been stolen.", None),
    ],
)
def test_in_a_passive_the_agent_speaks(text: str, speaker: str | None) -> None:
    assert said(text) == [(speaker, "indirect", "the van had been stolen")]


def test_one_word_beside_its_attribution_is_a_quote() -> None:
    text = "“Go,” said Ines Calloway. The “sale” never came."
    assert [each.span.of(text) for each in attributions(parsed(text), None)] == ["Go"]
