"""Durations, what recurs, clock times, and the dates that a duration gives."""

from __future__ import annotations

from mithaq.reading.find import numerals
from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Value
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType


def _count(found: Found) -> int | None:
    if collective := found.get("coll"):
        return fr.COLLECTIVES[collective]
    words = found.get("n")
    return int(words) if words.isdigit() else numerals.parse_words(words)


def _moved(found: Found, context: Context, *, sign: int) -> Value | None:
    """A date that a duration counts from the publication, as precise as the duration's unit."""
    count, published = _count(found), context.published
    if count is None or published is None:
        return None
    letter, size = fr.UNITS[found.get("u")]
    amount = sign * count * size
    derived = context.source(found.said)
    if letter.startswith("T"):
        return Value(published.isoformat(), derived=derived) if count < 24 else None
    months = {"Y": 12, "M": 1}.get(letter, 0) * amount + (sign * 6 if found.get("half") and letter == "Y" else 0)
    days = {"W": 7, "D": 1}.get(letter, 0) * amount
    day = cal.shifted(published, months=months, days=days)
    if day is None:
        return None
    precise = {"Y": day.isoformat()[:4], "M": day.isoformat()[:7], "W": cal.week_of(day), "D": day.isoformat()}
    return Value(precise[letter], derived=derived)


def ago(found: Found, context: Context) -> Value | None:
    return _moved(found, context, sign=-1) or Value("PAST_REF")


def in_future(found: Found, context: Context) -> Value | None:
    return _moved(found, context, sign=1) or Value("FUTURE_REF")


def duration(count: int | None, unit: str, *, half: bool = False) -> str:
    """ISO 8601 duration of `count` times `unit` ("ans"); `X` where the count is not said, `half` adds half a unit."""
    letter, size = fr.UNITS[unit]
    mark = "PT" if letter.startswith("T") else "P"
    if count is None:
        return f"{mark}X{letter[-1]}"
    if half and letter == "Y" and size == 1:
        return f"P{12 * count + 6}M"
    return f"{mark}{count * size}{'.5' if half else ''}{letter[-1]}"


def duration_of(found: Found, _: Context) -> Value | None:
    count = _count(found) if found.get("n") or found.get("coll") else None
    if found.get("n") and count is None:
        return None
    return Value(duration(count, found.get("u"), half=bool(found.get("half"))), TemporalType.DURATION)


def every(found: Found, _: Context) -> Value | None:
    adverbs = {
        "annuellement": "an",
        "mensuellement": "mois",
        "quotidiennement": "jour",
        "trimestriellement": "trimestre",
    }
    unit = found.get("u") or adverbs[found.get("adverb")]
    return Value(duration(1, unit), TemporalType.SET)


def clock(found: Found, context: Context) -> Value | None:
    hour, minute = int(found.get("h")), int(found.get("min") or 0)
    if hour == 24:
        return None
    day = context.published.isoformat() if context.published else "XXXX-XX-XX"
    return Value(f"{day}T{hour:02d}:{minute:02d}", TemporalType.TIME)
