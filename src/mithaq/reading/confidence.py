"""Confidence: the share of such values that were right on the gold texts, rule by rule and slot by slot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

from mithaq.reading.model import Fact, Reading, Stated

F = TypeVar("F", bound=Fact)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, float]:
    found: dict[str, float] = json.loads(
        files("mithaq.reading.resources").joinpath("confidence.json").read_text("utf-8")
    )
    return found


def confidence_of(kind: str, rule: str, slot: str) -> float | None:
    """The share of right values of `slot` that `rule` gave, else of `slot` over all rules; None where nothing was
    fitted.

    Args:
        kind: class of the fact in lower case (`agreement`).
        rule: as in `Fact.rule`.
        slot: as in `Fact.slots`; `object` for the fact as a whole.
    """
    table = _table()
    return table.get(f"{kind}.{slot}:{rule}", table.get(f"{kind}.{slot}"))


def with_confidence(reading: Reading) -> Reading:
    """`reading` with the fitted confidence on every fact and every slot."""
    return replace(
        reading,
        agreements=tuple(map(_weighed, reading.agreements)),
        commitments=tuple(map(_weighed, reading.commitments)),
        roles=tuple(map(_weighed, reading.roles)),
        strategies=tuple(map(_weighed, reading.strategies)),
    )


def _weighed(fact: F) -> F:
    kind = type(fact).__name__.lower()
    changed: dict[str, Any] = {"confidence": confidence_of(kind, fact.rule, "object")}
    for each in fields(fact):
        held = getattr(fact, each.name)
        level = confidence_of(kind, fact.rule, each.name)
        if isinstance(held, Stated):
            changed[each.name] = replace(held, confidence=level)
        elif isinstance(held, tuple) and held and isinstance(held[0], Stated):
            changed[each.name] = tuple(replace(item, confidence=level) for item in held)
    return replace(fact, **changed)
