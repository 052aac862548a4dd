"""Dates on the command line: ISO 8601, as precise as known."""

from __future__ import annotations

import re
from datetime import date

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def check_date(value: str) -> str:
    """`value` as it is; raises ValueError where it is no day, month or year of the calendar."""
    match = _SHAPE.fullmatch(value)
    if match is None:
        raise ValueError(f"need a date such as 2025-04-16, 2025-04 or 2025, got {value!r}")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise ValueError(f"need a date of the calendar, got {value!r}: {error}") from None
    return value
