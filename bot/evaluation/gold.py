"""Gold: texts whose quotes, or quotes whose labels, people have marked; one JSON object a line.

Quotes: `{"id", "text", "quotes": [{"start", "end", "type", "speaker_start", "speaker_end", "cue_start", "cue_end",
"core"}]}`. Offsets are characters of `text`; `type` is direct, indirect or mixed; speaker and cue may be null; a quote
with `core: false` need not be found and may be.

Labels: `{"id", "text", "label"}`, a quote and opinion or reported_claim (or claim); `type`, `speaker` and `cue` (words)
tell how it was said, where that is known.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError

from bot.domain.analysis import Label, QuoteType
from bot.domain.errors import OperatorMustFix

_NO_UTF_8: Final = re.compile("[\udc80-\udcff]")
"""How Python marks bytes that it could not decode."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One quote, of the gold or of an engine; `core` is what must be found. `cue` is a place in the text."""

    start: int
    end: int
    type: str
    speaker: str | None
    core: bool = True
    cue: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its gold quotes."""

    id: str
    text: str
    quotes: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A quote with its label and how it was said."""

    id: str | int
    text: str
    label: Annotated[Label, BeforeValidator(lambda label: "reported_claim" if label == "claim" else label)]
    type: QuoteType = QuoteType.DIRECT
    speaker: Annotated[str, Field(min_length=1)] | None = None
    cue: Annotated[str, Field(min_length=1)] | None = None


@dataclass(frozen=True, slots=True)
class _QuoteRow:
    start: Annotated[int, Field(ge=0)]
    end: int
    type: QuoteType
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    core: bool = True


@dataclass(frozen=True, slots=True)
class _DocumentRow:
    id: str | int
    text: str
    quotes: tuple[_QuoteRow, ...]


_LABEL_ROW: Final = TypeAdapter(LabelRow)
_DOCUMENT_ROW: Final = TypeAdapter(_DocumentRow)


def gold_rows(lines: Iterable[str]) -> Iterator[Document | LabelRow]:
    """Yield every row; raise `OperatorMustFix` naming the first line that is none. Blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _gold_row(number, line)


def _gold_row(number: int, line: str) -> Document | LabelRow:
    if _NO_UTF_8.search(line):
        raise _not_gold(number, "not UTF-8 text")
    try:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise _not_gold(number, "not a JSON object")
        if "label" in row:
            return _LABEL_ROW.validate_python(row)
        return _document(_DOCUMENT_ROW.validate_python(row))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _not_gold(number, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except RecursionError as error:
        raise _not_gold(number, "nested too deeply") from error
    except json.JSONDecodeError as error:
        raise _not_gold(number, f"not JSON: {error}") from error
    except ValueError as error:
        raise _not_gold(number, str(error)) from error


def _document(row: _DocumentRow) -> Document:
    return Document(str(row.id), row.text, tuple(_marked(row.text, quote) for quote in row.quotes))


def _marked(text: str, quote: _QuoteRow) -> Marked:
    if not quote.start < quote.end <= len(text):
        message = f"the quote at {quote.start} to {quote.end} is not inside the text"
        raise ValueError(message)
    speaker, cue = _place(quote.speaker_start, quote.speaker_end), _place(quote.cue_start, quote.cue_end)
    named = None if speaker is None else text[slice(*speaker)]
    return Marked(quote.start, quote.end, quote.type.value, named, quote.core, cue)


def _place(start: int | None, end: int | None) -> tuple[int, int] | None:
    return None if start is None or end is None else (start, end)


def _not_gold(number: int, why: str) -> OperatorMustFix:
    message = f"Line {number} of the gold is not in the documented form ({why}). See “Measure” in CONTRIBUTING.md."
    return OperatorMustFix(message, reason="gold")
