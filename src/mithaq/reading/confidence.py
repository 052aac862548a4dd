"""Confidence: the share of such values that were right on gold texts, slot by slot.

What is "such": the rule that built the fact, whether the value was worked out or stands there, and whether its words
stand near those that made the rule fire. The table is fitted by `mithaq.reading.score.calibrate`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

from mithaq.reading.model import Fact, Reading, Span, Stated

F = TypeVar("F", bound=Fact)

OBJECT = "object"
"""Stands for the fact as a whole among its slots."""

# Characters between a value's words and the nearest cue: about a long sentence.
_NEAR = 200


@lru_cache(maxsize=1)
def _table() -> Mapping[str, float]:
    found: dict[str, float] = json.loads(
        files("mithaq.reading.resources").joinpath("confidence.json").read_text("utf-8")
    )
    return found


def classes_of(fact: Fact, *, language: str = "fr") -> Iterator[tuple[str, Stated[Any] | None, tuple[str, ...]]]:
    """Slot, value and classes of every filled slot of `fact`, items of lists one by one; first `object`, without value.

    The classes are those whose share of right values says something of this one, the narrowest first:
    `agreement.date:act:verb/derived/near`, `agreement.date:act:verb`, `agreement.date`. Those of Arabic and English
    texts have their language before them (`en agreement.date`): their finders are others.
    """
    kind = type(fact).__name__.lower() if language == "fr" else f"{language} {type(fact).__name__.lower()}"
    yield OBJECT, None, (f"{kind}.{OBJECT}:{fact.rule}", f"{kind}.{OBJECT}")
    for slot, stated in fact.slots():
        origin = "stated" if stated.derived is None else "derived"
        reach = "near" if _gap(stated.spans, fact.cues) <= _NEAR else "far"
        rule = f"{kind}.{slot}:{fact.rule}"
        yield slot, stated, (f"{rule}/{origin}/{reach}", rule, f"{kind}.{slot}")


def confidence_of(classes: tuple[str, ...]) -> float | None:
    """The fitted share of the first of `classes` that has one; None where nothing was fitted for any."""
    return next((share for name in classes if (share := _table().get(name)) is not None), None)


def with_confidence(reading: Reading) -> Reading:
    """`reading` with the fitted confidence on every fact and every slot."""
    if not (reading.agreements or reading.commitments or reading.roles or reading.strategies):
        return reading
    language = reading.language
    return replace(
        reading,
        agreements=tuple(_weighed(fact, language) for fact in reading.agreements),
        commitments=tuple(_weighed(fact, language) for fact in reading.commitments),
        roles=tuple(_weighed(fact, language) for fact in reading.roles),
        strategies=tuple(_weighed(fact, language) for fact in reading.strategies),
    )


def _weighed(fact: F, language: str) -> F:
    changed: dict[str, Any] = {}
    for slot, stated, classes in classes_of(fact, language=language):
        confidence = confidence_of(classes)
        if stated is None:
            changed["confidence"] = confidence
        else:
            changed.setdefault(slot, []).append(Stated(stated.value, stated.spans, stated.derived, confidence))
    for name, held in changed.items():
        if name != "confidence":
            changed[name] = tuple(held) if isinstance(getattr(fact, name), tuple) else held[0]
    return replace(fact, **changed)


def _gap(spans: tuple[Span, ...], cues: tuple[Span, ...]) -> int:
    """Characters between the nearest two of both; 0 where they touch or there are no cues."""
    return min((max(0, span.start - cue.end, cue.start - span.end) for span in spans for cue in cues), default=0)
