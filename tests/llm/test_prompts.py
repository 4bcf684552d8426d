import hashlib
from pathlib import Path
from string import Template

import pytest

from bot.domain.errors import OperatorMustFix
from bot.llm.prompts import FOLDERS, prompt, prompts

NAMES = ("analyse", "repair", "merge", "again")
SNAPSHOTS = Path(__file__).parent / "snapshots"
VALUES = {"fence": "=fence=", "material": "S1: The pier costs $5, $fence or ${material}."}
HASHES = {
    "analyse": (1, "41a66f85b04c8309d0173b9f29245b75ab89861b7403afe84cbda418bc1b918f"),
    "repair": (1, "0809d73e8dca93e7ef05f8e26f9660688def31cfdf1484a1c1cdec28ae8e0b7c"),
    "merge": (1, "9d74214e442f32a409cda13912b80b8b95b795130e7480e29d6e6c8405bedebb"),
    "again": (1, "f2bcfa352e1b3d50de350fab365bee591b9dc2601a0d34609d98f7f1a834cb7e"),
}


def text_of(name):
    return (FOLDERS[1] / f"{name}.md").read_text(encoding="utf-8")


def rendered(name):
    return "".join(f"[{each.role}]\n{each.content}\n" for each in getattr(prompts(), name).of(VALUES))


@pytest.mark.parametrize("name", NAMES)
def test_words_change_only_with_a_version(name):
    text = text_of(name)
    assert (prompt(text).version, hashlib.sha256(text.encode()).hexdigest()) == HASHES[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_rendered_prompt_is_its_snapshot(name):
    assert rendered(name) == (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_declared_variables_are_those_used(name):
    body = text_of(name).split("+++\n", 2)[2]
    assert sorted(prompt(text_of(name)).variables) == sorted(Template(body).get_identifiers())


@pytest.mark.parametrize("name", ["analyse", "repair", "merge"])
def test_the_material_comes_last_inside_its_fence(name):
    system, user = getattr(prompts(), name).of(VALUES)
    assert user.content.endswith(f"\n=fence=\n{VALUES['material']}\n=fence=")
    assert "$" not in system.content
    assert VALUES["material"] not in system.content


@pytest.mark.parametrize(
    "damage", ["", "+++\nversion = 1\n", "+++\nversion = 1\npurpose = ''\nvariables = []\n+++\n@system\n$x"]
)
def test_a_damaged_prompt_is_the_operators_to_mend(tmp_path, damage):
    for name in NAMES:
        (tmp_path / f"{name}.md").write_text(damage, encoding="utf-8")
    with pytest.raises(OperatorMustFix, match="install Sayso anew"):
        prompts(tmp_path)


def test_the_version_names_every_prompts_version():
    assert prompts().version.endswith("-p1.1.1.1")
