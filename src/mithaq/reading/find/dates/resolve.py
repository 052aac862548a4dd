"""What a temporal expression stands for: its TIMEX3 value, from its words and the day the text was published."""

from __future__ import annotations

from collections.abc import Callable

from mithaq.reading.find.dates import clock, days, durations, periods
from mithaq.reading.find.dates.context import Context, Value
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType


def resolve(found: Found, context: Context) -> Value | None:
    """The value of `found`; None where it cannot be a date ("31/31/2025").

    What the context cannot complete keeps X in its value, as TIMEX3 writes it (`XXXX-04-30`, `XXXX-WXX-2`).
    """
    return _RESOLVERS[found.kind](found, context)


def _reference(value: str) -> Callable[[Found, Context], Value | None]:
    return lambda _found, _context: Value(value)


_RESOLVERS: dict[str, Callable[[Found, Context], Value | None]] = {
    "days": days.days,
    "date": days.date,
    "numeric": days.numeric,
    "dotted": days.dotted,
    "iso": days.numeric,
    "dom": days.day_of_month,
    "wday": days.weekday_and_day,
    "months": periods.months,
    "month": periods.month,
    "fortnight": periods.month,
    "part": periods.part_of_year,
    "season": periods.season,
    "years": periods.years,
    "year": periods.year,
    "bareyear": periods.year,
    "ryear": periods.year_in_words,
    "decade": periods.decade,
    "century": periods.century,
    "deictic": days.deictic,
    "anaphoric": days.anaphoric,
    "night": days.night,
    "span": periods.span,
    "weekday": days.weekday,
    "weekly": days.weekly,
    "feast": days.feast,
    "ago": durations.ago,
    "vague_ago": _reference("PAST_REF"),
    "ahead": durations.in_future,
    "later": durations.later,
    "duration": durations.duration_of,
    "long_time": lambda _found, _context: Value("PXY", TemporalType.DURATION),
    "every": durations.every,
    "hours": clock.hours,
    "clock": clock.clock,
    "part_of_day": clock.part_of_day,
    "present": _reference("PRESENT_REF"),
    "past": _reference("PAST_REF"),
    "future": _reference("FUTURE_REF"),
}
