"""The ways to ask for JSON: by schema where the server can, by its older names or in plain words where it cannot."""

import json
import re
from collections.abc import Sequence
from enum import IntEnum
from http import HTTPStatus
from typing import Final

import openai
from pydantic import BaseModel, JsonValue

from bot.llm.failures import cause_of
from bot.llm.messages import Message
from bot.llm.strict import strict_schema

_NAMES_THE_FORM: Final = re.compile(
    r"response_format|json_schema|json_object|json mode|structured|grammar|schema", re.IGNORECASE
)
_UNSURE: Final = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY})
_SURE_IF_NAMED: Final = _UNSURE | {
    HTTPStatus.NOT_FOUND,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.NOT_IMPLEMENTED,
}


class Form(IntEnum):
    """What `response_format` says, the best first."""

    SCHEMA = 0
    OBJECT = 1
    PLAIN = 2

    def and_below(self) -> list["Form"]:
        """Return this form and those to fall back on."""
        return [form for form in Form if form >= self]

    def asked(self, shape: type[BaseModel]) -> dict[str, JsonValue]:
        """Return the part of the request that asks for this shape."""
        if self is Form.PLAIN:
            return {}
        schema = strict_schema(shape)
        if self is Form.OBJECT:
            return {"response_format": {"type": "json_object", "schema": schema}}
        asked: JsonValue = {"name": shape.__name__, "strict": True, "schema": schema}
        return {"response_format": {"type": "json_schema", "json_schema": asked}}


def messages_with(shape: type[BaseModel], messages: Sequence[Message]) -> list[Message]:
    """Return the messages, the first one with the schema in words, for servers that do not enforce it."""
    schema = json.dumps(strict_schema(shape), separators=(",", ":"))
    rule = f"Answer with one JSON object of this JSON schema and with nothing else:\n{schema}"
    return [Message(each.role, f"{each.content}\n\n{rule}") for each in messages[:1]] + list(messages[1:])


def refuses_form(error: openai.APIStatusError) -> bool:
    """Say whether a server may have refused the form of the request, not the request."""
    if _NAMES_THE_FORM.search(str(error.body)):
        return error.status_code in _SURE_IF_NAMED
    return error.status_code in _UNSURE and cause_of(error) == "bad_request"
