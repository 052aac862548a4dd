"""What a language gives the finder of quantities: patterns over folded text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from mithaq.reading.model import Bound


class Number(NamedTuple):
    """A number before bound, unit and rate are looked for.

    Attributes:
        start, end: the digits or words with their multiplier.
        plain, scale: what is said before the multiplier, and the multiplier (1 without one).
        digits: whether it is plain digits, so that it may be a year or a label.
        ordinal: whether it is a rank.
        fraction: whether it is a share in words ("three quarters"), its value in percent.
    """

    start: int
    end: int
    value: Decimal
    plain: Decimal
    scale: int = 1
    digits: bool = False
    ordinal: bool = False
    fraction: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """The words of one language.

    Attributes:
        numbers: the numbers of a folded text, in order, not overlapping; the source tells capitals.
        bounds_before, bounds_after: patterns by bound; the first that matches decides.
        percent, points: behind a number.
        currencies: name of the resource that holds the currency words, signs and what tells their countries.
        per_after, per_before: rates, groups `year…` and `month…` in a group `cue`.
        between: opens a range whose ends `joint` joins; `to` joins the ends of a range without it.
        change: behind it "from 14,000 to 50,000" is a start and an aim.
        ratio: joins "one" and "three" of "one in three".
        label: before digits that name and do not count; `year_before` before a year.
        counted: behind a number, a noun that it counts.
        unit_left_out: behind a million that counts no noun, so that it stands for money if the sum before it did.
        ranked: before a number that is a rank; `top` before the last of several ranks ("top 50").
    """

    numbers: Callable[[str, str], Iterator[Number]]
    bounds_before: tuple[tuple[Bound, str], ...]
    bounds_after: tuple[tuple[Bound, str], ...]
    percent: str
    points: str
    currencies: str
    per_after: str
    per_before: str
    between: str
    joint: str
    to: str
    change: str
    ratio: str
    label: str
    year_before: str
    counted: str
    ranked: str
    top: str
    unit_left_out: str
