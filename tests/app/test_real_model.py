"""A real model behind a real OpenAI-compatible server; how to run it: “A real model” in CONTRIBUTING.md.

Small models copy and invent, so this says nothing of quality; it shows that whatever comes, only what holds is posted.
"""

import os
from pathlib import Path

import pytest
from pydantic import HttpUrl

from bot.app import Engines, read
from bot.domain.analysis import Made
from bot.domain.inquiry import File
from bot.language.gate import refusals
from bot.settings import Settings

URL = os.environ.get("SAYSO_TEST_MODEL_URL", "")
HARBOUR = Path(__file__).parents[1] / "data/articles/harbour.txt"
PIER = Path(__file__).parents[1] / "data/pastes/articles"

pytestmark = [
    pytest.mark.real_model,
    pytest.mark.skipif(not URL, reason="SAYSO_TEST_MODEL_URL names no server; see “A real model” in CONTRIBUTING.md"),
]


def settings():
    return Settings(
        model=os.environ.get("SAYSO_TEST_MODEL", "smollm2-135m"),
        model_url=HttpUrl(URL),
        model_tokens_field="max_tokens",
        model_answer_tokens=600,
        model_context_tokens=8000,
        model_seconds=300,
    )


@pytest.mark.parametrize("path", [HARBOUR, *sorted(PIER.glob("*.txt"))[:4]], ids=lambda path: path.stem)
async def test_whatever_a_real_model_answers_only_what_holds_is_posted(path):
    (analysis,) = await read(File(path.name, path.read_bytes()), settings(), Engines.MODEL)
    text = analysis.article.text
    assert analysis.points
    assert analysis.usage.calls
    assert all(quote.span.of(text) in text for quote in analysis.quotes)
    assert not any(refusals(analysis.article, point, analysis.quotes) for point in analysis.points)
    made = {made.value: sum(point.made is made for point in analysis.points) for made in Made}
    print(path.stem, analysis.engine, analysis.usage, made, f"refused {len(analysis.refused)}", analysis.shortfall)  # noqa: T201
    for point in analysis.points:
        print("  ", point.made.value, point.text)  # noqa: T201
    for refusal in analysis.refused:
        print("   refused", refusal.check, refusal.text)  # noqa: T201
