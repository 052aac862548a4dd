"""JSON values back into a reading. What is unknown, missing or of the wrong shape is refused with its place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from mithaq.reading.errors import FactError, SpanError
from mithaq.reading.formats.errors import FormatError
from mithaq.reading.formats.shapes import as_list, as_number, as_object, as_text, as_texts, shape
from mithaq.reading.formats.slots import ISO_DATE, KINDS, Kind, Slot
from mithaq.reading.model import Fact, Noise, Reading, Signatory, Span, Stated

LANGUAGES = ("fr", "ar", "en")
_HEAD = ("id", "language", "published", "sha256", *KINDS, "noise", "reader")
_TAIL = ("evidence", "derived", "confidence", "rule", "cues", "said_by")
_ITEM = re.compile(r"\[(\d+)\] (.*)", re.DOTALL)


def decode_reading(data: object, *, text: str | None) -> Reading:
    """The reading that `data` holds; `text` stands in where it carries none.

    Raises:
        FormatError: unknown or missing key, wrong shape, no text, a text that is not the one that
            was read (its hash differs), a span outside it.
    """
    found = as_object(data, "the reading", needed=_HEAD, allowed=("text",))
    body = found.get("text", text)
    if not isinstance(body, str):
        raise FormatError(f"text: need the text that was read, in the object or beside it, got {shape(body)}")
    sha256 = as_text(found["sha256"], "sha256")
    _check_digest(body, sha256)
    language = as_text(found["language"], "language")
    if language not in LANGUAGES:
        raise FormatError(f"language: need one of {', '.join(LANGUAGES)}, got {language!r}")
    published = None if found["published"] is None else as_text(found["published"], "published", pattern=ISO_DATE)
    facts = {
        name: tuple(
            _decode_fact(item, kind, where=f"{name}[{at}]", length=len(body))
            for at, item in enumerate(as_list(found[name], name))
        )
        for name, kind in KINDS.items()
    }
    _check_ids(fact for group in facts.values() for fact in group)
    return Reading(
        id=as_text(found["id"], "id"),
        language=language,
        published=published,
        text=body,
        sha256=sha256,
        noise=tuple(
            _decode_noise(item, where=f"noise[{at}]", length=len(body))
            for at, item in enumerate(as_list(found["noise"], "noise"))
        ),
        reader=MappingProxyType(as_texts(found["reader"], "reader")),
        **facts,  # type: ignore[arg-type]  # KINDS gives each list the class that its field has
    )


def _check_digest(text: str, sha256: str) -> None:
    try:
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise FormatError(f"text: need text that UTF-8 can hold, got {error.reason} at {error.start}") from None
    if digest != sha256:
        raise FormatError(f"sha256: need {digest}, the hash of the text, got {sha256!r}")


def _check_ids(facts: Iterable[Fact]) -> None:
    seen: set[str] = set()
    for fact in facts:
        if fact.id in seen:
            raise FormatError(f"need ids that are unique in the document, got {fact.id!r} twice")
        seen.add(fact.id)


def _decode_noise(item: object, *, where: str, length: int) -> Noise:
    parts = as_list(item, where)
    if len(parts) != 3:
        raise FormatError(f"{where}: need [start, end, why], got {len(parts)} items")
    return Noise(_decode_span(list(parts[:2]), where=where, length=length), as_text(parts[2], where))


def _decode_fact(item: object, kind: Kind, *, where: str, length: int) -> Fact:
    found = as_object(item, where, needed=("id", *kind.slots, *_TAIL))
    evidence = as_object(found["evidence"], f"{where}.evidence", allowed=kind.slots)
    derived = as_texts(found["derived"], f"{where}.derived", allowed=kind.slots)
    confidence = _decode_confidence(found["confidence"], kind, where=f"{where}.confidence")
    try:
        held = {
            name: _decode_slot(
                name,
                slot,
                found[name],
                spans=evidence.get(name),
                derived=derived.get(name),
                confidence=confidence,
                where=f"{where}.{name}",
                length=length,
            )
            for name, slot in kind.slots.items()
        }
        return kind.fact(
            id=as_text(found["id"], f"{where}.id"),
            rule=as_text(found["rule"], f"{where}.rule"),
            cues=_decode_spans(found["cues"], where=f"{where}.cues", length=length),
            said_by=_decode_source(found["said_by"], where=f"{where}.said_by", length=length),
            confidence=confidence.get("object"),
            **held,
        )
    except FactError as error:
        raise FormatError(f"{where}: {error}") from error


def _decode_confidence(item: object, kind: Kind, *, where: str) -> dict[str, float]:
    figures: dict[str, float] = {}
    for key, value in as_object(item, where, allowed=None).items():
        name, bracket, _ = key.partition("[")
        known = name in kind.slots and (not bracket or (kind.slots[name].many and re.fullmatch(r".*\[\d+\]", key)))
        if not known and key != "object":
            raise FormatError(f"{where}: need `object` or the name of a slot, got the key {key!r}")
        if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or not 0 <= value <= 1:
            raise FormatError(f"{where}.{key}: need a number from 0 to 1, got {value!r}")
        figures[key] = float(value)
    return figures


def _decode_slot(
    name: str,
    slot: Slot,
    value: object,
    *,
    spans: object,
    derived: str | None,
    confidence: Mapping[str, float],
    where: str,
    length: int,
) -> Any:
    if not slot.many:
        if value is None:
            if slot.required or spans is not None:
                raise FormatError(f"{where}: need a value, got null")
            return None
        places = _decode_spans(spans, where=f"{where} (evidence)", length=length)
        return Stated(_decode_value(value, slot, where=where), places, derived, confidence.get(name))
    items = as_list(value, where)
    groups = as_list([] if spans is None else spans, f"{where} (evidence)")
    if len(groups) != len(items):
        raise FormatError(f"{where}: need one list of spans for each of {len(items)} items, got {len(groups)}")
    reasons = _decode_reasons(derived, count=len(items), where=where)
    return tuple(
        Stated(
            _decode_value(item, slot, where=f"{where}[{at}]"),
            _decode_spans(group, where=f"{where}[{at}] (evidence)", length=length),
            reasons.get(at),
            confidence.get(f"{name}[{at}]", confidence.get(name)),
        )
        for at, (item, group) in enumerate(zip(items, groups, strict=True))
    )


def _decode_reasons(derived: str | None, *, count: int, where: str) -> dict[int, str]:
    """For each derived item of a list, from what it was worked out."""
    reasons: dict[int, str] = {}
    for line in re.split(r"\n(?! )", derived) if derived is not None else []:
        match = _ITEM.fullmatch(line)
        if match is None or int(match[1]) >= count:
            raise FormatError(f"{where} (derived): need lines such as `[0] reason`, one an item, got {line!r}")
        reasons[int(match[1])] = match[2].replace("\n ", "\n")
    return reasons


def _decode_value(value: object, slot: Slot, *, where: str) -> Any:
    if slot.holds is Decimal:
        return as_number(value, where)
    if slot.holds is Signatory:
        found = as_object(value, where, needed=("person", "role", "organisation"))
        role, organisation = found["role"], found["organisation"]
        return Signatory(
            person=as_text(found["person"], f"{where}.person"),
            role=None if role is None else as_text(role, f"{where}.role"),
            organisation=None if organisation is None else as_text(organisation, f"{where}.organisation"),
        )
    text = as_text(value, where, pattern=slot.pattern)
    if issubclass(slot.holds, StrEnum):
        codes = [member.value for member in slot.holds]
        if text not in codes:
            raise FormatError(f"{where}: need one of {', '.join(codes)}, got {text!r}")
        return slot.holds(text)
    return text


def _decode_source(item: object, *, where: str, length: int) -> Stated[str] | None:
    if item is None:
        return None
    found = as_object(item, where, needed=("value", "spans"), allowed=("derived", "confidence"))
    figure = found.get("confidence")
    derived = found.get("derived")
    return Stated(
        as_text(found["value"], f"{where}.value"),
        _decode_spans(found["spans"], where=f"{where}.spans", length=length),
        None if derived is None else as_text(derived, f"{where}.derived"),
        None if figure is None else float(as_number(figure, f"{where}.confidence")),
    )


def _decode_spans(item: object, *, where: str, length: int) -> tuple[Span, ...]:
    if item is None:
        raise FormatError(f"{where}: need the spans of the words that state it, got none")
    return tuple(_decode_span(each, where=where, length=length) for each in as_list(item, where))


def _decode_span(item: object, *, where: str, length: int) -> Span:
    match item:
        case [int(start), int(end)] if not isinstance(start, bool) and not isinstance(end, bool) and end <= length:
            try:
                return Span(start, end)
            except SpanError as error:
                raise FormatError(f"{where}: {error}") from error
    raise FormatError(f"{where}: need [start, end] within the {length} code points of the text, got {item!r}")
