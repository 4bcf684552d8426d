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

    def told(self, messages: Sequence[Message], shape: type[BaseModel]) -> list[Message]:
        """Return the messages; where the server may not enforce the schema, the first one says it."""
        told = [Message(each.role, _sendable(each.content)) for each in messages]
        if self is not Form.SCHEMA and told:
            schema = json.dumps(strict_schema(shape), separators=(",", ":"))
            rule = f"Answer with one JSON object of this JSON schema and with nothing else:\n{schema}"
            told[0] = Message(told[0].role, f"{told[0].content}\n\n{rule}")
        return told


def refuses_form(error: openai.APIStatusError) -> bool:
    """Say whether a server may have refused the form of the request, not the request."""
    if _NAMES_THE_FORM.search(str(error.body)):
        return error.status_code in _SURE_IF_NAMED
    return error.status_code in _UNSURE and cause_of(error) == "bad_request"


def _sendable(text: str) -> str:
    """Return the text without halves of surrogate pairs, which no request can carry."""
    return text.encode("utf-8", "replace").decode()
