"""What an expression says of its year and month, and where it points."""

from __future__ import annotations

import re

from mithaq.reading.packs.dates.context import Context, Found


def direction(found: Found, word: str) -> int:
    """-1 for a word that points back, 1 for one that points ahead, 0 for the one under way."""
    if re.fullmatch(found.words.past, word):
        return -1
    return 1 if re.fullmatch(found.words.future, word) else 0


def month_number(found: Found, group: str = "m") -> int:
    return found.words.months[found.get(group).rstrip(".")]


def year_said(found: Found, context: Context) -> int | None:
    """The year that `found` states, or points at ("of this year"); None where it does neither."""
    if found.has("y"):
        return int(found.get("y"))
    if found.has("yw"):
        said = found.words.count(found.get("yw"))
        return None if said is None else int(said)
    if found.has("ryear") and context.year is not None:
        return context.year + direction(found, found.get("ryear"))
    return None


def ahead_said(found: Found, context: Context) -> bool | None:
    where = direction(found, found.get("rel")) if found.has("rel") else 0
    return where > 0 if where else context.ahead


def some_year(month: int, found: Found, context: Context) -> int | None:
    """The likeliest year of a month where the year of writing alone is known, or the year told before."""
    where = direction(found, found.get("rel")) if found.has("rel") else 0
    if context.year is None:
        return context.last_year
    # "Last December" is of the year before, unless the text was written in the last days of the year.
    return context.year + (where if (where < 0 and month > 6) or (where > 0 and month <= 6) else 0)
