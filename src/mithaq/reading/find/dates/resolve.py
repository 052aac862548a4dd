"""What a temporal expression stands for: its TIMEX3 value, from its words and the day the text was published."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from mithaq.reading.find import numerals
from mithaq.reading.find.dates import calendar as cal
from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType

# A day that tense puts this far away while its nearest namesake is close: the tense was another verb's.
_FAR, _NEAR = 200, 21


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value; `derived` names what it was worked out from, None where the words alone give it."""

    value: str
    type: TemporalType = TemporalType.DATE
    derived: str | None = None
    begins: str | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What helps to complete an expression.

    Attributes:
        published: the day of writing; None when unknown.
        ahead: True where the nearest verb looks forward, False where it looks back, None without one.
        last_day, last_year: of the date mentioned before; None without one.
        ranges: day ranges stated near by, as first and last day.
    """

    published: datetime.date | None
    ahead: bool | None = None
    last_day: datetime.date | None = None
    last_year: int | None = None
    ranges: tuple[tuple[datetime.date, datetime.date], ...] = ()

    def source(self, words: str) -> str:
        return f"{words}, published {self.published}" if self.published else f"{words}, year {self.last_year}"


def resolve(found: Found, context: Context) -> Value | None:
    """The value of `found`; None where it cannot be a date ("31/31/2025").

    What the context cannot complete keeps X in its value, as TIMEX3 writes it (`XXXX-04-30`, `XXXX-WXX-2`).
    """
    return _RESOLVERS[found.kind](found, context)


def _month_number(word: str) -> int:
    bare = word.strip(". ")
    return fr.MONTHS.get(bare) or fr.SHORT_MONTHS[bare]


def _day_number(word: str) -> int:
    return 1 if word.startswith("prem") else int(word.removesuffix("er"))


def _ahead(found: Found, context: Context) -> bool | None:
    relative = found.get("rel")
    if relative in fr.PAST_WORDS:
        return False
    if relative in fr.FUTURE_WORDS:
        return True
    return context.ahead


def _complete_day(month: int, day: int, found: Found, context: Context) -> tuple[str, str | None] | None:
    """ISO day and its derivation for a day without a year."""
    if cal.day_or_none(2024, month, day) is None:
        return None
    if context.published is None:
        if context.last_year is None or cal.day_or_none(context.last_year, month, day) is None:
            return f"XXXX-{month:02d}-{day:02d}", None
        return f"{context.last_year:04d}-{month:02d}-{day:02d}", context.source(found.said)
    chosen = cal.nearest_day(month, day, to=context.published, ahead=_ahead(found, context))
    nearest = cal.nearest_day(month, day, to=context.published, ahead=None)
    if chosen is None or nearest is None:
        return None
    if not found.get("rel") and abs((chosen - context.published).days) > _FAR:
        chosen = nearest if abs((nearest - context.published).days) < _NEAR else chosen
    return chosen.isoformat(), context.source(found.said)


def _date(found: Found, context: Context) -> Value | None:
    month, day = _month_number(found.get("m")), _day_number(found.get("d"))
    if year := found.get("y"):
        exact = cal.day_or_none(int(year), month, day)
        return None if exact is None else Value(exact.isoformat())
    completed = _complete_day(month, day, found, context)
    return None if completed is None else Value(completed[0], derived=completed[1])


def _numeric(found: Found, _: Context) -> Value | None:
    year = found.get("y")
    if len(year) == 2:
        if found.get("sep") != "/":
            return None
        year = f"20{year}" if int(year) < 70 else f"19{year}"
    day, month = int(found.get("d")), int(found.get("m"))
    exact = cal.day_or_none(int(year), month, day)
    return None if exact is None or not 1500 <= exact.year <= 2200 else Value(exact.isoformat())


def _days(found: Found, context: Context) -> Value | None:
    month2 = _month_number(found.get("m2"))
    month1 = _month_number(found.get("m1")) if found.get("m1") else month2
    day1, day2 = _day_number(found.get("d1")), _day_number(found.get("d2"))
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


def _day_of_month(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    shift = {"du mois dernier": -1, "du mois prochain": 1}.get(" ".join(found.get("which").split()), 0)
    month = cal.Month(context.published.year, context.published.month).shifted(shift)
    exact = cal.day_or_none(month.year, month.month, _day_number(found.get("d")))
    return None if exact is None else Value(exact.isoformat(), derived=context.source(found.said))


def _weekday_and_day(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return None
    weekday, day = fr.WEEKDAYS[found.get("wd")], _day_number(found.get("d"))
    here = cal.Month(context.published.year, context.published.month)
    months = [here.shifted(shift) for shift in (0, -1, 1)]
    days = [exact for each in months if (exact := cal.day_or_none(each.year, each.month, day)) is not None]
    fitting = [each for each in days if each.weekday() == weekday]
    return Value(fitting[0].isoformat(), derived=context.source(found.said)) if fitting else None


def _month(found: Found, context: Context) -> Value | None:
    month = _month_number(found.get("m"))
    if year := found.get("y"):
        return Value(f"{year}-{month:02d}")
    return _unsaid_year(month, found, context)


def _unsaid_year(month: int, found: Found, context: Context) -> Value:
    published = context.published
    if published is None:
        if context.last_year is None:
            return Value(f"XXXX-{month:02d}")
        return Value(f"{context.last_year:04d}-{month:02d}", derived=context.source(found.said))
    chosen = cal.nearest_month(month, to=published, ahead=_ahead(found, context))
    if found.get("rel") and (chosen.year, chosen.month) == (published.year, published.month):
        chosen = chosen.shifted(-12 if found.get("rel") in fr.PAST_WORDS else 12)
    return Value(str(chosen), derived=context.source(found.said))


def _months(found: Found, context: Context) -> Value | None:
    first, last = _month_number(found.get("m1")), _month_number(found.get("m2"))
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


def _part_of_year(found: Found, context: Context) -> Value | None:
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


def _season(found: Found, context: Context) -> Value | None:
    code = fr.SEASONS[found.get("name")]
    if year := found.get("y"):
        return Value(f"{year}-{code}")
    published = context.published
    if published is None:
        return Value(f"XXXX-{code}")
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    year_of = published.year if first <= published.month else published.year - 1
    running = 0 <= (published.month - first) % 12 < 3
    ahead = _ahead(found, context)
    if ahead and not (running and not found.get("rel")):
        year_of += 1
    elif running and found.get("rel") in fr.PAST_WORDS:
        year_of -= 1
    return Value(f"{year_of:04d}-{code}", derived=context.source(found.said))


def _years(found: Found, _: Context) -> Value | None:
    first, second = found.get("y1"), found.get("y2")
    last = second if len(second) == 4 else first[:2] + second
    return Value(f"{first}/{last}", begins=first, ends=last)


def _year(found: Found, _: Context) -> Value | None:
    return Value(found.get("y"))


def _year_in_words(found: Found, context: Context) -> Value | None:
    year = _relative_year(found.words, context)
    return None if year is None else Value(f"{year:04d}", derived=context.source(found.said))


def _decade(found: Found, _: Context) -> Value | None:
    year = found.get("y")
    return Value(year[:3] if len(year) == 4 else f"19{year[0]}")


def _deictic(found: Found, context: Context) -> Value | None:
    if context.published is None:
        return Value("PRESENT_REF") if found.get("today") else None
    shifts = {"yesterday": -1, "before": -2, "tomorrow": 1, "after": 2, "today": 0}
    shift = next(days for name, days in shifts.items() if found.get(name))
    day = context.published + datetime.timedelta(days=shift)
    return Value(day.isoformat(), derived=context.source(found.said))


def _anaphoric(found: Found, context: Context) -> Value | None:
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


def _span(found: Found, context: Context) -> Value | None:
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


def _weekday(found: Found, context: Context) -> Value | None:
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


def _ago(found: Found, context: Context) -> Value | None:
    return _moved(found, context, sign=-1) or Value("PAST_REF")


def _in_future(found: Found, context: Context) -> Value | None:
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


def _duration(found: Found, _: Context) -> Value | None:
    count = _count(found) if found.get("n") or found.get("coll") else None
    if found.get("n") and count is None:
        return None
    return Value(duration(count, found.get("u"), half=bool(found.get("half"))), TemporalType.DURATION)


def _every(found: Found, _: Context) -> Value | None:
    adverbs = {
        "annuellement": "an",
        "mensuellement": "mois",
        "quotidiennement": "jour",
        "trimestriellement": "trimestre",
    }
    unit = found.get("u") or adverbs[found.get("adverb")]
    return Value(duration(1, unit), TemporalType.SET)


def _clock(found: Found, context: Context) -> Value | None:
    hour, minute = int(found.get("h")), int(found.get("min") or 0)
    if hour == 24:
        return None
    day = context.published.isoformat() if context.published else "XXXX-XX-XX"
    return Value(f"{day}T{hour:02d}:{minute:02d}", TemporalType.TIME)


def _reference(value: str) -> Callable[[Found, Context], Value | None]:
    return lambda _found, _context: Value(value)


_RESOLVERS: dict[str, Callable[[Found, Context], Value | None]] = {
    "days": _days,
    "date": _date,
    "numeric": _numeric,
    "iso": _numeric,
    "dom": _day_of_month,
    "wday": _weekday_and_day,
    "months": _months,
    "month": _month,
    "part": _part_of_year,
    "season": _season,
    "years": _years,
    "year": _year,
    "ryear": _year_in_words,
    "decade": _decade,
    "deictic": _deictic,
    "anaphoric": _anaphoric,
    "span": _span,
    "wdonly": _weekday,
    "ago": _ago,
    "vague_ago": _reference("PAST_REF"),
    "ahead": _in_future,
    "duration": _duration,
    "every": _every,
    "clock": _clock,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
}
