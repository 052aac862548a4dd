"""What tests of agreements ask of a text: its one agreement, who is bound, who signed."""

from __future__ import annotations

from mithaq.reading import read
from mithaq.reading.model import Agreement


def only(text: str, *, published: str | None = "2025-05-22") -> Agreement:
    [agreement] = read(text, published=published).agreements
    return agreement


def parties(agreement: Agreement) -> set[str]:
    return {party.value for party in agreement.parties}


def signers(agreement: Agreement) -> set[str]:
    return {signatory.value.person for signatory in agreement.signatories}
