"""Which values of one slot can both be true."""

import pytest

from mithaq.platform.review.accounts import agree, vagueness


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        ("agreement.date", "2025-04", "2025-04-16"),
        ("commitment.deadline", "2026", "2026-06"),
        ("commitment.quantity", "5000", "5001"),
        ("commitment.measure", "jobs", "jobs.direct"),
        ("agreement.kind", "agreement", "memorandum"),
        ("agreement.act", "announced", "signed"),
        ("agreement.place", "Fès", "Fez"),
        ("agreement.place", "Casablanca", "الدار البيضاء"),
        ("agreement.event", "Forum des rives", "منتدى السواحل"),
        ("commitment.actor", "Agence de développement du digital", "وكالة التنمية الرقمية"),
        ("commitment.said_by", "l'Office", "la société"),
    ],
)
def test_less_precise_translated_or_later_is_no_contradiction(slot: str, one: str, other: str) -> None:
    assert agree(slot, one, other)
    assert agree(slot, other, one)


@pytest.mark.parametrize(
    ("slot", "one", "other"),
    [
        ("agreement.date", "2025-04-15", "2025-04-16"),
        ("commitment.deadline", "2026", "2027-06"),
        ("commitment.quantity", "5050", "5500"),
        ("commitment.measure", "jobs.direct", "jobs.indirect"),
        ("agreement.kind", "convention", "memorandum"),
        ("agreement.place", "Fès", "Rabat"),
        ("agreement.place", "Nador", "أكادير"),
        ("commitment.actor", "Argalys", "Souss Mobilité"),
        ("agreement.duration", "P2Y", "P3Y"),
    ],
)
def test_what_cannot_be_true_at_once_contradicts(slot: str, one: str, other: str) -> None:
    assert not agree(slot, one, other)
    assert not agree(slot, other, one)


def test_a_day_says_more_than_a_month_and_a_kind_of_jobs_more_than_jobs() -> None:
    assert vagueness("agreement.date", "2025-04-16") < vagueness("agreement.date", "2025-04")
    assert vagueness("commitment.measure", "jobs.direct") < vagueness("commitment.measure", "jobs")
    assert vagueness("agreement.act", "signed") < vagueness("agreement.act", "announced")
    assert vagueness("agreement.place", "Fès") == vagueness("agreement.place", "Rabat")
