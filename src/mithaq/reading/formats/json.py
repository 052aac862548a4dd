"""A reading as one JSON object: the published format of `mithaq read` (schema.json beside this file)."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from mithaq.reading.formats.decode import decode_reading
from mithaq.reading.formats.encode import encode_reading
from mithaq.reading.formats.errors import FormatError
from mithaq.reading.model import Reading

__all__ = ["FormatError", "dumps", "from_dict", "load_schema", "loads", "to_dict"]


def to_dict(reading: Reading, *, with_text: bool = False) -> dict[str, Any]:
    """Plain JSON values of a reading; offsets count code points of its text.

    Every slot is present, null or an empty list where nothing was found. Quantities are numbers,
    integers when whole.
    """
    return encode_reading(reading, with_text=with_text)


def dumps(reading: Reading, *, with_text: bool = False, indent: int | None = 1) -> str:
    """The JSON text of a reading, without a line feed at its end; on one line with `indent=None`."""
    return json.dumps(to_dict(reading, with_text=with_text), ensure_ascii=False, indent=indent, allow_nan=False)


def from_dict(data: object, *, text: str | None = None) -> Reading:
    """The reading that `to_dict` wrote; `text` is needed where it was written without.

    Raises:
        FormatError: for unknown or missing keys, values of the wrong shape, spans outside the text,
            or a text other than the one that was read.
    """
    return decode_reading(data, text=text)


def loads(source: str | bytes, *, text: str | None = None) -> Reading:
    """The reading in a JSON text; raises FormatError as `from_dict` does, and where it is no JSON."""
    try:
        data = json.loads(source)
    except (ValueError, RecursionError) as error:  # ValueError: no JSON, no UTF-8, or a number of absurd length
        raise FormatError(f"need one JSON object, got something else: {error}") from error
    return from_dict(data, text=text)


def load_schema() -> dict[str, Any]:
    """The published JSON Schema (draft 2020-12) of the format."""
    schema: dict[str, Any] = json.loads(resources.files(__package__).joinpath("schema.json").read_text("utf-8"))
    return schema
