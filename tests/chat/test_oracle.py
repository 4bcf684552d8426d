"""Every body that Sayso sends, held against Discord's published OpenAPI description beside the checkout."""

import json
import pathlib
import re

import pytest

from tests.doubles.desk import GONE_URL, PIER, PIER_URL

jsonschema = pytest.importorskip("jsonschema", reason="comes with simcord[pytest]")
referencing = pytest.importorskip("referencing", reason="comes with jsonschema")

SPECIFICATION = pathlib.Path(__file__).parents[3] / "shared" / "discord-openapi.json"
URI = "urn:discord"
MEDIA_CHANNEL = 16

pytestmark = pytest.mark.skipif(not SPECIFICATION.exists(), reason="needs ../shared/discord-openapi.json")


@pytest.fixture(scope="module")
def specification():
    return json.loads(SPECIFICATION.read_text())


def template_of(specification, method, path):
    """Return the described path that serves this one, the most literal first."""
    fitting = [
        template
        for template, operations in specification["paths"].items()
        if method.lower() in operations and re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", template), path)
    ]
    return min(fitting, key=lambda template: template.count("{"))


def problems(specification, call):
    template = template_of(specification, call.method, call.path)
    operation = specification["paths"][template][call.method.lower()]
    if "requestBody" not in operation:
        return [] if call.json is None else [f"{template}: no body expected"]
    resource = referencing.Resource.from_contents(
        specification, default_specification=referencing.jsonschema.DRAFT202012
    )
    registry = referencing.Registry().with_resource(URI, resource)
    pointer = template.replace("~", "~0").replace("/", "~1")
    place = f"{URI}#/paths/{pointer}/{call.method.lower()}/requestBody/content/application~1json/schema"
    validator = jsonschema.Draft202012Validator({"$ref": place}, registry=registry)
    worst = jsonschema.exceptions.best_match(validator.iter_errors(as_described(call.json)))
    return [f"{template}: {worst.json_path}: {worst.message[:200]}"] if worst else []


def as_described(body):
    """Return the body as the description has it: ids as text, and no media channels, which it does not know yet."""
    if isinstance(body, dict):
        return {
            key: str(value) if key.endswith("_id") and value else as_described(value) for key, value in body.items()
        }
    return [as_described(part) for part in body if part != MEDIA_CHANNEL] if isinstance(body, list) else body


async def test_every_body_is_as_discord_describes_it(town, specification):
    await town.ann.send(town.news, PIER_URL)
    await town.ann.send(town.news.threads[0], GONE_URL)
    await town.ann.slash(town.chat, "summary", link=PIER_URL)
    await town.ann.slash(town.news.threads[0], "sources")
    await town.ann.slash(town.news.threads[0], "quotes")
    await town.ann.autocomplete(town.news.threads[0], "quotes", "link", "")
    await town.mod.slash(town.chat, "watch add")
    await town.mod.slash(town.chat, "watch list")
    shown = await town.ann.slash(town.chat, "summary")
    await town.ann.submit_modal(shown, {shown.modal["components"][0]["component"]["custom_id"]: PIER})
    sent = [call for call in town.env.http_requests if call.method in ("POST", "PUT", "PATCH")]
    assert len(sent) >= 17
    assert [problem for call in sent for problem in problems(specification, call)] == []
