"""What a source knows beside its documents: a file of JSON Lines with `id`, `published` and `url`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click

from mithaq.commands.dates import check_date

_KEYS = ("id", "published", "url")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one document; None where it is not."""

    published: str | None = None
    url: str | None = None


def read_metadata(path: Path) -> Mapping[str, Known]:
    """Id to what is known of it; raises click.UsageError that names the line at fault."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"--meta: need a readable file in UTF-8, got {path}: {error}") from None
    known: dict[str, Known] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                name, what = _parse(line)
                if name in known:
                    raise ValueError(f"need each id once, got {name!r} again")
            except ValueError as error:
                raise click.UsageError(f"--meta: {path}, line {number}: {error}") from None
            known[name] = what
    return MappingProxyType(known)


def _parse(line: str) -> tuple[str, Known]:
    try:
        data: Any = json.loads(line)
    except ValueError as error:
        raise ValueError(f"need a JSON object, got something else ({error})") from None
    if not isinstance(data, dict):
        raise ValueError(f"need a JSON object, got {line.strip()[:40]!r}")
    if unknown := [key for key in data if key not in _KEYS]:
        raise ValueError(f"need the keys {', '.join(_KEYS)}, got {unknown[0]!r}")
    for key, value in data.items():
        if not isinstance(value, str) and (key == "id" or value is not None):
            raise ValueError(f"need text for {key!r}, got {value!r}")
    if not data.get("id"):
        raise ValueError("need the key 'id', which is missing or empty")
    published = data.get("published")
    return data["id"], Known(None if published is None else check_date(published), data.get("url"))
