"""Filters of a list with their counts. Pure: rows and choices in, matching rows and facets out.

A facet's counts hold under all the other filters, so that a choice never promises more than it gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Generic[Row]):
    """One way to filter.

    Attributes:
        name: of the parameter in the address.
        legend: its words on the page.
        values: the values that a row has: none, one or several.
        word: how a value is shown.
        order: all values in their order where that is known beforehand; else they come by count, then word.
        listed: True for a list to choose one from, where there may be many values.
    """

    name: str
    legend: str
    values: Callable[[Row], Iterable[str]]
    word: Callable[[str], str]
    order: Sequence[str] | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    word: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    legend: str
    options: tuple[Option, ...]
    listed: bool

    @property
    def chosen(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.chosen)


def filter_rows(
    rows: Sequence[Row], dimensions: Sequence[Dimension[Row]], *, chosen: Mapping[str, frozenset[str]]
) -> tuple[list[Row], list[Facet]]:
    """Rows that match every dimension with a choice (any of its values), and the facets with their counts."""
    held = [{each.name: frozenset(each.values(row)) for each in dimensions} for row in rows]
    active = {name: values for name, values in chosen.items() if values}
    matches = [
        frozenset(name for name, values in active.items() if name in of_row and not of_row[name] & values)
        for of_row in held
    ]
    kept = [row for row, failing in zip(rows, matches, strict=True) if not failing]
    facets = []
    for each in dimensions:
        counts = Counter(
            value
            for of_row, failing in zip(held, matches, strict=True)
            if failing <= {each.name}
            for value in of_row[each.name]
        )
        facets.append(_facet(each, counts, active.get(each.name, frozenset())))
    return kept, facets


def _facet(dimension: Dimension[Row], counts: Counter[str], chosen: frozenset[str]) -> Facet:
    known = set(counts) | chosen
    if dimension.order is None:
        values = sorted(known, key=lambda value: (-counts[value], dimension.word(value)))
    else:
        values = [*dimension.order, *sorted(known - set(dimension.order))]
    options = tuple(Option(value, dimension.word(value), counts[value], value in chosen) for value in values)
    return Facet(dimension.name, dimension.legend, options, dimension.listed)
