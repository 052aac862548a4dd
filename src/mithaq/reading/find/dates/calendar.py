"""Arithmetic of days, weeks and months for dates that a text leaves incomplete. No words here."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass

Day = datetime.date


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year."""

    year: int
    month: int

    def shifted(self, months: int) -> Month:
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def day_or_none(year: int, month: int, day: int) -> Day | None:
    """The day, or None where the calendar has no such day ("31 avril")."""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return datetime.date(year, month, day)


def nearest_day(month: int, day: int, *, to: Day, ahead: bool | None) -> Day | None:
    """The day of that name nearest to `to`; only after it, or only up to it, where `ahead` says so."""
    years = (to.year - 1, to.year, to.year + 1, to.year + 2, to.year - 2, to.year + 3, to.year - 3)
    days = [found for year in years if (found := day_or_none(year, month, day)) is not None]
    fitting = [each for each in days if ahead is None or (each >= to if ahead else each <= to)]
    return min(fitting, key=lambda each: abs(each - to), default=None)


def nearest_month(month: int, *, to: Day, ahead: bool | None) -> Month:
    """The month of that name nearest to `to`; a month under way counts as ahead and as past."""
    here = to.year * 12 + to.month - 1
    indices = [(to.year + shift) * 12 + month - 1 for shift in (-1, 0, 1)]
    fitting = [each for each in indices if ahead is None or (each >= here if ahead else each <= here)]
    # Half a year away both ways: what has happened is reported more often.
    best = min(fitting, key=lambda each: (abs(each - here), each > here))
    return Month(best // 12, best % 12 + 1)


def weekday_before(weekday: int, *, day: Day, or_same: bool) -> Day:
    back = (day.weekday() - weekday) % 7
    return day - datetime.timedelta(days=back if or_same or back else 7)


def weekday_after(weekday: int, *, day: Day, or_same: bool) -> Day:
    ahead = (weekday - day.weekday()) % 7
    return day + datetime.timedelta(days=ahead if or_same or ahead else 7)


def weekday_nearest(weekday: int, *, day: Day) -> Day:
    back = weekday_before(weekday, day=day, or_same=True)
    ahead = weekday_after(weekday, day=day, or_same=True)
    return back if day - back <= ahead - day else ahead


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (the computation of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(rest, 4)
    sunday = (32 + 2 * century_rest + 2 * quarter - moon - left) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return datetime.date(year, month, day + 1)


def week_of(day: Day) -> str:
    """ISO week of `day`: `2026-W03`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_of_week(value: str) -> tuple[Day, Day] | None:
    """First and last day of an ISO week (`2026-W03`) or weekend (`2026-W03-WE`); None for anything else."""
    parts = value.split("-")
    if len(parts) < 2 or not parts[1].startswith("W") or not (parts[0] + parts[1][1:]).isdigit():
        return None
    first = 6 if parts[-1] == "WE" else 1
    year, week = int(parts[0]), int(parts[1][1:])
    return datetime.date.fromisocalendar(year, week, first), datetime.date.fromisocalendar(year, week, 7)


def shifted(day: Day, *, years: int = 0, months: int = 0, days: int = 0) -> Day | None:
    """`day` moved by whole units, on the last day of the month where the month is shorter; None past year 9999."""
    moved = Month(day.year, day.month).shifted(12 * years + months)
    if not 1 <= moved.year <= 9998 or abs(days) > 100_000:
        return None
    last = calendar.monthrange(moved.year, moved.month)[1]
    return datetime.date(moved.year, moved.month, min(day.day, last)) + datetime.timedelta(days=days)
