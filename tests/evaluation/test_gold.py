import json

import pytest

from bot.domain.analysis import Label, QuoteType
from bot.domain.errors import OperatorMustFix
from bot.evaluation.gold import Document, LabelRow, Marked, gold_rows

TEXT = "“It is closed,” said Ada Holm."
QUOTE = {
    "start": 1,
    "end": 13,
    "type": "direct",
    "speaker_start": 21,
    "speaker_end": 29,
    "cue_start": 16,
    "cue_end": 20,
}


def line(**fields):
    return json.dumps({"id": "a", "text": TEXT} | fields)


def test_a_text_comes_with_its_quotes_their_speakers_and_cues():
    (document,) = gold_rows([line(quotes=[QUOTE | {"rel": "kept out"}]), ""])
    assert document == Document("a", TEXT, (Marked(1, 13, "direct", "Ada Holm", core=True, cue=(16, 20)),))


def test_a_quote_may_lack_a_speaker_and_need_not_be_found():
    (document,) = gold_rows([line(quotes=[{"start": 1, "end": 13, "type": "mixed", "core": False}])])
    assert isinstance(document, Document)
    assert document.quotes == (Marked(1, 13, "mixed", None, core=False),)


@pytest.mark.parametrize("word", ["claim", "reported_claim"])
def test_the_public_golds_claim_is_a_reported_claim(word):
    (row,) = gold_rows([line(label=word, type="indirect", speaker="Ada Holm", cue="said", sure=3)])
    assert isinstance(row, LabelRow)
    assert (row.label, row.type, row.speaker) == (Label.REPORTED_CLAIM, QuoteType.INDIRECT, "Ada Holm")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("{", "not JSON"),
        ("\udcff", "UTF-8"),
        ("[" * 100_000, "nested"),
        ("[1]", "not a JSON object"),
        (line(), "quotes"),
        (line(quotes=[QUOTE | {"type": "shouted"}]), "type"),
        (line(quotes=[QUOTE | {"end": 400}]), "not inside the text"),
        (line(quotes=[QUOTE | {"start": -1}]), "start"),
        (line(label="true"), "label"),
        (line(label="claim", speaker=""), "speaker"),
    ],
)
def test_a_line_in_another_form_is_named_with_what_is_wrong(bad, why):
    with pytest.raises(OperatorMustFix) as failure:
        list(gold_rows([line(label="claim"), bad]))
    assert failure.value.message.startswith("Line 2 of the gold")
    assert why in failure.value.message
