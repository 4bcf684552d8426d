import json

import pytest

from bot.app.evaluating import figures_of
from bot.domain.errors import OperatorMustFix

QUOTES = json.dumps({"id": 1, "text": "“The pier is closed,” said Ada Holm.", "quotes": []})
LABEL = json.dumps({"id": 1, "text": "The mayor should resign.", "label": "opinion"})


def test_a_file_of_quotes_gives_figures_of_quotes_and_one_of_labels_those_of_labels():
    assert figures_of([QUOTES], 1)["documents"] == 1
    assert figures_of([LABEL], 1) == {"quotes": 1, "accuracy": 100.0, "macro_f1": 50.0}


@pytest.mark.parametrize(
    ("lines", "said"), [([], "no gold"), ([""], "no gold"), ([QUOTES, LABEL], "a file of its own")]
)
def test_nothing_and_a_mixture_are_refused(lines, said):
    with pytest.raises(OperatorMustFix, match=said):
        figures_of(lines, 1)
