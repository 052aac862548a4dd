"""Whether a value may stand in a slot. Pure: no database."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any
from uuid import UUID

from mithaq.platform.corpus.rules import period_bounds
from mithaq.platform.review.vocabulary import SLOTS
from mithaq.reading.errors import MithaqError
from mithaq.reading.model import Act, AgreementKind, Bound, Measure, Modality, Per


class SlotValueError(MithaqError):
    """A value that its slot cannot take, or a slot that does not exist."""


def check_value(slot: str, value: Any) -> None:
    """Raise SlotValueError unless `value`, as JSON, may stand in `slot`."""
    if not any(slot in slots for slots in SLOTS.values()):
        raise SlotValueError(f"need a slot of the register, got {slot!r}")
    expected, check = _CHECKS.get(slot, ("text", _is_text))
    if not check(value):
        raise SlotValueError(f"need {expected} for {slot}, got {value!r}")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    try:
        return isinstance(value, str) and Decimal(value).is_finite()
    except InvalidOperation:
        return False


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and period_bounds(value) is not None


def _is_signatory(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"person", "role", "organisation"}
        and _is_text(value["person"])
        and all(value[key] is None or _is_text(value[key]) for key in ("role", "organisation"))
    )


def _is_id(value: Any) -> bool:
    try:
        return isinstance(value, str) and str(UUID(value)) == value
    except ValueError:
        return False


def _one_of(codes: type[StrEnum]) -> tuple[str, Callable[[Any], bool]]:
    allowed = {code.value for code in codes}
    return f"one of {', '.join(sorted(allowed))}", lambda value: isinstance(value, str) and value in allowed


_NUMBER = ("a number written as text", _is_number)
_DATE = ("an ISO 8601 date", _is_date)
_CHECKS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "agreement.kind": _one_of(AgreementKind),
    "agreement.act": _one_of(Act),
    "agreement.date": _DATE,
    "agreement.follows": _DATE,
    "agreement.signatory": ("a person with role and organisation, each a text or null", _is_signatory),
    "commitment.measure": _one_of(Measure),
    "commitment.bound": _one_of(Bound),
    "commitment.modality": _one_of(Modality),
    "commitment.per": _one_of(Per),
    "commitment.quantity": _NUMBER,
    "commitment.quantity_max": _NUMBER,
    "commitment.deadline": _DATE,
    "commitment.agreement": ("the id of a subject", _is_id),
}
