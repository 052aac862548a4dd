"""Durations, what recurs, and the dates that a duration gives."""

from __future__ import annotations

from decimal import Decimal

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.mentions import TemporalType
from mithaq.reading.packs.dates.context import Context, Found, Value

_ADVERBS = {
    "annually": "P1Y", "yearly": "P1Y", "per annum": "P1Y", "monthly": "P1M", "weekly": "P1W", "daily": "P1D",
    "quarterly": "P3M", "سنويا": "P1Y", "شهريا": "P1M", "اسبوعيا": "P1W", "يوميا": "P1D",
}  # fmt: skip


def _count(found: Found) -> Decimal | None:
    """How many units: as said, two for a noun in the dual, one for a noun alone; None for "several"."""
    if not found.has("n"):
        unit = found.get("u")
        return Decimal(2 if unit.endswith(("ين", "ان")) and unit != "سنين" else 1)
    return found.words.count(found.get("n"))


def _moved(found: Found, context: Context, sign: int) -> Value:
    count = _count(found)
    vague = Value(value="FUTURE_REF" if sign > 0 else "PAST_REF")
    if count is None or context.published is None or count != int(count):
        return vague
    letter, size = found.words.units[found.get("u")]
    amount = sign * int(count) * size
    if letter.startswith("T"):
        return vague
    months = {"Y": 12, "M": 1}.get(letter, 0) * amount
    days = {"W": 7, "D": 1}.get(letter, 0) * amount
    day = cal.shifted(context.published, months=months, days=days)
    if day is None:
        return vague
    precise = {"Y": day.isoformat()[:4], "M": day.isoformat()[:7], "W": cal.week_of(day), "D": day.isoformat()}
    return Value(value=precise[letter], derived=found.derived(context))


def ago(found: Found, context: Context) -> Value | None:
    return _moved(found, context, -1)


def from_now(found: Found, context: Context) -> Value | None:
    return _moved(found, context, 1)


def duration(found: Found, _: Context) -> Value | None:
    unit = found.get("u")
    letter, size = found.words.units[unit]
    mark, letter = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    if found.has("half") and not found.has("n") and found.get("half") in {"half", "نصف"}:
        whole = {"Y": "P6M", "M": "P2W", "D": "PT12H", "H": "PT30M"}.get(letter)
        return None if whole is None else Value(
            value=whole if size == 1 else f"P{size // 2}Y", type=TemporalType.DURATION
        )  # fmt: skip
    count = _count(found)
    if count is None:
        return Value(value=f"{mark}X{letter}", type=TemporalType.DURATION)
    if count <= 0 or count > 5000:
        return None
    if found.has("half") and letter == "Y" and size == 1:
        return Value(value=f"P{int(count) * 12 + 6}M", type=TemporalType.DURATION)
    amount = count * size
    if amount != int(amount):
        months = amount * 12
        if letter != "Y" or months != int(months):
            return Value(value=f"{mark}{amount.normalize()}{letter}", type=TemporalType.DURATION)
        return Value(value=f"P{int(months)}M", type=TemporalType.DURATION)
    return Value(value=f"{mark}{int(amount)}{letter}", type=TemporalType.DURATION)


def every(found: Found, _: Context) -> Value | None:
    if found.has("word"):
        return Value(value=_ADVERBS[found.get("word")], type=TemporalType.SET)
    letter, size = found.words.units[found.get("u")]
    count = int(_count(found) or 1) * size if found.has("n") else size
    mark, letter = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    return Value(value=f"{mark}{count}{letter}", type=TemporalType.SET)
