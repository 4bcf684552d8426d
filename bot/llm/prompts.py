"""The words sent to a model; they stand in `prompts/*.md`, each with a version, and nowhere in the code.

A file is `+++`, its front matter in TOML, `+++`, then what is said as `@system` and, in most, as `@user`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from bot import __version__
from bot.domain.errors import OperatorMustFix
from bot.llm.messages import Message

_MARK = "+++\n"
_SYSTEM, _USER = "@system\n", "@user\n"
_PACKAGE = Path(__file__).resolve().parents[1]
FOLDERS = (_PACKAGE / "prompts", _PACKAGE.parent / "prompts")
"""In an installed wheel, and in a checkout."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The fixed words of a request, and the names of what is filled in."""

    version: int
    purpose: str
    variables: tuple[str, ...]
    system: str
    user: str

    def of(self, values: Mapping[str, str]) -> tuple[Message, ...]:
        """Return the request with these values; its fixed text comes first, so that a provider can keep it."""
        system = Message("system", Template(self.system).substitute(values))
        return (system, Message("user", Template(self.user).substitute(values))) if self.user else (system,)


@dataclass(frozen=True, slots=True)
class Prompts:
    """All that Sayso says to a model."""

    analyse: Prompt
    repair: Prompt
    merge: Prompt
    again: Prompt

    @property
    def version(self) -> str:
        """Sayso's version and that of each prompt: another wording is another engine."""
        numbers = ".".join(str(each.version) for each in (self.analyse, self.repair, self.merge, self.again))
        return f"{__version__}-p{numbers}"


def prompts(folder: Path | None = None) -> Prompts:
    """Return the prompts of this installation; raise `OperatorMustFix` if they are not whole."""
    found = folder or next((each for each in FOLDERS if each.is_dir()), FOLDERS[0])
    return Prompts(*(_read(found / f"{name}.md") for name in ("analyse", "repair", "merge", "again")))


def _read(path: Path) -> Prompt:
    try:
        return prompt(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError) as error:
        message = f"The prompt {path} is missing or damaged: install Sayso anew."
        raise OperatorMustFix(message, reason="no_prompt") from error


def prompt(text: str) -> Prompt:
    """Return the prompt that a file holds; raise `ValueError` or `KeyError` where it is not one."""
    _, front, body = text.split(_MARK, 2)
    about = tomllib.loads(front)
    system, _, user = body.removeprefix(_SYSTEM).partition(_USER)
    variables = tuple(str(name) for name in about["variables"])
    if sorted(variables) != sorted(Template(body).get_identifiers()):
        message = "the variables declared are not those used"
        raise ValueError(message)
    return Prompt(int(about["version"]), str(about["purpose"]), variables, system.strip(), user.strip())
