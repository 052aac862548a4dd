"""The value of a statement in words of the page, whatever its slot."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from mithaq.platform.publishing.evidence import show_choice
from mithaq.platform.publishing.formatting import WrittenDate, write_date, write_number
from mithaq.platform.publishing.labels import ACTS, BOUNDS, KINDS, MEASURES, MODALITIES, PERS, SLOTS, UNITS, Words
from mithaq.platform.publishing.quantities import write_duration
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.review.models import Statement
from mithaq.platform.review.rules import Choice

_CODES: dict[str, dict[str, Words]] = {
    "agreement.kind": KINDS,
    "agreement.act": ACTS,
    "commitment.measure": MEASURES,
    "commitment.bound": BOUNDS,
    "commitment.unit": UNITS,
    "commitment.per": PERS,
    "commitment.modality": MODALITIES,
}
_DATES = frozenset({"agreement.date", "agreement.follows", "commitment.deadline"})
_NUMBERS = frozenset({"commitment.quantity", "commitment.quantity_max"})


def name_slot(slot: str) -> str:
    return str(SLOTS.get(slot, slot))


def write_value(slot: str, value: Any, *, language: str) -> WrittenDate:
    """The words for `value`, and what `datetime` holds where it is a date."""
    if slot in _CODES:
        return WrittenDate(str(_CODES[slot].get(value, value)), None)
    if slot in _DATES:
        return write_date(str(value), language=language)
    if slot in _NUMBERS:
        return WrittenDate(_write_number(value, language=language), None)
    if slot == "agreement.duration":
        return WrittenDate(write_duration(str(value), language=language), None)
    if isinstance(value, dict):
        parts = (value.get("person"), value.get("role"), value.get("organisation"))
        return WrittenDate(", ".join(str(part) for part in parts if part), None)
    return WrittenDate(str(value), None)


def show_value(slot: str, choice: Choice[Statement], *, language: str) -> Shown:
    """One value of a slot with its evidence; a reference to another object is shown by its reference."""
    statement = choice.chosen
    if statement.target is not None:
        return show_choice(choice, statement.target.reference)
    written = write_value(slot, statement.value, language=language)
    return show_choice(choice, written.text, machine=written.machine)


def _write_number(value: Any, *, language: str) -> str:
    try:
        return write_number(Decimal(str(value)), language=language)
    except InvalidOperation:
        return str(value)
