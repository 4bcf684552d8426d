"""What the tests of this room ask the engine: the label of words that somebody says, and why."""

from bot.domain.analysis import Judgement, Label
from tests.eval.labels import Example, in_sentence


def judgement_of(words: str, cue: str = "said") -> Judgement:
    """Return what becomes of `words` in quotation marks."""
    return in_sentence(Example(sentence=f'"{words}," the clerk {cue}.', quote=words, label=""))


def label_of(words: str, cue: str = "said") -> Label:
    """Return the label of `words` in quotation marks."""
    return judgement_of(words, cue).label


def reported_label_of(words: str, cue: str = "said") -> Label:
    """Return the label of `words` as reported speech."""
    return in_sentence(Example(sentence=f"The clerk {cue} {words}.", quote=words, label="")).label
