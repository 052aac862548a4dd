"""Months, parts of years, seasons, years, and the weeks and months that count from the day of writing."""

from __future__ import annotations

import datetime

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.packs.dates.context import Context, Found, Value
from mithaq.reading.packs.dates.years import ahead_said, direction, month_number, some_year, year_said


def month(found: Found, context: Context) -> Value | None:
    month = month_number(found)
    year = year_said(found, context)
    if year is not None:
        return Value(
            value=f"{year}-{month:02d}", derived=None if found.has("y") or found.has("yw") else found.derived(context)
        )
    about = context.about
    if about is None:
        year = some_year(month, found, context)
        return Value(value=f"XXXX-{month:02d}") if year is None else Value(
            value=f"{year}-{month:02d}", derived=found.derived(context)
        )  # fmt: skip
    here = cal.Month(about.year, about.month)
    if found.has("rel") and direction(found, found.get("rel")) == 0:
        chosen = cal.Month(here.year, month)
    else:
        chosen = cal.nearest_month(month, to=about, ahead=ahead_said(found, context))
        if found.has("rel") and chosen == here:
            chosen = chosen.shifted(12 * direction(found, found.get("rel")))
    return Value(value=str(chosen), derived=found.derived(context))


def months(found: Found, _: Context) -> Value | None:
    end = cal.Month(int(found.get("y")), month_number(found))
    first = month_number(found, "m1")
    begin = cal.Month(int(found.get("y2")) if found.has("y2") else end.year - (first > end.month), first)
    return Value(value=f"{begin}/{end}", begins=str(begin), ends=str(end))


def part(found: Found, context: Context) -> Value | None:
    said = found.get("ord")
    order = int(said) if said.isdigit() else found.words.parts.get(said)
    half = found.get("of") in found.words.halves or found.get("letter") == "h"
    parts, mark = (2, "H") if half else (4, "Q")
    year = year_said(found, context)
    derived = None if found.has("y") or found.has("yw") else found.derived(context)
    if order is None:
        return None
    if year is None and context.published is not None and order > 0:
        year = context.published.year
        last = order * 12 // parts
        if context.ahead and last < context.published.month:
            year += 1
        elif not context.ahead and last - 12 // parts + 1 > context.published.month:
            year -= context.ahead is False
    order = parts if order == -1 else order
    if year is None or order > parts:
        return None
    if found.has("endof"):
        # The end of a quarter is its last month.
        return Value(value=f"{year:04d}-{order * 12 // parts:02d}", derived=derived or found.said)
    return Value(value=f"{year:04d}-{mark}{order}", derived=derived)


def season(found: Found, context: Context) -> Value | None:
    code = found.words.seasons[found.get("word")]
    if found.has("y"):
        return Value(value=f"{found.get('y')}-{code}")
    if context.published is None:
        return None
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    where = direction(found, found.get("rel"))
    year = context.published.year
    if where < 0 and first + 2 >= context.published.month:
        year -= 1
    elif where > 0 and first <= context.published.month:
        year += 1
    return Value(value=f"{year}-{code}", derived=found.derived(context))


def years(found: Found, _: Context) -> Value | None:
    begins, second = int(found.get("y")), found.get("y2")
    ends = int(second) if len(second) == 4 else begins // 100 * 100 + int(second)
    if not begins < ends <= begins + 60:
        return None
    return Value(value=f"{begins}/{ends}", begins=str(begins), ends=str(ends))


def year(found: Found, context: Context) -> Value | None:
    year = year_said(found, context)
    return None if year is None else Value(value=str(year))


def relative_year(found: Found, context: Context) -> Value | None:
    if context.year is None or found.said.lower().startswith("the year"):
        return None
    return Value(value=str(context.year + direction(found, found.get("ryear"))), derived=found.derived(context))


def span(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    if found.get("rel") == "the" and not found.has("endof"):
        return None
    where = direction(found, found.get("rel"))
    unit, derived = found.get("u"), found.derived(context)
    if unit == "weekend":
        return Value(value=f"{cal.week_of(context.published + datetime.timedelta(days=7 * where))}-WE", derived=derived)
    letter, size = found.words.units[unit]
    here = cal.Month(context.published.year, context.published.month)
    if letter == "W":
        return Value(value=cal.week_of(context.published + datetime.timedelta(days=7 * where)), derived=derived)
    if letter == "Y":
        return Value(value=str(context.published.year // 10 + where), derived=derived)
    if size == 1:
        return Value(value=str(here.shifted(where)), derived=derived)
    moved, mark = here.shifted(where * size), "Q" if size == 3 else "H"
    return Value(value=f"{moved.year:04d}-{mark}{(moved.month - 1) // size + 1}", derived=derived)
