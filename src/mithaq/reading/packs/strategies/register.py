"""The strategies of one text, each with all its namings: the fullest name stands for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mithaq.reading.names.comparing import significant_words
from mithaq.reading.packs.strategies.enumerations import Item
from mithaq.reading.packs.strategies.named import Named

_LONGEST = 12
"""Words of a name by which it is looked up."""


@dataclass(slots=True)
class Gathered:
    """One strategy: its fullest name, where that stands, and where each naming begins."""

    name: str
    named: Named
    starts: list[int] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)


class Register:
    """Looks a name up by its words, by a run of them, and by acronym. Each look-up costs the same."""

    def __init__(self) -> None:
        self.all: list[Gathered] = []
        self._whole: dict[tuple[str, ...], Gathered] = {}
        self._runs: dict[tuple[str, ...], Gathered] = {}
        self._short: dict[str, Gathered] = {}

    def add(self, named: Named, name: str, own: tuple[str, ...]) -> None:
        """Add a naming to the strategy that it names, or begin a new one.

        Args:
            own: the words of `name` that compare, folded, without the noun of the strategy where others are left.
        """
        own = own[:_LONGEST]
        known = self._known(named, name, own)
        if known is None:
            known = Gathered(name, named)
            self.all.append(known)
        elif len(significant_words(name)) > len(significant_words(known.name)):
            known.name, known.named = name, named
        known.starts.append(named.span.start)
        self._whole.setdefault(own, known)
        for run in _runs(own):
            self._runs.setdefault(run, known)
        if named.acronym is not None:
            self._short.setdefault(named.acronym, known)

    def _known(self, named: Named, name: str, own: tuple[str, ...]) -> Gathered | None:
        short = self._short.get(named.acronym or name)
        if short is not None or own in self._runs:
            return short or self._runs[own]
        return self._whole.get(own) or next((self._whole[run] for run in _runs(own) if run in self._whole), None)


def _runs(own: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every run of two words or more, the longest first."""
    for length in range(len(own), 1, -1):
        for start in range(len(own) - length + 1):
            yield own[start : start + length]
