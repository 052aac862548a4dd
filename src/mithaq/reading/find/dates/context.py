"""What an expression is worked out from, and what comes of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType


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


def looks_ahead(found: Found, context: Context) -> bool | None:
    """Whether `found` lies ahead: by its own "dernier" or "prochain", else by the verb near it; None where unknown."""
    relative = found.get("rel")
    if relative in fr.PAST_WORDS:
        return False
    if relative in fr.FUTURE_WORDS:
        return True
    return context.ahead


def month_number(word: str) -> int:
    bare = word.strip(". ")
    return fr.MONTHS.get(bare) or fr.SHORT_MONTHS[bare]


def day_number(word: str) -> int:
    return 1 if word.startswith("prem") else int(word.removesuffix("er"))
