"""The numbers of a text that may count something, each with its unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from mithaq.reading.packs.quantities.currencies import Currencies, Unit
from mithaq.reading.packs.quantities.words import Number, QuantityWords

# So far a sum lends its currency to the next one.
_LENDS = 400


class Counted(NamedTuple):
    """A number with the unit beside it, None for a plain count; `lent` where the unit stands beside another number."""

    number: Number
    unit: Unit | None
    lent: bool = False

    @property
    def start(self) -> int:
        return self.number.start if self.unit is None or self.lent else min(self.number.start, self.unit.start)

    @property
    def end(self) -> int:
        return self.number.end if self.unit is None or self.lent else max(self.number.end, self.unit.end)


def _says_again(one: Number, other: Number, folded: str) -> bool:
    """Whether `other` is `one` once more, in brackets behind it ("twelve million (12,000,000)")."""
    return one.value == other.value and folded[one.end : other.start].strip() == "("


class Scanner:
    """The patterns of one language that tell what a number counts, compiled."""

    def __init__(self, words: QuantityWords) -> None:
        self._numbers = words.numbers
        self.currencies = Currencies(words.currencies)
        self.before = tuple((bound, regex.compile(rf"(?<!\w)(?:{each}) ?$")) for bound, each in words.bounds_before)
        self._share = regex.compile(rf" ?-?(?P<points>{words.points})| ?-?(?P<percent>{words.percent})")
        self._label = regex.compile(rf"(?:{words.label})")
        self._year_before = regex.compile(words.year_before)
        self.counted = regex.compile(words.counted)
        self._ranked = regex.compile(words.ranked)
        self._unit_left_out = regex.compile(words.unit_left_out)

    def scan(self, source: str, folded: str, *, blocked: Sequence[tuple[int, int]]) -> list[Counted]:
        kept: list[Counted] = []
        block = 0
        lender: Counted | None = None
        for number in self._numbers(folded, source):
            while block < len(blocked) and blocked[block][1] <= number.start:
                block += 1
            if block < len(blocked) and blocked[block][0] < number.end:
                continue
            counted = self._counted(number, source, folded)
            if counted is None or (kept and _says_again(kept[-1].number, number, folded)):
                continue
            if number.scale >= 10**6:
                counted = self._with_lent_unit(counted, lender, folded)
                lender = counted
            kept.append(counted)
        return kept

    def _counted(self, number: Number, source: str, folded: str) -> Counted | None:
        """`number` with its unit, ranks marked; None where it is a year or a label."""
        before = folded[max(0, number.start - 60) : number.start]
        before = before[before.rfind("\n") + 1 :]
        if not number.ordinal and number.scale == 1 and self._ranked.search(before):
            number = number._replace(ordinal=True)
        if number.ordinal:
            return Counted(number, None)
        if number.fraction:
            return Counted(number, Unit("percent", number.start, number.end))
        unit = self._unit(number, source, folded)
        if number.digits and unit is None and self._is_label_or_year(number, before, folded):
            return None
        return Counted(number, unit)

    def _unit(self, number: Number, source: str, folded: str) -> Unit | None:
        share = self._share.match(folded, number.end)
        if share is not None:
            name = "points" if share["points"] else "percent"
            return Unit(name, *share.span(name))
        sign = number.start - 1
        if folded[max(0, sign) : number.start] == "%" and not folded[max(0, sign - 1) : sign].isdigit():
            return Unit("percent", sign, number.start)
        behind = self.currencies.behind(number.end, folded=folded, source=source)
        return behind or self.currencies.before(number.start, folded=folded, source=source)

    def _is_label_or_year(self, number: Number, before: str, folded: str) -> bool:
        if self._label.search(before) or number.value == 0:
            return True
        said = folded[number.start : number.end]
        if not (len(said) == 4 and said.isdigit() and 1900 <= number.value <= 2100):
            return False
        bounded = any(pattern.search(before) for _, pattern in self.before)
        if bounded:
            return False
        # "2000 engineers" may be counted, "2030" hardly ever.
        counted = number.value % 50 == 0 and self.counted.match(folded, number.end) is not None
        return not counted or self._year_before.search(before[-24:]) is not None

    def _with_lent_unit(self, counted: Counted, lender: Counted | None, folded: str) -> Counted:
        """`counted` with the currency that it leaves unsaid, taken from the sum before it in its paragraph."""
        number = counted.number
        if (
            counted.unit is not None
            or lender is None
            or lender.unit is None
            or lender.unit.code in {"percent", "points"}
        ):
            return counted
        if number.start - lender.end > _LENDS or "\n" in folded[lender.end : number.start]:
            return counted
        return Counted(number, lender.unit, lent=True) if self._unit_left_out.match(folded, number.end) else counted
