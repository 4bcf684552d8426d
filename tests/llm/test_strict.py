"""The schema that a server is asked to keep to has to be one that strict structured output takes."""

from enum import StrEnum
from typing import Literal

import openai
from pydantic import BaseModel, Field

from bot.llm.strict import strict_schema


class Rig(StrEnum):
    SLOOP = "sloop"
    KETCH = "ketch"


class Crew(BaseModel):
    """Who is aboard."""

    title: str = Field(default="mate", max_length=20)
    years: int | None = None


class Boat(BaseModel):
    name: str = Field(description="painted on the stern", min_length=1)
    rig: Rig
    master: Crew = Field(description="one of the crew")
    crew: list[Crew] = Field(default_factory=list, max_length=12)
    flag: Literal["red", "green"]


def test_every_object_is_closed_and_requires_all_its_members():
    for node in nodes(strict_schema(Boat)):
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])


def test_nothing_stands_beside_a_reference_and_no_refused_keyword_is_left():
    for node in nodes(strict_schema(Boat)):
        assert "$ref" not in node or set(node) == {"$ref"}
        assert not {"default", "minLength", "maxLength", "oneOf"} & set(node)


def test_members_that_are_called_like_keywords_stay():
    crew = next(node for node in nodes(strict_schema(Boat)) if node.get("description") == "Who is aboard.")
    assert list(crew["properties"]) == crew["required"] == ["title", "years"]


def test_the_same_objects_are_closed_as_in_the_sdks_own_schemas():
    own = openai.pydantic_function_tool(Boat)["function"]["parameters"]
    assert closed(strict_schema(Boat)) == closed(own)


def closed(schema):
    return {tuple(node["required"]) for node in nodes(schema) if node.get("additionalProperties") is False}


def nodes(schema):
    """Yield each schema within a schema, itself first."""
    yield schema
    for key, value in schema.items():
        for inner in value.values() if key in {"properties", "$defs"} else [value]:
            for each in inner if isinstance(inner, list) else [inner]:
                if isinstance(each, dict):
                    yield from nodes(each)
