"""Days: dates with and without their year, ranges, weekdays, and the words that count from the day of writing."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import (
    Context,
    Piece,
    Value,
    day_number,
    in_part,
    looks_ahead,
    month_number,
    year_number,
    year_of,
)
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType

# A day that tense puts this far away while its nearest namesake is close: the tense was another verb's.
_FAR, _NEAR = 200, 21
_NUMBERS = re.compile(r"\d+")


def _complete_day(month: int, day: int, found: Found, context: Context) -> tuple[str, str | None] | None:
    """ISO day and its derivation for a day without a year."""
    if cal.day_or_none(2024, month, day) is None:
        return None
    if context.published is None:
        if context.last_year is None or cal.day_or_none(context.last_year, month, day) is None:
            return f"XXXX-{month:02d}-{day:02d}", None
        return f"{context.last_year:04d}-{month:02d}-{day:02d}", context.source(found.said)
    chosen = cal.nearest_day(month, day, to=context.published, ahead=looks_ahead(found, context))
    nearest = cal.nearest_day(month, day, to=context.published, ahead=None)
    if chosen is None or nearest is None:
        return None
    if not found.has("rel") and abs((chosen - context.published).days) > _FAR:
        chosen = nearest if abs((nearest - context.published).days) < _NEAR else chosen
    return chosen.isoformat(), context.source(found.said)


def date(found: Found, context: Context) -> Value | None:
    month, day = month_number(found.get("m")), day_number(found.get("d"))
    if year := year_of(found):
        exact = cal.day_or_none(year, month, day)
        value = None if exact is None else Value(exact.isoformat())
    else:
        completed = _complete_day(month, day, found, context)
        value = None if completed is None else Value(completed[0], derived=completed[1])
    return in_part(value, found.get("part"))


def numeric(found: Found, _: Context) -> Value | None:
    year = found.get("y")
    if len(year) == 2 and found.get("sep") != "/":
        return None
    exact = (
        cal.day_or_none(year_number(year), int(found.get("m")), int(found.get("d"))) if len(year) in {2, 4} else None
    )
    return None if exact is None or not 1500 <= exact.year <= 2200 else Value(exact.isoformat())


def dotted(found: Found, _: Context) -> Value | None:
    day, month, year = _NUMBERS.findall(found.folded)
    exact = cal.day_or_none(year_number(year), int(month), int(day))
    return None if exact is None else Value(exact.isoformat())


def days(found: Found, context: Context) -> Value | None:
    month2 = month_number(found.get("m2"))
    month1 = month_number(found.get("m1")) if found.has("m1") else month2
    day1, day2 = day_number(found.get("d1")), day_number(found.get("d2"))
    derived = None
    if digits := found.get("y2") or found.get("yy"):
        last = cal.day_or_none(year_number(digits), month2, day2)
    else:
        completed = _complete_day(month2, day2, found, context)
        if completed is None:
            return None
        if completed[0].startswith("X"):
            begins, ends = f"XXXX-{month1:02d}-{day1:02d}", completed[0]
            pieces = (
                Piece(*_around(found, "wd1", "d1", "m1"), begins),
                Piece(*_around(found, "wd2", "d2", "m2"), ends),
            )
            return Value(f"{begins}/{ends}", begins=begins, ends=ends, pieces=pieces)
        last, derived = datetime.date.fromisoformat(completed[0]), completed[1]
    if last is None:
        return None
    first_year = int(found.get("y1")) if found.has("y1") else last.year - ((month1, day1) > (month2, day2))
    first = cal.day_or_none(first_year, month1, day1)
    if first is None or first >= last:
        return None
    between = tuple(
        Piece(start, end, exact.isoformat())
        for start, end in found.spans("dx")
        if (exact := cal.day_or_none(last.year, month2, day_number(found.words.folded[start:end])))
    )
    parts = (
        Piece(*_around(found, "wd1", "d1", "m1", "y1"), first.isoformat()),
        *between,
        Piece(*_around(found, "wd2", "d2", "m2", "y2", "yy"), last.isoformat()),
    )
    return Value(f"{first}/{last}", derived=derived, begins=first.isoformat(), ends=last.isoformat(), pieces=parts)


def _around(found: Found, *parts: str) -> tuple[int, int]:
    spans = found.spans(*parts)
    return min(start for start, _ in spans), max(end for _, end in spans)


def day_of_month(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    relative = found.get("rel") or found.get("which").split()[-1]
    shift = -1 if relative in fr.PAST_WORDS else 1 if relative in fr.FUTURE_WORDS else 0
    month = cal.Month(context.published.year, context.published.month).shifted(shift)
    exact = cal.day_or_none(month.year, month.month, day_number(found.get("d")))
    return None if exact is None else Value(exact.isoformat(), derived=context.source(found.said))


def weekday_and_day(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    weekday, day = fr.WEEKDAYS[found.get("wd")], day_number(found.get("d"))
    here = cal.Month(context.published.year, context.published.month)
    months = [here.shifted(shift) for shift in range(-6, 7)]
    days = [exact for each in months if (exact := cal.day_or_none(each.year, each.month, day)) is not None]
    fitting = sorted(
        (each for each in days if each.weekday() == weekday), key=lambda each: abs(each - here_day(context))
    )
    if not fitting:
        return None
    return in_part(Value(fitting[0].isoformat(), derived=context.source(found.said)), found.get("part"))


def here_day(context: Context) -> datetime.date:
    return context.published or context.last_day or datetime.date.min


def deictic(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return Value("PRESENT_REF") if found.has("today") or found.has("this") else None
    shifts = {"yesterday": -1, "before": -2, "tomorrow": 1, "after": 2, "today": 0, "this": 0}
    shift = next(days for name, days in shifts.items() if found.has(name))
    day = context.published + datetime.timedelta(days=shift)
    return in_part(Value(day.isoformat(), derived=context.source(found.said)), found.get("part"))


def anaphoric(found: Found, context: Context) -> Value | None:
    shifts = {"same": 0, "evebefore": -2, "eve": -1, "aftermorrow": 2, "morrow": 1, "sameday": 0}
    for name, shift in shifts.items():
        if found.has(name):
            day = context.last_day or context.published
            moved = None if day is None else cal.shifted(day, days=shift)
            if moved is None:
                return None
            value = Value(moved.isoformat(), derived=context.after(found.said))
            return in_part(value, found.get("part") or (found.get(name) if name == "sameday" else ""))
    year = context.last_year
    if found.has("samemonth"):
        return None if context.last_day is None else Value(str(context.last_day)[:7], derived=context.after(found.said))
    if found.has("sameweek"):
        return (
            None
            if context.last_day is None
            else Value(cal.week_of(context.last_day), derived=context.after(found.said))
        )
    shift = next(by for name, by in (("sameyear", 0), ("nextyear", 1), ("prevyear", -1)) if found.has(name))
    return None if year is None else Value(f"{year + shift:04d}", derived=f"{found.said}, after {year}")


def weekday(found: Found, context: Context) -> Value | None:
    words = found.get("wd") or found.get("every")
    weekday = fr.WEEKDAYS[words.rstrip("s")]
    relative = found.get("rel")
    part = found.get("part")
    recurs = Value(f"XXXX-WXX-{weekday + 1}" + (f"T{fr.PARTS[part]}" if part else ""), TemporalType.SET)
    if found.has("every"):
        return recurs
    if not relative and (within := _inside_range(weekday, context)) is not None:
        return in_part(Value(within[0].isoformat(), derived=f"{found.said}, {within[1]}"), part)
    if context.beside and not relative and context.last_day is not None and context.last_day.weekday() == weekday:
        return in_part(Value(context.last_day.isoformat(), derived=context.after(found.said)), part)
    published = context.published
    if published is None:
        return Value(f"XXXX-WXX-{weekday + 1}")
    day = _weekday_day(weekday, found, context, published)
    return in_part(Value(day.isoformat(), derived=context.source(found.said)), part)


def night(found: Found, context: Context) -> Value | None:
    """ "La nuit de samedi à dimanche", "la nuit du 3 au 4 mai": the night that begins on the first day."""
    named = found.get("first") or found.get("whole")
    inner = _day_named(named, found.get("second"), found, context)
    if inner is None or found.has("whole"):
        return inner
    return in_part(replace(inner, value=inner.value[:10]), found.get("part") or "nuit")


def _day_named(words: str, other: str, found: Found, context: Context) -> Value | None:
    """The day that the words inside a longer expression name."""
    if words.startswith(("hier", "demain")):
        if context.published is None:
            return None
        day = context.published + datetime.timedelta(days=-1 if words.startswith("hier") else 1)
        return Value(day.isoformat(), derived=context.source(found.said))
    month = next((word for word in (*words.split(), *other.split()) if word in fr.MONTHS), None)
    number = _NUMBERS.search(words)
    if month is not None and number is not None:
        year = next((int(each) for each in _NUMBERS.findall(f"{words} {other}") if len(each) == 4), None)
        if year is not None:
            exact = cal.day_or_none(year, fr.MONTHS[month], int(number[0]))
            return None if exact is None else Value(exact.isoformat())
        completed = _complete_day(fr.MONTHS[month], int(number[0]), found, context)
        return None if completed is None else Value(completed[0], derived=completed[1])
    name = next((word for word in words.split() if word in fr.WEEKDAYS), None)
    if name is None:
        return None
    if context.published is None:
        return Value(f"XXXX-WXX-{fr.WEEKDAYS[name] + 1}")
    day = _weekday_day(fr.WEEKDAYS[name], found, context, context.published)
    return Value(day.isoformat(), derived=context.source(found.said))


def feast(found: Found, context: Context) -> Value | None:
    name = "mardi gras" if found.get("name").endswith("gras") else " ".join(found.get("name").split())
    if name in fr.AFTER_EASTER:
        beside = fr.WEEKDAYS.get(found.get("beside"), 6)
        shift = datetime.timedelta(days=fr.AFTER_EASTER[name] + (beside - 6 if beside > 1 else beside + 1))
        years = () if context.published is None else range(context.published.year - 1, context.published.year + 2)
        days = [cal.easter(year) + shift for year in years]
    else:
        month, day = fr.FEASTS[name]
        if context.published is None:
            return Value(f"XXXX-{month:02d}-{day:02d}")
        nearest = cal.nearest_day(month, day, to=context.published, ahead=looks_ahead(found, context))
        days = [] if nearest is None else [nearest]
    if context.published is None or not days:
        return None
    here, ahead = context.published, looks_ahead(found, context)
    fitting = [each for each in days if ahead is None or (each >= here if ahead else each <= here)] or days
    return Value(min(fitting, key=lambda each: abs(each - here)).isoformat(), derived=context.source(found.said))


def weekly(found: Found, _: Context) -> Value | None:
    """ "Du lundi au vendredi": what recurs from one day of the week to another."""
    ends = [(part, f"XXXX-WXX-{fr.WEEKDAYS[found.get(part)] + 1}") for part in ("wd1", "wd2")]
    pieces = tuple(Piece(*found.spans(part)[0], value) for part, value in ends)
    return Value("/".join(value for _, value in ends), TemporalType.SET, pieces=pieces)


def _weekday_day(weekday: int, found: Found, context: Context, published: datetime.date) -> datetime.date:
    relative = found.get("rel") if found.kind == "weekday" else ""
    if relative in fr.BESIDE_WORDS and context.last_day is not None:
        published = context.last_day
    if relative in {"en huit", "en quinze"}:
        weeks = 1 if relative == "en huit" else 2
        return cal.weekday_after(weekday, day=published, or_same=False) + datetime.timedelta(weeks=weeks)
    if relative in fr.PAST_WORDS:
        return cal.weekday_before(weekday, day=published, or_same=False)
    if relative in fr.FUTURE_WORDS:
        return cal.weekday_after(weekday, day=published, or_same=False)
    if found.kind == "weekday" and found.has("this"):
        return cal.weekday_nearest(weekday, day=published)
    if context.ahead:
        return cal.weekday_after(weekday, day=published, or_same=False)
    return cal.weekday_before(weekday, day=published, or_same=True)


def _inside_range(weekday: int, context: Context) -> tuple[datetime.date, str] | None:
    """The day of that name in a range of up to a week near by, where it agrees with the publication."""
    for first, last in context.ranges:
        day = cal.weekday_after(weekday, day=first, or_same=True)
        if day > last or (last - first).days > 6:
            continue
        if context.published is None:
            return day, f"range {first}/{last}"
        if 0 <= (context.published - day).days <= 10 and not context.ahead:
            return day, f"range {first}/{last}, published {context.published}"
    return None
