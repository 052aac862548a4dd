"""Durations, what recurs, and the dates that a duration gives."""

from __future__ import annotations

import datetime

from mithaq.reading.find import numerals
from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Value
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType
from mithaq.reading.text.wordlists import words

_ARTICLES = words("le l' la un une du au ce cet notre nos son les des ces aux premier grand")
_ADVERBS = {
    "annuellement": "P1Y", "mensuellement": "P1M", "quotidiennement": "P1D", "trimestriellement": "P3M",
    "hebdomadairement": "P1W",
}  # fmt: skip


def number_said(words: str) -> float | int | None:
    """The number that folded words or digits say; None where they say none."""
    if words[:1].isdigit():
        number = numerals.parse_digits(words)
        return int(number) if number == int(number) else float(number)
    return numerals.parse_words(words)


def _count(found: Found) -> float | int | None:
    if collective := found.get("coll"):
        return fr.COLLECTIVES[collective]
    return number_said(found.get("n"))


def _moved(found: Found, *, sign: int, start: datetime.date | None, derived: str) -> Value | None:
    """A date that a duration counts from `start`, as precise as the duration's unit."""
    count = _count(found)
    if count is None or start is None or count != int(count):
        return None
    letter, size = fr.UNITS[found.get("u")]
    amount = sign * int(count) * size
    if letter.startswith("T"):
        return Value(start.isoformat(), derived=derived) if count < 24 else None
    months = {"Y": 12, "M": 1}.get(letter, 0) * amount + (sign * 6 if found.has("half") and letter == "Y" else 0)
    days = {"W": 7, "D": 1}.get(letter, 0) * amount
    day = cal.shifted(start, months=months, days=days)
    if day is None:
        return None
    precise = {"Y": day.isoformat()[:4], "M": day.isoformat()[:7], "W": cal.week_of(day), "D": day.isoformat()}
    return Value(precise[letter], derived=derived)


def ago(found: Found, context: Context) -> Value | None:
    derived = context.source(found.said)
    return _moved(found, sign=-1, start=context.published, derived=derived) or Value("PAST_REF")


def in_future(found: Found, context: Context) -> Value | None:
    derived = context.source(found.said)
    return _moved(found, sign=1, start=context.published, derived=derived) or Value("FUTURE_REF")


def later(found: Found, context: Context) -> Value | None:
    """ "Trois jours plus tard", "deux ans auparavant": counted from the date, or the hour, before."""
    sign = 1 if found.has("later") else -1
    count, (letter, _) = _count(found), fr.UNITS[found.get("u")]
    if letter.startswith("T"):
        if context.last_time is None or count is None or letter == "TS":
            return duration_of(found, context)
        minutes = float(count) * (60 if letter == "TH" else 1)
        moved = context.last_time + datetime.timedelta(minutes=sign * minutes)
        return Value(moved.isoformat()[:16], TemporalType.TIME, derived=f"{found.said}, after {context.last_time}")
    start = context.last_day
    if letter == "Y" and context.last_year is not None and (start is None or start.year != context.last_year):
        start = datetime.date(context.last_year, 1, 1)
    moved_to = _moved(found, sign=sign, start=start or context.published, derived=context.after(found.said))
    return moved_to or Value("FUTURE_REF" if sign > 0 else "PAST_REF")


def duration(count: float | int | None, unit: str, *, half: bool = False, minutes: int = 0) -> str:
    """ISO 8601 duration of `count` times `unit` ("ans"); `X` where the count is not said, `half` adds half a unit."""
    letter, size = fr.UNITS[unit]
    mark, letter = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    if count is None:
        return f"{mark}X{letter}"
    if half and letter == "Y" and size == 1:
        return f"P{12 * int(count) + 6}M"
    if mark == "PT" and letter == "H" and (half or minutes):
        return f"PT{count}H{30 if half else minutes}M"
    return f"{mark}{count * size}{'.5' if half else ''}{letter}"


def duration_of(found: Found, _: Context) -> Value | None:
    if found.kind == "duration" and (whole := _fixed(found)) is not None:
        return Value(whole, TemporalType.DURATION)
    unit = found.get("u") or "jours"
    count = _count(found) if found.get("n") or found.get("coll") else None
    if found.get("n") and count is None:
        return None
    if not found.get("u") and found.get("coll") != "quinzaine":
        return None
    minutes = int(number_said(found.get("rest") or "0") or 0) if found.kind == "duration" else 0
    return Value(duration(count, unit, half=found.has("half"), minutes=minutes), TemporalType.DURATION)


def _fixed(found: Found) -> str | None:
    if found.has("halfhour"):
        return "PT30M"
    if found.has("quarter"):
        return f"PT{15 * int(number_said(found.get('n') or found.get('quarter').split()[0]) or 1)}M"
    return duration(1, found.get("whole")) if found.has("whole") else None


def _is_paper(found: Found, word: str) -> bool:
    """Whether "un quotidien", "l'hebdomadaire" is a newspaper, or "la vie quotidienne" no repetition."""
    return found.before() in _ARTICLES or found.before() in {"vie", "/"} or word in {"quotidiens", "hebdomadaires"}


def every(found: Found, _: Context) -> Value | None:
    if adverb := found.get("adverb"):
        return Value(_ADVERBS[adverb], TemporalType.SET)
    if recurring := found.get("recurring"):
        if _is_paper(found, recurring):
            return None
        value = next(value for stem, value in fr.RECURRING.items() if recurring.startswith(stem[:-1]))
        return Value(value, TemporalType.SET)
    if found.has("n7"):
        days = number_said(found.get("of7"))
        return None if days is None else Value("P1W" if days == 7 else f"P{days}D", TemporalType.SET)
    unit = found.get("u")
    if unit.rstrip("s") in fr.PARTS and unit != "nuit":
        return Value(f"XXXX-XX-XXT{fr.PARTS[unit.rstrip('s')]}", TemporalType.SET)
    count = number_said(found.get("n")) if found.has("n") else 1
    if count is None or unit not in fr.UNITS:
        unit = unit.rstrip("s")
    return Value(duration(count or 1, unit), TemporalType.SET)
