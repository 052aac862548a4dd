"""Days of the Hijra as Gregorian days, by the tabular (civil) Islamic calendar.

Leap years are 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of each cycle of 30; day one is 16 July 622 of the Julian
calendar. Months that are begun by sight or by the Umm al-Qura tables may differ by a day, rarely two (N. Dershowitz and
E. M. Reingold, Calendrical Calculations, chapter on the Islamic calendar).
"""

from __future__ import annotations

import datetime

_EPOCH = 227015  # fixed day number (datetime's ordinal) of 1 Muharram 1
METHOD = "tabular Islamic calendar, give or take a day"


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """The Gregorian day; None where the month has no such day or the year is out of the calendar."""
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1 <= year <= 9000):
        return None
    before = _EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return datetime.date.fromordinal(before + day)


def month_of(year: int, month: int) -> tuple[datetime.date, datetime.date] | None:
    """First and last Gregorian day of the month."""
    first = day_of(year, month, 1)
    following = day_of(year + month // 12, month % 12 + 1, 1)
    return None if first is None or following is None else (first, following - datetime.timedelta(days=1))


def year_of(year: int) -> tuple[datetime.date, datetime.date] | None:
    """First and last Gregorian day of the year."""
    first, following = day_of(year, 1, 1), day_of(year + 1, 1, 1)
    return None if first is None or following is None else (first, following - datetime.timedelta(days=1))
