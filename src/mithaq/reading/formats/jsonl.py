"""Many readings, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from mithaq.reading.formats import json
from mithaq.reading.formats.errors import FormatError
from mithaq.reading.model import Reading


def dump(readings: Iterable[Reading], file: TextIO, *, with_text: bool = False) -> int:
    """Write each reading as it comes; returns how many."""
    count = 0
    for reading in readings:
        file.write(json.dumps(reading, with_text=with_text, indent=None) + "\n")
        count += 1
    return count


def load(lines: Iterable[str]) -> Iterator[Reading]:
    """The readings of `lines`, which carry their text; empty lines are passed over.

    Raises:
        FormatError: with the number of the line, counted from 1.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield json.loads(line)
        except FormatError as error:
            raise FormatError(f"line {number}: {error}") from error
