"""What an expression is worked out from, and what comes of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import regex

from mithaq.reading.find.dates.calendar import Month
from mithaq.reading.find.mentions import TemporalType
from mithaq.reading.packs.dates.words import DateWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A TIMEX3 value; `derived` names what it was worked out from, None where the words alone give it."""

    value: str
    type: TemporalType = TemporalType.DATE
    derived: str | None = None
    begins: str | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What helps to complete an expression.

    Attributes:
        published: the day of writing; None when unknown.
        month, year: of writing, which may be known where the day is not.
        ahead: True where the nearest verb looks ahead, False where it looks back, None without one.
        last_year: of the date mentioned before; None without one.
        ranges: day ranges stated in the text, as first and last day.
    """

    published: datetime.date | None
    year: int | None
    month: Month | None = None
    ahead: bool | None = None
    last_year: int | None = None
    ranges: tuple[tuple[datetime.date, datetime.date], ...] = ()

    @property
    def about(self) -> datetime.date | None:
        """A day near that of writing: itself, or the middle of the month that alone is known."""
        return self.published or (datetime.date(self.month.year, self.month.month, 15) if self.month else None)


class Found:
    """An expression where it stands: its kind and the words that the groups of its pattern named."""

    __slots__ = ("_groups", "_match", "end", "kind", "said", "start", "words")

    def __init__(self, match: regex.Match[str], words: DateWords, *, source: str) -> None:
        self._match = match
        self._groups = match.re.groupindex
        self.words = words
        self.kind = next(kind for kind, _ in words.families if match.start(f"is_{kind}") >= 0)
        self.start, self.end = match.span("s") if match.start("s") >= 0 else match.span("all")
        self.said = source[self.start : self.end]

    def get(self, part: str) -> str:
        """The folded words of a group, "" where it took no part."""
        return (self._match[part] or "").strip() if part in self._groups else ""

    def has(self, part: str) -> bool:
        return part in self._groups and bool(self._match.start(part) >= 0)

    def derived(self, context: Context) -> str:
        """What the value is worked out from: the words, and the day of writing or the year told before."""
        if context.published is not None:
            return f"{self.said}, published {context.published}"
        if context.year is not None:
            return f"{self.said}, published {context.month or context.year}"
        return f"{self.said}, year {context.last_year}"
