"""Publication dates as precise as they are known."""

from __future__ import annotations

from datetime import date


def day_of(published: str | None) -> date | None:
    """The day of publication, None where only a month or a year is known: weekdays cannot be counted from those."""
    if published is None or len(published) < 10:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None
