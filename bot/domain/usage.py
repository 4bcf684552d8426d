"""What a model's calls cost."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Usage:
    """Calls, tokens and dollars, of failed calls too; `cached` tokens are part of `prompt`.

    `dollars` counts only calls whose price is known; `unpriced` is how many were not.
    """

    calls: int = 0
    prompt: int = 0
    cached: int = 0
    completion: int = 0
    dollars: float = 0.0
    unpriced: int = 0

    def __add__(self, other: Self) -> "Usage":
        """Return both together."""
        return Usage(
            self.calls + other.calls,
            self.prompt + other.prompt,
            self.cached + other.cached,
            self.completion + other.completion,
            self.dollars + other.dollars,
            self.unpriced + other.unpriced,
        )

    @property
    def tokens(self) -> int:
        """Prompt and completion together."""
        return self.prompt + self.completion


NOTHING_USED = Usage()


@dataclass(frozen=True, slots=True)
class Account:
    """What a model did over some days, for one server or all.

    `articles` is how many it was asked about; `reused` how many were answered with a draft of before, at no cost;
    `refused` how often it was not asked since the budget was spent.
    """

    usage: Usage = NOTHING_USED
    articles: int = 0
    reused: int = 0
    refused: int = 0


class Tally:
    """Adds up what the calls for one article cost, as they come, so that a failed one is not forgotten."""

    def __init__(self) -> None:
        self.usage = NOTHING_USED

    def add(self, usage: Usage) -> None:
        """Count one more call."""
        self.usage += usage
