"""Which object of a reading stands for which of the gold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from mithaq.reading.score.sameness import same_number, same_signatory, same_text
from mithaq.reading.score.slots import SLOTS, Count, Values, count_slot, matches

Pair = tuple[Values | None, Values | None]
"""A gold object and the one that was read, None where there is no partner."""

_UNALIGNED = "unaligned"


def align(kind: str, gold: Sequence[Values], read: Sequence[Values]) -> list[Pair]:
    """Pairs one to one, the closest first; then gold objects, then read ones, without a partner."""
    ranked = sorted(
        ((closeness(kind, gold[i], read[j]), i, j) for i, j in product(range(len(gold)), range(len(read)))),
        key=lambda row: -row[0],
    )
    left, right = dict(enumerate(gold)), dict(enumerate(read))
    pairs: list[Pair] = []
    for score, i, j in ranked:
        if score > 0 and i in left and j in right:
            pairs.append((left.pop(i), right.pop(j)))
    return [*pairs, *((item, None) for item in left.values()), *((None, item) for item in right.values())]


def closeness(kind: str, gold: Values, read: Values) -> float:
    """F1 over the slots of two objects; 0 where they cannot be the same object at all."""
    if not _CAN_BE_SAME[kind](gold, read):
        return 0.0
    total = Count()
    for slot, comparison in SLOTS[kind].items():
        total += count_slot(comparison, gold.get(slot), read.get(slot))
    return 2 * total.correct / (total.wanted + total.found) if total.correct else 0.0


def relink(gold: Values, read: Values) -> list[Values]:
    """The commitments read, each pointing at the gold agreement for which its own stands.

    Local ids mean nothing across documents. A link to an agreement without partner leads to nothing in the gold.
    """
    pairs = align("agreements", gold.get("agreements") or [], read.get("agreements") or [])
    ids = {found["id"]: wanted["id"] for wanted, found in pairs if wanted and found and "id" in found}
    commitments: list[Values] = []
    for commitment in read.get("commitments") or []:
        link = commitment.get("agreement")
        commitments.append({**commitment, "agreement": ids.get(link, _UNALIGNED if link else link)})
    return commitments


def _agreements_can_be_same(gold: Values, read: Values) -> bool:
    """A party or a signatory in common; for a gold agreement that names neither, the date."""
    if matches(gold.get("parties") or [], read.get("parties") or [], same_text):
        return True
    if matches(gold.get("signatories") or [], read.get("signatories") or [], same_signatory):
        return True
    names_nobody = not gold.get("parties") and not gold.get("signatories")
    return bool(names_nobody and gold.get("date") == read.get("date"))


def _commitments_can_be_same(gold: Values, read: Values) -> bool:
    return same_number(gold.get("quantity"), read.get("quantity"))


def _roles_can_be_same(gold: Values, read: Values) -> bool:
    return same_text(gold.get("person") or "", read.get("person") or "")


def _strategies_can_be_same(gold: Values, read: Values) -> bool:
    return same_text(gold.get("name") or "", read.get("name") or "")


_CAN_BE_SAME = {
    "agreements": _agreements_can_be_same,
    "commitments": _commitments_can_be_same,
    "roles": _roles_can_be_same,
    "strategies": _strategies_can_be_same,
}
