"""What is sent to a model: the prompts' words, with an article's material between two lines that it cannot hold."""

from collections.abc import Sequence

from bot.domain.analysis import Refusal
from bot.language.briefing import Briefing, ChosenPoint, Portion
from bot.llm.fence import fence
from bot.llm.material import of_parts, of_portion, of_refused
from bot.llm.messages import Message
from bot.llm.prompts import Prompt, Prompts


def analysing(prompts: Prompts, briefing: Briefing, portion: Portion) -> tuple[Message, ...]:
    """Return the request for what a portion says."""
    return _fenced(prompts.analyse, of_portion(briefing, portion))


def merging(
    prompts: Prompts, briefing: Briefing, points: Sequence[ChosenPoint], candidates: Sequence[int]
) -> tuple[Message, ...]:
    """Return the request for a choice among what was chosen of an article's parts."""
    return _fenced(prompts.merge, of_parts(briefing, points, candidates))


def repairing(
    prompts: Prompts,
    briefing: Briefing,
    points: Sequence[ChosenPoint],
    against: Sequence[tuple[Refusal, ...]],
    near: Sequence[int],
) -> tuple[Message, ...]:
    """Return the request for refused points written anew, with the sentences near those that they cite."""
    return _fenced(prompts.repair, of_refused(briefing, points, against, near))


def again(prompts: Prompts, messages: Sequence[Message]) -> tuple[Message, ...]:
    """Return the same request once more, with a word about the last answer to it."""
    system, *rest = messages
    (note,) = prompts.again.of({})
    return Message("system", f"{system.content}\n\n{note.content}"), *rest


def _fenced(prompt: Prompt, material: str) -> tuple[Message, ...]:
    return prompt.of({"material": material, "fence": fence(material)})
