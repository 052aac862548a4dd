"""A dated total and the parts that it is broken down into: they share its term and its measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from mithaq.reading.model import Commitment, Measure, Modality, Stated

_JOBS = frozenset({Measure.JOBS, Measure.JOBS_DIRECT})


def with_shared_terms(found: Sequence[Commitment]) -> list[Commitment]:
    """`found`, with the term and kind of jobs of each dated total given to the parts that add up to it."""
    kept = list(found)
    for at, total in enumerate(kept):
        if total.deadline is None or total.modality.value is not Modality.PROMISED:
            continue
        for part in _parts(kept, at):
            held = kept[part]
            deadline = held.deadline or Stated(total.deadline.value, total.deadline.spans, derived="that of the total")
            measure = held.measure
            if {held.measure.value, total.measure.value} <= _JOBS and held.measure.value is Measure.JOBS:
                measure = Stated(total.measure.value, total.measure.spans, derived="that of the total")
            kept[part] = replace(held, deadline=deadline, measure=measure)
    return kept


def _parts(found: Sequence[Commitment], at: int) -> range | list[int]:
    """Positions of two or more neighbours in the text, of the unit of `found[at]`, that add up to its quantity."""
    total = found[at]
    same = [
        position
        for position, each in enumerate(found)
        if position != at
        and each.unit.value == total.unit.value
        and each.modality.value is Modality.PROMISED
        and each.quantity.value < total.quantity.value
    ]
    first, held = 0, Decimal(0)
    for last, position in enumerate(same):
        held += found[position].quantity.value
        while held > total.quantity.value:
            held -= found[same[first]].quantity.value
            first += 1
        if held == total.quantity.value and last > first:
            return same[first : last + 1]
    return []
