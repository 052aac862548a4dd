"""What an expression is worked out from, and what comes of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the dates that a range or a list of days joins: where it stands, and its value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Value:
    """A TIMEX3 value; `derived` names what it was worked out from, None where the words alone give it.

    `begins`, `ends` and `pieces` are of a range: its ends as ISO dates, and each date as it stands.
    """

    value: str
    type: TemporalType = TemporalType.DATE
    derived: str | None = None
    begins: str | None = None
    ends: str | None = None
    pieces: tuple[Piece, ...] = ()


@dataclass(slots=True)
class Context:
    """What helps to complete an expression, as far as the text has been read.

    Attributes:
        published: the day of writing; None when unknown.
        ahead: True where the nearest verb looks forward, False where it looks back, None without one.
        last_day, last_year: of the date mentioned before; None without one.
        last_past_day: the last one mentioned that was not after the day of writing; None without one.
        last_time: the clock time mentioned before; None without one.
        beside: True where the date before stands right before this one ("le lendemain, samedi").
        year_behind: of the month right behind, which this one shares ("fin juin ou début juillet 2013").
        ranges: day ranges stated near by, as first and last day.
    """

    published: datetime.date | None
    ahead: bool | None = None
    last_day: datetime.date | None = None
    last_past_day: datetime.date | None = None
    last_year: int | None = None
    last_time: datetime.datetime | None = None
    beside: bool = False
    year_behind: int | None = None
    ranges: tuple[tuple[datetime.date, datetime.date], ...] = ()

    def source(self, words: str) -> str:
        return f"{words}, published {self.published}" if self.published else f"{words}, year {self.last_year}"

    def after(self, words: str) -> str:
        return f"{words}, after {self.last_day}" if self.last_day else self.source(words)


def looks_ahead(found: Found, context: Context) -> bool | None:
    """Whether `found` lies ahead: by its own "dernier" or "prochain", else by the verb near it; None where unknown."""
    relative = found.get("rel")
    if relative in fr.PAST_WORDS:
        return False
    if relative in fr.FUTURE_WORDS:
        return True
    return context.ahead


def month_number(word: str) -> int:
    return fr.MONTHS[word.rstrip(". ")]


def day_number(word: str) -> int:
    return 1 if word.startswith("prem") else int("".join(each for each in word if each.isdigit()))


def year_number(digits: str) -> int:
    """The year of four digits, or of two ("en 98")."""
    return int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 60 else 2000 + int(digits)


def year_of(found: Found) -> int | None:
    """The year that `found` states, None where it states none."""
    digits = found.get("y") or found.get("yy")
    return year_number(digits) if digits else None


def in_part(value: Value | None, part: str) -> Value | None:
    """`value`, a day, narrowed to a part of it ("soir")."""
    if value is None or part not in fr.PARTS or len(value.value) != 10:
        return value
    return Value(f"{value.value}T{fr.PARTS[part]}", TemporalType.TIME, value.derived)
