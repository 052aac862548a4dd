"""Values as a person types them, and back. Pure: no database."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from mithaq.platform.review.values import SlotValueError
from mithaq.reading.model import Span

NUMBERS = frozenset({"commitment.quantity", "commitment.quantity_max"})
SIGNATORY = "agreement.signatory"
_PARTS = ("person", "role", "organisation")
_SPACES = re.compile(r"\s+")


def to_text(slot: str, value: Any) -> str:
    """What a field shows for a value; the three parts of a signatory are parted by bars."""
    if slot == SIGNATORY:
        return " | ".join(str(value.get(part) or "") for part in _PARTS).rstrip(" |")
    return str(value)


def from_text(slot: str, text: str) -> Any:
    """The value that was typed, as JSON. Raises SlotValueError for a number that is none.

    A number may have spaces between its digits and a decimal comma.
    """
    typed = text.strip()
    if slot in NUMBERS:
        return _number(slot, typed)
    if slot == SIGNATORY:
        parts = [part.strip() or None for part in typed.split("|")]
        return dict(zip(_PARTS, [*parts, None, None][:3], strict=True))
    return typed


def find_words(text: str, words: str, *, near: int) -> Span | None:
    """Where `words` stand in `text`, the place nearest to `near`; runs of spaces and line ends count as one space.

    None where they do not stand there.
    """
    typed = words.strip()
    if not typed:
        return None
    pattern = r"\s+".join(re.escape(part) for part in _SPACES.split(typed))
    found = [Span(match.start(), match.end()) for match in re.finditer(pattern, text)]
    return min(found, key=lambda span: abs(span.start - near), default=None)


def first_start(spans: Sequence[Span]) -> int:
    return min((span.start for span in spans), default=0)


def _number(slot: str, typed: str) -> str:
    plain = _SPACES.sub("", typed).replace(",", ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise SlotValueError(f"need a number for {slot}, got {typed!r}") from None
    return format(number.normalize(), "f")
