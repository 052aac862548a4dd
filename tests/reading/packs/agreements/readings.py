"""Agreements of a text as plain values, for tests that promise what is read."""

from __future__ import annotations

from mithaq.reading.model import Agreement
from mithaq.reading.packs.agreements import find_agreements
from mithaq.reading.packs.languages import Language
from mithaq.reading.packs.staging import stage


def agreements_of(text: str, published: str | None = "2025-05-07") -> tuple[Agreement, ...]:
    language = Language.ARABIC if any("\u0600" < each < "\u06ff" for each in text) else Language.ENGLISH
    return find_agreements(stage(text, language=language, published=published), language=language)[0]


def the_only(text: str, published: str | None = "2025-05-07") -> Agreement:
    found = agreements_of(text, published)
    assert len(found) == 1, [(each.kind.value, parties(each)) for each in found]
    return found[0]


def parties(agreement: Agreement) -> set[str]:
    return {party.value for party in agreement.parties}


def people(agreement: Agreement) -> set[str]:
    return {signatory.value.person for signatory in agreement.signatories}
