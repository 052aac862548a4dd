"""Months, parts of years, seasons, years, and the weeks and months that count from the day of writing."""

from __future__ import annotations

import datetime

from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Value, looks_ahead, month_number
from mithaq.reading.find.dates.scan import Found


def month(found: Found, context: Context) -> Value | None:
    month = month_number(found.get("m"))
    if year := found.get("y"):
        return Value(f"{year}-{month:02d}")
    return _unsaid_year(month, found, context)


def _unsaid_year(month: int, found: Found, context: Context) -> Value:
    published = context.published
    if published is None:
        if context.last_year is None:
            return Value(f"XXXX-{month:02d}")
        return Value(f"{context.last_year:04d}-{month:02d}", derived=context.source(found.said))
    chosen = cal.nearest_month(month, to=published, ahead=looks_ahead(found, context))
    if found.get("rel") and (chosen.year, chosen.month) == (published.year, published.month):
        chosen = chosen.shifted(-12 if found.get("rel") in fr.PAST_WORDS else 12)
    return Value(str(chosen), derived=context.source(found.said))


def months(found: Found, context: Context) -> Value | None:
    first, last = month_number(found.get("m1")), month_number(found.get("m2"))
    derived = None
    if year := found.get("y2"):
        end = cal.Month(int(year), last)
    else:
        completed = _unsaid_year(last, found, context)
        if completed.value.startswith("X"):
            return None
        end, derived = cal.Month(int(completed.value[:4]), last), completed.derived
    begin = cal.Month(int(found.get("y1")) if found.get("y1") else end.year - (first > last), first)
    return Value(f"{begin}/{end}", derived=derived, begins=str(begin), ends=str(end))


def _relative_year(words: str, context: Context) -> int | None:
    if context.published is None:
        return None
    if any(each in words for each in ("prochain", "suivant")):
        return context.published.year + 1
    if any(each in words for each in ("dernier", "passe", "ecoule", "precedent")):
        return context.published.year - 1
    return context.published.year


def part_of_year(found: Found, context: Context) -> Value | None:
    half = found.get("of") == "semestre" or found.get("letter") == "s"
    order = int(found.get("ord")) if found.get("letter") else fr.ORDINALS[found.get("ord")]
    parts, mark = (2, "H") if half else (4, "Q")
    derived = None
    year = int(found.get("y")) if found.get("y") else None
    if year is None and found.get("ryear"):
        year, derived = _relative_year(found.get("ryear"), context), context.source(found.said)
    if year is None and context.published is not None and order > 0:
        last_month = order * 12 // parts
        here = context.published
        ahead = context.ahead
        year = here.year
        if ahead is False and last_month - 12 // parts + 1 > here.month:
            year -= 1
        elif ahead and last_month < here.month:
            year += 1
        derived = context.source(found.said)
    order = parts if order == -1 else order
    if year is None or order > parts:
        return None
    return Value(f"{year:04d}-{mark}{order}", derived=derived)


def season(found: Found, context: Context) -> Value | None:
    code = fr.SEASONS[found.get("name")]
    if year := found.get("y"):
        return Value(f"{year}-{code}")
    published = context.published
    if published is None:
        return Value(f"XXXX-{code}")
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year_of = published.year if first <= published.month else published.year - 1
    running = 0 <= (published.month - first) % 12 < 3
    ahead = looks_ahead(found, context)
    if ahead and not (running and not found.get("rel")):
        year_of += 1
    elif running and found.get("rel") in fr.PAST_WORDS:
        year_of -= 1
    return Value(f"{year_of:04d}-{code}", derived=context.source(found.said))


def years(found: Found, _: Context) -> Value | None:
    first, second = found.get("y1"), found.get("y2")
    last = second if len(second) == 4 else first[:2] + second
    return Value(f"{first}/{last}", begins=first, ends=last)


def year(found: Found, _: Context) -> Value | None:
    return Value(found.get("y"))


def year_in_words(found: Found, context: Context) -> Value | None:
    year = _relative_year(found.words, context)
    return None if year is None else Value(f"{year:04d}", derived=context.source(found.said))


def decade(found: Found, _: Context) -> Value | None:
    year = found.get("y")
    return Value(year[:3] if len(year) == 4 else f"19{year[0]}")


def span(found: Found, context: Context) -> Value | None:
    published = context.published
    if published is None:
        return None
    relative = found.get("rel")
    shift = -1 if relative in fr.PAST_WORDS else 1 if relative in fr.FUTURE_WORDS else 0
    unit = found.get("unit")
    derived = context.source(found.said)
    if unit in {"semaine", "week-end"}:
        week = cal.week_of(published + datetime.timedelta(days=7 * shift))
        return Value(f"{week}-WE" if unit == "week-end" else week, derived=derived)
    if unit == "mois":
        return Value(str(cal.Month(published.year, published.month).shifted(shift)), derived=derived)
    length = 3 if unit == "trimestre" else 6
    month = cal.Month(published.year, published.month).shifted(shift * length)
    mark = "Q" if length == 3 else "H"
    return Value(f"{month.year:04d}-{mark}{(month.month - 1) // length + 1}", derived=derived)
