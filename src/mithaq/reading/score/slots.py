"""Which slots are facts, how each is compared, and how many of two objects' facts agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from mithaq.reading.score.sameness import Same, same_actor, same_code, same_number, same_signatory, same_text, same_unit

Values = Mapping[str, Any]
"""One object of a reading, as JSON has it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a slot is compared; `many` where it is a list, compared item by item in any order."""

    same: Same
    many: bool = False


_TEXT, _CODE, _NUMBER, _TEXTS = (
    Comparison(same_text),
    Comparison(same_code),
    Comparison(same_number),
    Comparison(same_text, many=True),
)
SLOTS: Mapping[str, Mapping[str, Comparison]] = MappingProxyType(
    {
        "agreements": {
            "kind": _CODE,
            "act": _CODE,
            "date": _CODE,
            "place": _TEXT,
            "event": _TEXT,
            "parties": _TEXTS,
            "signatories": Comparison(same_signatory, many=True),
            "duration": _CODE,
            "follows": _CODE,
        },
        "commitments": {
            "measure": _CODE,
            "quantity": _NUMBER,
            "quantity_max": _NUMBER,
            "bound": _CODE,
            "unit": Comparison(same_unit),
            "per": _CODE,
            "deadline": _CODE,
            "actor": Comparison(same_actor),
            "place": _TEXT,
            "modality": _CODE,
            "agreement": _CODE,
        },
        "roles": {"person": _TEXT, "role": _TEXT, "organisation": _TEXT},
        "strategies": {"name": _TEXT, "axes": _TEXTS, "pillars": _TEXTS},
    }
)


@dataclass(frozen=True, slots=True)
class Count:
    """Facts that agree, that the gold has, and that the reading has."""

    correct: int = 0
    wanted: int = 0
    found: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.correct + other.correct, self.wanted + other.wanted, self.found + other.found)

    @property
    def is_perfect(self) -> bool:
        return self.correct >= max(self.wanted, self.found)


def is_filled(value: object) -> bool:
    """Whether a slot states anything. Zero does, `None`, an empty text and an empty list do not."""
    return value is not None and value != "" and value != []


def count_slot(comparison: Comparison, wanted: Any, found: Any) -> Count:
    """The facts of one slot in two objects that stand for each other."""
    if comparison.many:
        left, right = wanted or [], found or []
        return Count(matches(left, right, comparison.same), len(left), len(right))
    has_left, has_right = is_filled(wanted), is_filled(found)
    agrees = has_left and has_right and comparison.same(wanted, found)
    return Count(int(agrees), int(has_left), int(has_right))


def matches(wanted: Sequence[Any], found: Sequence[Any], same: Same) -> int:
    """How many items pair up one to one, each with the first that is the same and still free."""
    free = list(found)
    for item in wanted:
        for at, candidate in enumerate(free):
            if same(item, candidate):
                del free[at]
                break
    return len(found) - len(free)
