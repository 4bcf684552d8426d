"""A reporting word or phrase, and the stretch of the article that it makes somebody's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain.span import Span
    from bot.language.attribution.cues import Strength


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word or phrase in the article, the token it stands at, its strength and whose words it carries.

    `unsaid`: it tells that somebody did not say this ("would not say whether …"). `name`: where the speaker is named
    in full, if the cue alone tells.
    """

    at: int
    span: Span
    strength: Strength
    speaker: int | None = None
    mention: Span | None = None
    unsaid: bool = False
    name: Span | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of the article that a cue makes somebody's words."""

    span: Span
    cue: Cue | None
