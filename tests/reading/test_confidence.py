"""Confidence is a share of right values that was measured, never a guess."""

from __future__ import annotations

from mithaq.reading import read
from mithaq.reading.confidence import confidence_of

TEXT = "La société Soltech s'engage à créer 150 emplois directs d'ici 2029."


def test_every_fact_and_slot_carries_its_share() -> None:
    [commitment] = read(TEXT).commitments
    assert commitment.confidence is not None
    assert 0 < commitment.confidence < 1
    assert all(stated.confidence is not None for _, stated in commitment.slots())


def test_a_rule_that_was_seldom_seen_takes_the_share_of_its_slot() -> None:
    assert confidence_of("commitment", "no such rule", "quantity") == confidence_of("commitment", "", "quantity")


def test_a_slot_that_was_never_measured_has_none() -> None:
    assert confidence_of("commitment", "verb:future", "colour") is None
