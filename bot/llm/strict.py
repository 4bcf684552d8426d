"""A pydantic model's JSON schema as strict structured output takes it."""

import json
from typing import Final

from pydantic import BaseModel, JsonValue, TypeAdapter

_UNKNOWN: Final = frozenset({"default", "title", "examples", "minLength", "maxLength", "discriminator"})
"""Keywords that strict mode refuses or that only cost tokens; pydantic checks what they say anyway."""
_NAMED: Final = frozenset({"properties", "$defs"})
"""Keywords whose keys are names of ours, not keywords."""
_SCHEMA: Final = TypeAdapter(dict[str, JsonValue])


def strict_schema(shape: type[BaseModel]) -> dict[str, JsonValue]:
    """Return the schema with every object closed and all its members required."""
    schema = _SCHEMA.validate_json(json.dumps(shape.model_json_schema()))
    return {key: _strict(value, named=key in _NAMED) for key, value in _closed(schema).items()}


def _strict(node: JsonValue, *, named: bool = False) -> JsonValue:
    if isinstance(node, list):
        return [_strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = node if named else _closed(node)
    return {key: _strict(value, named=not named and key in _NAMED) for key, value in kept.items()}


def _closed(node: dict[str, JsonValue]) -> dict[str, JsonValue]:
    if "$ref" in node:  # strict mode takes no keyword beside it
        return {"$ref": node["$ref"]}
    kept = {("anyOf" if key == "oneOf" else key): value for key, value in node.items() if key not in _UNKNOWN}
    properties = kept.get("properties")
    if kept.get("type") == "object" and isinstance(properties, dict):
        kept |= {"additionalProperties": False, "required": list(properties)}
    return kept
