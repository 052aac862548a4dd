"""One object for a quantity that a text states twice: in its title and in its body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from mithaq.reading.model import Commitment


def merged(found: Sequence[Commitment], *, is_state: Callable[[str], bool]) -> list[Commitment]:
    """`found` without repetitions; of two statements of one quantity the fuller stays, at the place of the first."""
    kept: list[Commitment] = []
    where: dict[tuple[Decimal, str, str], list[int]] = {}
    for each in found:
        key = (each.quantity.value, each.unit.value, each.modality.value)
        at = next((at for at in where.get(key, ()) if _is_same(kept[at], each, is_state=is_state)), None)
        if at is None:
            where.setdefault(key, []).append(len(kept))
            kept.append(each)
        elif _fullness(each) > _fullness(kept[at]):
            kept[at] = each
    return kept


def _is_same(one: Commitment, other: Commitment, *, is_state: Callable[[str], bool]) -> bool:
    """Whether nothing that both state differs."""
    for name in ("deadline", "place", "per"):
        left, right = getattr(one, name), getattr(other, name)
        if left is not None and right is not None and not _begins_alike(left.value, right.value):
            return False
    if one.actor is None or other.actor is None:
        return True
    left, right = one.actor.value, other.actor.value
    return left in right or right in left or (is_state(left) and is_state(right))


def _begins_alike(one: str, other: str) -> bool:
    """Whether one value is a more precise form of the other: "2026", "2026-06"."""
    return one.startswith(other) or other.startswith(one)


def _fullness(each: Commitment) -> int:
    return sum(1 for _ in each.slots())
