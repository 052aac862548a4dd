"""What a language gives the finder of dates: patterns over folded text, and what their words mean.

Groups that patterns may name: `d`, `d2` days, `m`, `m1` months, `y`, `y2` years, `wd` weekday, `rel` a word that points
back or ahead, `ryear` a year so pointed at, `n` a count, `u` a unit, `ord` a rank, `of` what it is the rank of, `word`
a word with a meaning of its own, `hm`, `hy` month and year of the Hijra, `endof` "end of", `today` a word that makes a
weekday the day of writing, `s` the expression itself
where the pattern needs more around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from mithaq.reading.find.mentions import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The words of one language.

    Attributes:
        families: (kind, pattern), tried in this order at each place.
        months, weekdays: word to number; January is 1, Monday is 0.
        hijri: month of the Hijra to number.
        units: word of a unit to its ISO letter (`Y`, `M`, `W`, `D`) and how many of it.
        halves: words for a half of a year, beside which every part is a quarter.
        parts: rank word to number; -1 is the last.
        days: word to its distance in days from the day of writing.
        seasons: word to its TIMEX3 code.
        past, future: words that point back and ahead; others mean the one under way.
        count, rank: number of a count's words, of a rank's.
        year_before: behind it four digits are a year.
        not_year: behind four digits that are no year.
        ahead, back: verbs and their signs that look ahead, back.
        relations, duration_relations: (relation, pattern) of what stands before and binds; the first that matches.
        next_of: before a duration, "the next", which makes it WITHIN.
    """

    families: tuple[tuple[str, str], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    hijri: Mapping[str, int]
    units: Mapping[str, tuple[str, int]]
    halves: frozenset[str]
    parts: Mapping[str, int]
    days: Mapping[str, int]
    seasons: Mapping[str, str]
    past: str
    future: str
    count: Callable[[str], Decimal | None]
    rank: Callable[[str], int | None]
    year_before: str
    not_year: str
    ahead: str
    back: str
    relations: tuple[tuple[Relation, str], ...]
    duration_relations: tuple[tuple[Relation, str], ...]
