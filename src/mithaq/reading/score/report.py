"""What a comparison found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mithaq.reading.score.slots import Count, Values

ALL = "all facts"


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 of a count, from 0 to 1, to four places.

    Of nothing wanted and nothing found all three are 1; of nothing found but something wanted, or the
    other way round, the undefined one is 0.
    """

    correct: int
    wanted: int
    found: int
    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, count: Count) -> Figures:
        precision = count.correct / count.found if count.found else float(not count.wanted)
        recall = count.correct / count.wanted if count.wanted else float(not count.found)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return cls(count.correct, count.wanted, count.found, round(precision, 4), round(recall, 4), round(f1, 4))


@dataclass(frozen=True, slots=True)
class Difference:
    """A slot whose value in the reading is not the gold's, with the objects that it is of (None: without partner)."""

    document: str
    slot: str
    wanted: Any
    found: Any
    wanted_object: Values | None = None
    found_object: Values | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A slot whose evidence is missing or does not state it. `slot` names the object: `commitments[0].quantity`."""

    document: str
    slot: str
    what: str
    value: Any


@dataclass(frozen=True, slots=True)
class Report:
    """Figures by name: `all facts`, each kind, each `kind.slot`, and each `kind (objects)`.

    Attributes:
        by_language: the same for the documents of each language, as the gold names it.
        certainty: of every value read that has a confidence: the confidence, and whether the gold has the value.
    """

    documents: int
    figures: Mapping[str, Figures]
    by_language: Mapping[str, Mapping[str, Figures]]
    certainty: tuple[tuple[float, bool], ...]
    differences: tuple[Difference, ...]
    faults: tuple[Fault, ...]

    @property
    def headline(self) -> Figures:
        """Over all facts, micro-averaged. Where nothing was compared, an F1 of 0: nothing was shown to be right."""
        return self.figures.get(ALL, Figures(0, 0, 0, 0.0, 0.0, 0.0))

    def rows(self) -> list[tuple[str, Figures]]:
        """The headline, then the rest by name."""
        return sorted(self.figures.items(), key=lambda row: (row[0] != ALL, row[0]))

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values."""
        return {
            "documents": self.documents,
            "figures": {
                name: {
                    "precision": each.precision,
                    "recall": each.recall,
                    "f1": each.f1,
                    "correct": each.correct,
                    "wanted": each.wanted,
                    "found": each.found,
                }
                for name, each in self.figures.items()
            },
            "errors": [[each.document, each.slot, each.wanted, each.found] for each in self.differences],
            "evidence": [[each.document, each.slot, each.what, each.value] for each in self.faults],
        }
