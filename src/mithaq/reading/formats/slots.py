"""Which slots each kind of fact has in JSON, and what each holds.

The one table that writing, reading back and the published schema share. Slots are those of the reading
guide; their order here is the order in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from mithaq.reading.model import (
    Act,
    Agreement,
    AgreementKind,
    Bound,
    Commitment,
    Fact,
    Measure,
    Modality,
    Per,
    Role,
    Signatory,
    Strategy,
)

ISO_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
ISO_DURATION = r"^P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"


@dataclass(frozen=True, slots=True)
class Slot:
    """What a slot holds.

    Attributes:
        holds: a code (StrEnum), `str`, `Decimal` or `Signatory`.
        many: True where the slot is a list.
        required: True where the fact cannot be without it.
        pattern: for text, the regular expression that it follows; None for free text.
    """

    holds: type[StrEnum] | type[str] | type[Decimal] | type[Signatory]
    many: bool = False
    required: bool = False
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the four lists of a reading: the class of its facts and their slots."""

    fact: type[Fact]
    slots: Mapping[str, Slot]


_TEXT = Slot(str)
_NEEDED = Slot(str, required=True)
_TEXTS = Slot(str, many=True)
_DATE = Slot(str, pattern=ISO_DATE)

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "agreements": Kind(
            Agreement,
            MappingProxyType(
                {
                    "kind": Slot(AgreementKind, required=True),
                    "act": Slot(Act, required=True),
                    "date": _DATE,
                    "place": _TEXT,
                    "event": _TEXT,
                    "parties": _TEXTS,
                    "signatories": Slot(Signatory, many=True),
                    "duration": Slot(str, pattern=ISO_DURATION),
                    "follows": _DATE,
                }
            ),
        ),
        "commitments": Kind(
            Commitment,
            MappingProxyType(
                {
                    "actor": _TEXT,
                    "measure": Slot(Measure, required=True),
                    "quantity": Slot(Decimal, required=True),
                    "quantity_max": Slot(Decimal),
                    "bound": Slot(Bound, required=True),
                    "unit": _NEEDED,
                    "per": Slot(Per),
                    "deadline": _DATE,
                    "place": _TEXT,
                    "modality": Slot(Modality, required=True),
                    "agreement": _TEXT,
                }
            ),
        ),
        "roles": Kind(Role, MappingProxyType({"person": _NEEDED, "role": _NEEDED, "organisation": _TEXT})),
        "strategies": Kind(Strategy, MappingProxyType({"name": _NEEDED, "axes": _TEXTS, "pillars": _TEXTS})),
    }
)
