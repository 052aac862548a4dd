"""Months, parts of years, seasons, years, and the weeks and months that count from the day of writing."""

from __future__ import annotations

import datetime

from mithaq.reading.find import numerals
from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Piece, Value, looks_ahead, month_number, year_number, year_of
from mithaq.reading.find.dates.scan import Found


def month(found: Found, context: Context) -> Value | None:
    if numeric := found.get("mm"):
        return Value(f"{year_of(found)}-{int(numeric):02d}") if int(numeric) <= 12 else None
    month = month_number(found.get("m"))
    if year := year_of(found) or context.year_behind:
        return Value(f"{year}-{month:02d}")
    return _unsaid_year(month, found, context)


def _unsaid_year(month: int, found: Found, context: Context) -> Value:
    published = context.published
    if published is None:
        if context.last_year is None:
            return Value(f"XXXX-{month:02d}")
        return Value(f"{context.last_year:04d}-{month:02d}", derived=context.source(found.said))
    chosen = cal.nearest_month(month, to=published, ahead=looks_ahead(found, context))
    if found.kind == "month" and found.has("rel") and (chosen.year, chosen.month) == (published.year, published.month):
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
    begin = cal.Month(int(found.get("y1")) if found.has("y1") else end.year - (first > last), first)
    (start, middle), (after, stop) = found.spans("m1")[0], found.spans("m2")[0]
    middle = max(end for _, end in found.spans("m1", "y1"))
    stop = max(end for _, end in found.spans("m2", "y2"))
    pieces = (Piece(start, middle, str(begin)), Piece(after, stop, str(end)))
    return Value(f"{begin}/{end}", derived=derived, begins=str(begin), ends=str(end), pieces=pieces)


def _relative_year(words: str, context: Context) -> int | None:
    if context.published is None:
        return None
    if any(each in words for each in ("prochain", "suivant")):
        return context.published.year + 1
    if any(each in words for each in ("dernier", "passe", "ecoule", "precedent")):
        return context.published.year - 1
    return context.published.year


def _rank(words: str) -> int | None:
    return (
        fr.ORDINALS[words] if words in fr.ORDINALS else -1 if words in fr.PAST_WORDS else numerals.parse_ordinal(words)
    )


def part_of_year(found: Found, context: Context) -> Value | None:
    half = found.get("of").startswith("semestre") or found.get("letter") == "s"
    order = int(found.get("ord")) if found.has("letter") else _rank(found.get("ord"))
    parts, mark = (2, "H") if half else (4, "Q")
    derived = None
    year = year_of(found)
    if order is None:
        return None
    if year is None and found.has("ryear"):
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
    if year is None and context.published is not None and order == -1:
        length = 12 // parts
        ended = cal.Month(context.published.year, context.published.month).shifted(-length)
        return Value(f"{ended.year:04d}-{mark}{(ended.month - 1) // length + 1}", derived=context.source(found.said))
    order = parts if order == -1 else order
    if year is None or order > parts:
        return None
    return Value(f"{year:04d}-{mark}{order}", derived=derived)


def season(found: Found, context: Context) -> Value | None:
    code = fr.SEASONS[found.get("name")]
    if year := year_of(found):
        return Value(f"{year}-{code}")
    published = context.published
    if published is None:
        return Value(f"XXXX-{code}")
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    begun = published.year if first <= published.month else published.year - 1
    running = 0 <= (published.month - first) % 12 < 3
    ahead = looks_ahead(found, context)
    if ahead and not (running and not found.has("rel")):
        begun += 1
    elif running and found.get("rel") in fr.PAST_WORDS:
        begun -= 1
    return Value(f"{begun:04d}-{code}", derived=context.source(found.said))


def years(found: Found, _: Context) -> Value | None:
    first, second = found.get("y1"), found.get("y2")
    begins = year_number(first)
    ends = begins // 100 * 100 + int(second) if len(second) == 2 else int(second)
    ends += 100 if ends < begins else 0
    (start, middle), (after, stop) = found.spans("y1")[0], found.spans("y2")[0]
    # "1998-1999" is one word of the text, "de 1998 à 1999" joins two dates.
    joined = after - middle < 3
    pieces = () if joined else (Piece(start, middle, str(begins)), Piece(after, stop, str(ends)))
    return Value(f"{begins}/{ends}", begins=str(begins), ends=str(ends), pieces=pieces)


def year(found: Found, _: Context) -> Value | None:
    year = year_of(found)
    return None if year is None else Value(f"{year:04d}")


def year_in_words(found: Found, context: Context) -> Value | None:
    year = _relative_year(found.get("words"), context)
    return None if year is None else Value(f"{year:04d}", derived=context.source(found.said))


def decade(found: Found, _: Context) -> Value | None:
    said = found.get("y")
    number = int(said) if said.isdigit() else numerals.parse_words(said)
    if number is None or number % 10:
        return None
    return Value(f"{number // 10}" if number > 99 else f"19{number // 10}")


def century(found: Found, context: Context) -> Value | None:
    if rank := found.get("rank"):
        number = fr.ROMAN.get(rank) or _rank(rank)
        return None if number is None or not 1 <= number <= 21 else Value(f"{number - 1:02d}")
    if context.published is None:
        return None
    shift = -1 if found.get("rel") in fr.PAST_WORDS else 1 if found.get("rel") in fr.FUTURE_WORDS else 0
    return Value(f"{context.published.year // 100 + shift:02d}", derived=context.source(found.said))


def span(found: Found, context: Context) -> Value | None:
    published = context.published
    if published is None:
        return None
    relative = found.get("rel")
    if relative in fr.BESIDE_WORDS:
        published = context.last_day or published
    shift = -1 if relative in fr.PAST_WORDS else 1 if relative in fr.FUTURE_WORDS else 0
    unit = found.get("unit")
    derived = context.source(found.said)
    if unit.startswith("saison"):
        return Value(f"{published.year + shift:04d}", derived=derived)
    if unit.startswith(("semaine", "week-end")):
        week = cal.week_of(published + datetime.timedelta(days=7 * shift))
        return Value(f"{week}-WE" if unit.startswith("week-end") else week, derived=derived)
    if unit == "mois":
        return Value(str(cal.Month(published.year, published.month).shifted(shift)), derived=derived)
    length = 3 if unit.startswith("trimestre") else 6
    month = cal.Month(published.year, published.month).shifted(shift * length)
    mark = "Q" if length == 3 else "H"
    return Value(f"{month.year:04d}-{mark}{(month.month - 1) // length + 1}", derived=derived)
