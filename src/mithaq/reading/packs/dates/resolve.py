"""What a temporal expression stands for: its TIMEX3 value, from its words and the day the text was published."""

from __future__ import annotations

from collections.abc import Callable

from mithaq.reading.find.mentions import TemporalType
from mithaq.reading.packs.dates import days, durations, periods
from mithaq.reading.packs.dates.context import Context, Found, Value
from mithaq.reading.packs.dates.years import direction


def resolve(found: Found, context: Context) -> Value | None:
    """The value of `found`; None where it cannot be a date ("31/31/2025").

    What the context cannot complete keeps X in its value, as TIMEX3 writes it (`XXXX-04-30`, `XXXX-WXX-2`).
    """
    return _RESOLVERS[found.kind](found, context)


def _clock(_: Found, context: Context) -> Value | None:
    return Value(value=f"{context.published or 'XXXX-XX-XX'}TXX:XX", type=TemporalType.TIME)


def _vague(found: Found, _: Context) -> Value | None:
    return Value(value="PAST_REF" if direction(found, found.get("rel")) < 0 else "FUTURE_REF")


def _reference(found: Found, _: Context) -> Value | None:
    where = direction(found, found.get("word"))
    return Value(value="PAST_REF" if where < 0 else "FUTURE_REF" if where > 0 else "PRESENT_REF")


_RESOLVERS: dict[str, Callable[[Found, Context], Value | None]] = {
    "iso": days.iso,
    "numeric": days.numeric,
    "clock": _clock,
    "days": days.days,
    "date": days.date,
    "dom": days.day_of_month,
    "months": periods.months,
    "month": periods.month,
    "bare_month": periods.month,
    "part": periods.part,
    "season": periods.season,
    "years": periods.years,
    "year": periods.year,
    "ryear": periods.relative_year,
    "span": periods.span,
    "weekday": days.weekday,
    "deictic": days.deictic,
    "ago": durations.ago,
    "from_now": durations.from_now,
    "every": durations.every,
    "duration": durations.duration,
    "vague": _vague,
    "reference": _reference,
    "hijri": days.of_hijra,
}
