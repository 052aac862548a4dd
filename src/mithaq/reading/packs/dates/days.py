"""Days: with and without their year, ranges, weekdays, words that count from the day of writing, the Hijra."""

from __future__ import annotations

import datetime
import re

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.packs.dates import hijri
from mithaq.reading.packs.dates.context import Context, Found, Value
from mithaq.reading.packs.dates.years import ahead_said, direction, month_number, some_year, year_said

_DIGITS = re.compile(r"\d+")
# A day that tense puts this far away while its nearest namesake is close: the tense was another verb's.
_FAR, _NEAR = 200, 21


def day_number(said: str) -> int:
    match = _DIGITS.match(said)
    return int(match[0]) if match else 1  # "فاتح", the first


def iso(found: Found, _: Context) -> Value | None:
    day = cal.day_or_none(int(found.get("y")), int(found.get("mm")), int(found.get("d")))
    return None if day is None else Value(value=day.isoformat())


def numeric(found: Found, _: Context) -> Value | None:
    first, second, year = int(found.get("a")), int(found.get("b")), int(found.get("y"))
    day = cal.day_or_none(year, second, first) or cal.day_or_none(year, first, second)
    return None if day is None else Value(value=day.isoformat())


def date(found: Found, context: Context) -> Value | None:
    month, day = month_number(found), day_number(found.get("d"))
    year = year_said(found, context)
    if year is not None:
        exact = cal.day_or_none(year, month, day)
        derived = None if found.has("y") or found.has("yw") else found.derived(context)
        return None if exact is None else Value(value=exact.isoformat(), derived=derived)
    completed = _completed(month, day, found, context)
    return None if completed is None else Value(value=completed[0], derived=completed[1])


def _completed(month: int, day: int, found: Found, context: Context) -> tuple[str, str | None] | None:
    """ISO day and its derivation for a day without a year."""
    if cal.day_or_none(2024, month, day) is None:
        return None
    about = context.about
    if about is None:
        year = some_year(month, found, context)
        exact = None if year is None else cal.day_or_none(year, month, day)
        return (f"XXXX-{month:02d}-{day:02d}", None) if exact is None else (exact.isoformat(), found.derived(context))
    if found.has("rel") and direction(found, found.get("rel")) == 0:
        best = cal.day_or_none(about.year, month, day)
    else:
        ahead = ahead_said(found, context)
        best = cal.nearest_day(month, day, to=about, ahead=ahead)
        near = cal.nearest_day(month, day, to=about, ahead=None)
        if best is None or (near and abs(near - about).days <= _NEAR < _FAR < abs(best - about).days):
            best = near if not found.has("rel") else best
    return None if best is None else (best.isoformat(), found.derived(context))


def day_of_month(found: Found, context: Context) -> Value | None:
    if context.about is None:
        return None
    here = cal.Month(context.about.year, context.about.month).shifted(direction(found, found.get("rel")))
    day = cal.day_or_none(here.year, here.month, int(found.get("d")))
    return None if day is None else Value(value=day.isoformat(), derived=found.derived(context))


def days(found: Found, context: Context) -> Value | None:
    last_month = month_number(found) if found.has("m") else month_number(found, "m1")
    first_month = month_number(found, "m1") if found.has("m1") else last_month
    first_day, last_day = day_number(found.get("d")), day_number(found.get("d2"))
    year = year_said(found, context)
    derived = None
    if year is None:
        completed = _completed(last_month, last_day, found, context)
        if completed is None or completed[0].startswith("X"):
            return None
        year, derived = int(completed[0][:4]), completed[1]
    end = cal.day_or_none(year, last_month, last_day)
    begin = cal.day_or_none(year - (first_month > last_month), first_month, first_day)
    if begin is None or end is None or begin >= end:
        return None
    return Value(
        value=f"{begin}/{end}", derived=derived, begins=begin.isoformat(), ends=end.isoformat()
    )  # fmt: skip


def weekday(found: Found, context: Context) -> Value | None:
    number = found.words.weekdays[found.get("wd")]
    published = context.published
    if published is None:
        if context.month is not None and not found.has("rel"):
            return Value(value=str(context.month), derived=found.derived(context))
        return Value(value=f"XXXX-WXX-{number + 1}")
    rel = found.get("rel") or found.get("after")
    where = direction(found, rel.split()[0]) if rel else 0
    if where:
        day = (cal.weekday_after if where > 0 else cal.weekday_before)(number, day=published, or_same=False)
        return Value(value=day.isoformat(), derived=found.derived(context))
    for first, last in () if found.has("today") else context.ranges:
        within = cal.weekday_after(number, day=first, or_same=True)
        if within <= last < within + datetime.timedelta(days=7):
            return Value(value=within.isoformat(), derived=f"{found.said}, {first} to {last}")
    if context.ahead and not found.has("today"):
        return Value(
            value=cal.weekday_after(number, day=published, or_same=False).isoformat(), derived=found.derived(context)
        )
    return Value(
        value=cal.weekday_before(number, day=published, or_same=True).isoformat(), derived=found.derived(context)
    )


def deictic(found: Found, context: Context) -> Value | None:
    shift = found.words.days[found.get("word")]
    if context.published is None:
        if context.year is not None and shift <= 0:
            return Value(value=str(context.month or context.year), derived=found.derived(context))
        return Value(value="PRESENT_REF") if shift == 0 else Value(value="XXXX-XX-XX")
    day = context.published + datetime.timedelta(days=shift)
    # "أمس الأربعاء" told on a Friday: the weekday is the surer word.
    if found.has("wd") and day.weekday() != found.words.weekdays[found.get("wd")]:
        number = found.words.weekdays[found.get("wd")]
        day = (cal.weekday_after if shift > 0 else cal.weekday_before)(number, day=context.published, or_same=True)
    return Value(value=day.isoformat(), derived=found.derived(context))


def of_hijra(found: Found, _: Context) -> Value | None:
    year = int(found.get("hy")[:4])
    derived = f"{found.said}, {hijri.METHOD}"
    if found.has("d"):
        day = hijri.day_of(year, found.words.hijri[found.get("hm")], int(found.get("d")))
        return None if day is None else Value(value=day.isoformat(), derived=derived)
    whole = hijri.month_of(year, found.words.hijri[found.get("hm")]) if found.has("hm") else hijri.year_of(year)
    if whole is None:
        return None
    cut = 10 if found.has("hm") else 7
    begins, ends = (each.isoformat()[:cut] for each in whole)
    return Value(value=f"{begins}/{ends}", derived=derived, begins=begins, ends=ends)
