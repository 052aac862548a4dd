"""Plain JSON values of an expected shape, refused with their place where they have another."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any

from mithaq.reading.formats.errors import FormatError


def as_object(
    data: object, where: str, *, needed: Collection[str] = (), allowed: Collection[str] | None = ()
) -> dict[str, Any]:
    """`data` as an object with all `needed` keys and no others but `allowed`; any key where that is None."""
    if not isinstance(data, dict):
        raise FormatError(f"{where}: need an object, got {shape(data)}")
    if missing := [key for key in needed if key not in data]:
        raise FormatError(f"{where}: need the key {missing[0]!r}, which is missing")
    if allowed is not None and (unknown := [key for key in data if key not in needed and key not in allowed]):
        raise FormatError(f"{where}: unknown key {unknown[0]!r}")
    return data


def as_texts(data: object, where: str, *, allowed: Collection[str] | None = None) -> dict[str, str]:
    """`data` as an object whose values are text."""
    return {key: as_text(value, f"{where}.{key}") for key, value in as_object(data, where, allowed=allowed).items()}


def as_list(data: object, where: str) -> Sequence[Any]:
    """`data` as a list of anything."""
    if not isinstance(data, list):
        raise FormatError(f"{where}: need a list, got {shape(data)}")
    return data


def as_text(data: object, where: str, *, pattern: str | None = None) -> str:
    """`data` as text, which follows `pattern` from end to end where one is given."""
    if not isinstance(data, str):
        raise FormatError(f"{where}: need text, got {shape(data)}")
    if pattern is not None and not re.fullmatch(pattern, data):
        raise FormatError(f"{where}: need text that follows {pattern}, got {data!r}")
    return data


def as_number(data: object, where: str) -> Decimal:
    """`data` as a finite number; a double becomes the shortest decimal that stands for it."""
    if isinstance(data, bool) or not isinstance(data, int | float | Decimal):
        raise FormatError(f"{where}: need a number, got {shape(data)}")
    number = Decimal(repr(data)) if isinstance(data, float) else Decimal(data)
    if not number.is_finite():
        raise FormatError(f"{where}: need a finite number, got {data}")
    return number


def shape(data: object) -> str:
    """What `data` is in JSON's words."""
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(data), "a number" if isinstance(data, int | float | Decimal) else type(data).__name__)
