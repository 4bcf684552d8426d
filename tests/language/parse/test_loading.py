import importlib.util
from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bot.domain.errors import OperatorMustFix
from bot.language.parse.loading import MODELS, loaded
from tests.bench.texts import articles

Step = Callable[[Doc], Doc]
ANALYSIS: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE", "SENT_START"]


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(next(name for name in MODELS if importlib.util.find_spec(name)))


@pytest.fixture(scope="module")
def ours() -> tuple[Language, tuple[Step, ...]]:
    return loaded()


@pytest.mark.parametrize("text", articles())
def test_the_analysis_is_the_models_own(plain: Language, ours: tuple[Language, tuple[Step, ...]], text: str) -> None:
    language, steps = ours
    doc: Doc = language.tokenizer(text)
    for step in steps:
        doc = step(doc)
    assert doc.to_array(ANALYSIS).tolist() == plain(text).to_array(ANALYSIS).tolist()


def test_without_a_model_the_operator_is_told_what_to_do() -> None:
    with pytest.raises(OperatorMustFix, match="install Sayso again"):
        loaded(("no_such_model",))
