"""What steps return, as JSON for the database and back, by the types that they say they return."""

import json
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Generic, TypeVar, TypeVarTuple, cast, get_type_hints

from pydantic import TypeAdapter

Given = TypeVarTuple("Given")
Kept = TypeVar("Kept")


class Codec(Generic[Kept]):
    """Packs values of one type."""

    def __init__(self, adapter: TypeAdapter[Kept]) -> None:
        self._adapter = adapter

    def pack(self, value: Kept) -> str:
        """Return the value as JSON; half a character, which no file can hold, becomes "?", so that offsets stay."""
        plain = self._adapter.dump_python(value, mode="json")
        return json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace").decode()

    def unpack(self, packed: str) -> Kept:
        """Return the value that was packed."""
        return self._adapter.validate_json(packed)


def returned_by(step: Callable[[*Given], Awaitable[Kept]]) -> Codec[Kept]:
    """Return the codec for what a step returns."""
    return Codec(cast("TypeAdapter[Kept]", _adapter(getattr(step, "__func__", step))))


@cache
def _adapter(function: object) -> TypeAdapter[object]:
    return TypeAdapter(get_type_hints(function)["return"])
