"""A reading as plain JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from mithaq.reading.formats.errors import FormatError
from mithaq.reading.formats.slots import KINDS, Kind
from mithaq.reading.model import Fact, Reading, Signatory, Span, Stated


def encode_reading(reading: Reading, *, with_text: bool) -> dict[str, Any]:
    """The object of the reading guide with its evidence; `text` only where asked for."""
    head: dict[str, Any] = {
        "id": reading.id,
        "language": reading.language,
        "published": reading.published,
        "sha256": reading.sha256,
    }
    if with_text:
        head["text"] = reading.text
    lists = {name: [_encode_fact(fact, kind) for fact in getattr(reading, name)] for name, kind in KINDS.items()}
    noise = [[each.span.start, each.span.end, each.why] for each in reading.noise]
    return {**head, **lists, "noise": noise, "reader": dict(reading.reader)}


def _encode_fact(fact: Fact, kind: Kind) -> dict[str, Any]:
    values: dict[str, Any] = {}
    evidence: dict[str, Any] = {}
    derived: dict[str, str] = {}
    confidence: dict[str, float] = {} if fact.confidence is None else {"object": fact.confidence}
    for name, slot in kind.slots.items():
        held = getattr(fact, name)
        if slot.many:
            values[name] = [_encode_value(item.value) for item in held]
            if held:
                evidence[name] = [_encode_spans(item.spans) for item in held]
            _note_items(name, held, derived=derived, confidence=confidence)
            continue
        values[name] = None if held is None else _encode_value(held.value)
        if held is not None:
            evidence[name] = _encode_spans(held.spans)
            _note_single(name, held, derived=derived, confidence=confidence)
    return {
        "id": fact.id,
        **values,
        "evidence": evidence,
        "derived": derived,
        "confidence": confidence,
        "rule": fact.rule,
        "cues": _encode_spans(fact.cues),
        "said_by": None if fact.said_by is None else _encode_source(fact.said_by),
    }


def _encode_value(value: Any) -> Any:
    if isinstance(value, Decimal):
        return _encode_number(value)
    if isinstance(value, Signatory):
        return {"person": value.person, "role": value.role, "organisation": value.organisation}
    return str(value)


def _encode_number(value: Decimal) -> int | float:
    """A whole number as an integer, else the nearest double, which holds 15 significant digits."""
    if not value.is_finite():
        raise FormatError(f"need a finite number, got {value}")
    return int(value) if value == value.to_integral_value() else float(value)


def _encode_spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _note_single(name: str, held: Stated[Any], *, derived: dict[str, str], confidence: dict[str, float]) -> None:
    if held.derived is not None:
        derived[name] = held.derived
    if held.confidence is not None:
        confidence[name] = held.confidence


def _note_items(
    name: str, items: Sequence[Stated[Any]], *, derived: dict[str, str], confidence: dict[str, float]
) -> None:
    """One entry for the list, which names the items that it speaks of.

    `derived` has a line for each derived item (`[1] title`: the second item); a line feed inside a
    text is followed by a blank, so that lines can be told apart. `confidence` has the lowest of the
    items, and an entry of its own (`parties[1]`) for each item that stands apart from it. Where some
    items have none, the list has none either: unknown is not a low figure.
    """
    lines = [
        f"[{at}] " + item.derived.replace("\n", "\n ") for at, item in enumerate(items) if item.derived is not None
    ]
    if lines:
        derived[name] = "\n".join(lines)
    known = {at: item.confidence for at, item in enumerate(items) if item.confidence is not None}
    lowest = min(known.values()) if known and len(known) == len(items) else None
    if lowest is not None:
        confidence[name] = lowest
    confidence.update({f"{name}[{at}]": value for at, value in known.items() if value != lowest})


def _encode_source(said_by: Stated[str]) -> dict[str, Any]:
    source: dict[str, Any] = {"value": said_by.value, "spans": _encode_spans(said_by.spans)}
    if said_by.derived is not None:
        source["derived"] = said_by.derived
    if said_by.confidence is not None:
        source["confidence"] = said_by.confidence
    return source
