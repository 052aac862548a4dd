"""Numbers joined with bound, range, rate and ratio."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import regex

from mithaq.reading.find.mentions import QuantityMention
from mithaq.reading.model import Bound, Per, Span
from mithaq.reading.packs.quantities.currencies import Unit
from mithaq.reading.packs.quantities.scan import Counted, Scanner
from mithaq.reading.packs.quantities.words import QuantityWords

# How far apart the ends of a range or the numbers of a ratio may stand.
_APART = 40


class _Bounded(NamedTuple):
    bound: Bound = Bound.EXACT
    span: Span | None = None


class _Pair(NamedTuple):
    """Two numbers that are one quantity: where it begins, the lower value, and whether its scale stands behind."""

    start: int
    value: Decimal
    shared: bool
    unit: Unit | None
    ratio: bool = False


def shortest(value: Decimal) -> Decimal:
    """`value` without zeros behind its point: 2500000, not 2500000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


class Joiner:
    """The patterns of one language around numbers, compiled."""

    def __init__(self, words: QuantityWords, scanner: Scanner) -> None:
        self._scanner = scanner
        self._after = tuple(
            (bound, regex.compile(rf"[,-]? ?(?P<cue>{each})(?!\w)")) for bound, each in words.bounds_after
        )
        self._far_after = tuple(
            (bound, regex.compile(rf"(?: [^\s\d.,;:]{{1,30}}){{1,3}}? (?P<cue>{each})(?![\w'])(?! \w{{0,4}}\d)"))
            for bound, each in words.bounds_after
        )
        self._per_after = regex.compile(rf"[^.;:!?,؛،\n\d()]{{0,70}}?(?<![\w-])(?P<cue>{words.per_after})")
        self._per_before = regex.compile(rf"(?<!\w)(?P<cue>{words.per_before})[^.;:!?,؛،\n\d]{{0,30}}$")
        self._between = regex.compile(rf"(?<!\w)(?:[وفبل]?(?:{words.between})) ?$")
        self._joint = regex.compile(words.joint)
        self._to = regex.compile(words.to)
        self._change = regex.compile(words.change)
        self._ratio = regex.compile(words.ratio)
        self._top = regex.compile(words.top)

    def join(self, counted: Sequence[Counted], *, folded: str) -> tuple[QuantityMention, ...]:
        mentions: list[QuantityMention] = []
        at = 0
        while at < len(counted):
            low = mentions[-1].end if mentions else 0
            first = counted[at]
            second = counted[at + 1] if at + 1 < len(counted) else None
            pair = None if second is None else self._pair(first, second, folded=folded, low=low)
            if second is not None and pair is not None:
                mentions.append(self._joined(first, second, pair, folded, low))
                at += 2
                continue
            following = len(folded) if second is None else second.start
            mentions.append(self._single(first, folded, low, following))
            at += 1
        return tuple(mentions)

    def _single(self, counted: Counted, folded: str, low: int, following: int) -> QuantityMention:
        number, unit = counted.number, counted.unit
        start, end = counted.start, counted.end
        bounded = self._bound(start, end, folded, low, following)
        ordinal = number.ordinal
        top = self._top.search(folded, max(low, start - 30), start) if unit is None else None
        if top is not None and number.value > 1:
            ordinal = True
            bounded = _Bounded(Bound.AT_MOST, Span(top.start(), top.start() + len(top[0].rstrip(" -"))))
        per, per_span = (None, None) if ordinal else self._rate(start, end, folded, following)
        if bounded.span is not None:
            start, end = min(start, bounded.span.start), max(end, bounded.span.end)
        return QuantityMention(
            start=max(start, low), end=end, value=shortest(number.value), number=Span(number.start, number.end),
            bound=bounded.bound, bound_span=bounded.span, unit=unit.code if unit else None,
            unit_span=Span(unit.start, unit.end) if unit else None, per=per, per_span=per_span, ordinal=ordinal,
        )  # fmt: skip

    def _pair(self, first: Counted, second: Counted, *, folded: str, low: int) -> _Pair | None:
        """How two numbers that stand together are a range or a ratio; None where they are two quantities."""
        one, other = first.number, second.number
        apart = second.start - first.end
        if one.ordinal or other.ordinal or not 0 < apart < _APART or one.value >= other.value * max(1, other.scale):
            return None
        gap = folded[first.end : second.start]
        unit = second.unit or first.unit
        if unit is None and self._ratio.fullmatch(gap) and one.scale == other.scale == 1:
            is_ratio = one.value < other.value and (one.value <= 10 or " in " not in gap)
            return _Pair(first.start, one.value, shared=False, unit=None, ratio=True) if is_ratio else None
        start = first.start
        opening = self._between.search(folded, max(low, start - 40), start)
        if opening is not None and self._joint.fullmatch(gap):
            start = opening.start()
        elif not self._to.fullmatch(gap) or self._change.search(folded, max(low, start - 110), start):
            return None
        sign_first = first.unit is None or first.unit.start < one.start
        shared = one.scale == 1 and other.scale > 1 and sign_first and one.plain < other.plain
        value = one.plain * other.scale if shared else one.value
        if value >= other.value or (first.unit and second.unit and first.unit.code != second.unit.code):
            return None
        return _Pair(start, value, shared, unit)

    def _joined(self, first: Counted, second: Counted, pair: _Pair, folded: str, low: int) -> QuantityMention:
        end, unit = second.end, pair.unit
        bounded = self._bound(pair.start, end, folded, low, len(folded))
        per, per_span = self._rate(pair.start, end, folded, len(folded))
        stop = second.number.end if pair.shared else first.number.end
        start = pair.start
        if bounded.span is not None:
            start, end = min(start, bounded.span.start), max(end, bounded.span.end)
        return QuantityMention(
            start=start, end=end, value=shortest(pair.value), number=Span(first.number.start, stop),
            value_max=None if pair.ratio else shortest(second.number.value),
            number_max=None if pair.ratio else Span(second.number.start, second.number.end),
            bound=bounded.bound, bound_span=bounded.span, unit=unit.code if unit else None,
            unit_span=Span(unit.start, unit.end) if unit else None, per=per, per_span=per_span,
            ratio_of=int(second.number.value) if pair.ratio else None,
        )  # fmt: skip

    def _bound(self, start: int, end: int, folded: str, low: int, following: int) -> _Bounded:
        window_start = max(low, start - 48)
        window = folded[window_start:start]
        cut = window.rfind("\n") + 1
        window, window_start = window[cut:], window_start + cut
        stated = [
            (match, bound) for bound, pattern in self._scanner.before if (match := pattern.search(window)) is not None
        ]
        if stated:
            # "No fewer than" holds "fewer than": the longer words decide.
            match, bound = min(stated, key=lambda each: each[0].start())
            begins = window_start + match.start()
            return _Bounded(bound, Span(begins, begins + len(match[0].rstrip())))
        for rows in (self._after, self._far_after):
            for bound, pattern in rows:
                behind = pattern.match(folded, end)
                if behind is not None and behind.end() <= following:
                    return _Bounded(bound, Span(*behind.span("cue")))
        return _Bounded()

    def _rate(self, start: int, end: int, folded: str, following: int) -> tuple[Per | None, Span | None]:
        match = self._per_after.match(folded, end, max(end, min(end + 100, following)))
        if match is None:
            match = self._per_before.search(folded, max(0, start - 60), start)
        if match is None:
            return None, None
        month = any(said is not None for name, said in match.groupdict().items() if name.startswith("month"))
        return (Per.MONTH if month else Per.YEAR), Span(*match.span("cue"))
