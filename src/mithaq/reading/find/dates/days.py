"""Days: dates with and without their year, ranges, weekdays, and the words that count from the day of writing."""

from __future__ import annotations

import datetime

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Value, day_number, looks_ahead, month_number
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType

# A day that tense puts this far away while its nearest namesake is close: the tense was another verb's.
_FAR, _NEAR = 200, 21


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
    if not found.get("rel") and abs((chosen - context.published).days) > _FAR:
        chosen = nearest if abs((nearest - context.published).days) < _NEAR else chosen
    return chosen.isoformat(), context.source(found.said)


def date(found: Found, context: Context) -> Value | None:
    month, day = month_number(found.get("m")), day_number(found.get("d"))
    if year := found.get("y"):
        exact = cal.day_or_none(int(year), month, day)
        return None if exact is None else Value(exact.isoformat())
    completed = _complete_day(month, day, found, context)
    return None if completed is None else Value(completed[0], derived=completed[1])


def numeric(found: Found, _: Context) -> Value | None:
    year = found.get("y")
    if len(year) == 2:
        if found.get("sep") != "/":
            return None
        year = f"20{year}" if int(year) < 70 else f"19{year}"
    day, month = int(found.get("d")), int(found.get("m"))
    exact = cal.day_or_none(int(year), month, day)
    return None if exact is None or not 1500 <= exact.year <= 2200 else Value(exact.isoformat())


def days(found: Found, context: Context) -> Value | None:
    month2 = month_number(found.get("m2"))
    month1 = month_number(found.get("m1")) if found.get("m1") else month2
    day1, day2 = day_number(found.get("d1")), day_number(found.get("d2"))
    derived = None
    if year := found.get("y2"):
        last = cal.day_or_none(int(year), month2, day2)
    else:
        completed = _complete_day(month2, day2, found, context)
        if completed is None:
            return None
        if completed[0].startswith("X"):
            begins, ends = f"XXXX-{month1:02d}-{day1:02d}", completed[0]
            return Value(f"{begins}/{ends}", begins=begins, ends=ends)
        last, derived = datetime.date.fromisoformat(completed[0]), completed[1]
    if last is None:
        return None
    first_year = int(found.get("y1")) if found.get("y1") else last.year - ((month1, day1) > (month2, day2))
    first = cal.day_or_none(first_year, month1, day1)
    if first is None or first >= last:
        return None
    return Value(f"{first}/{last}", derived=derived, begins=first.isoformat(), ends=last.isoformat())


def day_of_month(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    shift = {"du mois dernier": -1, "du mois prochain": 1}.get(" ".join(found.get("which").split()), 0)
    month = cal.Month(context.published.year, context.published.month).shifted(shift)
    exact = cal.day_or_none(month.year, month.month, day_number(found.get("d")))
    return None if exact is None else Value(exact.isoformat(), derived=context.source(found.said))


def weekday_and_day(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    weekday, day = fr.WEEKDAYS[found.get("wd")], day_number(found.get("d"))
    here = cal.Month(context.published.year, context.published.month)
    months = [here.shifted(shift) for shift in (0, -1, 1)]
    days = [exact for each in months if (exact := cal.day_or_none(each.year, each.month, day)) is not None]
    fitting = [each for each in days if each.weekday() == weekday]
    return Value(fitting[0].isoformat(), derived=context.source(found.said)) if fitting else None


def deictic(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return Value("PRESENT_REF") if found.get("today") else None
    shifts = {"yesterday": -1, "before": -2, "tomorrow": 1, "after": 2, "today": 0}
    shift = next(days for name, days in shifts.items() if found.get(name))
    day = context.published + datetime.timedelta(days=shift)
    return Value(day.isoformat(), derived=context.source(found.said))


def anaphoric(found: Found, context: Context) -> Value | None:
    day, year = context.last_day, context.last_year
    shifts = {"same": 0, "eve": -1, "morrow": 1}
    for name, shift in shifts.items():
        if found.get(name):
            moved = None if day is None else cal.shifted(day, days=shift)
            return None if moved is None else Value(moved.isoformat(), derived=f"{found.said}, after {day}")
    if found.get("samemonth"):
        return None if day is None else Value(day.isoformat()[:7], derived=f"{found.said}, after {day}")
    shift = next(by for name, by in (("sameyear", 0), ("nextyear", 1), ("prevyear", -1)) if found.get(name))
    return None if year is None else Value(f"{year + shift:04d}", derived=f"{found.said}, after {year}")


def weekday(found: Found, context: Context) -> Value | None:
    weekday = fr.WEEKDAYS[found.get("wd")]
    relative = found.get("rel")
    if found.get("every") or found.get("plural"):
        return Value(f"XXXX-WXX-{weekday + 1}", TemporalType.SET)
    if found.get("gen") and not relative:
        # "le mardi" is every Tuesday; "du mercredi" mostly names a column or a meeting.
        return Value(f"XXXX-WXX-{weekday + 1}", TemporalType.SET) if found.get("gen").startswith("le") else None
    if not relative and (within := _inside_range(weekday, context)) is not None:
        return Value(within[0].isoformat(), derived=f"{found.said}, {within[1]}")
    published = context.published
    if published is None:
        return Value(f"XXXX-WXX-{weekday + 1}")
    return Value(_weekday_day(weekday, found, context, published).isoformat(), derived=context.source(found.said))


def _weekday_day(weekday: int, found: Found, context: Context, published: datetime.date) -> datetime.date:
    relative = found.get("rel")
    if relative in {"en huit", "en quinze"}:
        weeks = 1 if relative == "en huit" else 2
        return cal.weekday_after(weekday, day=published, or_same=False) + datetime.timedelta(weeks=weeks)
    if relative in fr.PAST_WORDS:
        return cal.weekday_before(weekday, day=published, or_same=False)
    if relative in fr.FUTURE_WORDS:
        return cal.weekday_after(weekday, day=published, or_same=False)
    if found.get("this"):
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
