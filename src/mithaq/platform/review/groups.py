"""Which links make one group. Pure: no database."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Tie(Generic[M]):
    """Two members that are the same. `by_person` goes before any score (0 to 1; 1 where there is none)."""

    one: M
    other: M
    score: float = 1.0
    by_person: bool = False


def form_groups(
    ties: Iterable[Tie[M]],
    *,
    apart: Iterable[tuple[M, M]] = (),
    documents: Mapping[M, frozenset[int]] | None = None,
) -> list[list[M]]:
    """Groups of two and more that `ties` make, the surest tie first.

    A tie is left out where it would bring together two members that a person told apart, or two that one document
    tells apart: what is the same through others must not undo either.

    Args:
        apart: pairs that must not meet, also not through others.
        documents: documents that tell of each member; members of one document are never the same.
    """
    held = documents or {}
    refused: dict[M, set[M]] = defaultdict(set)
    for one, other in apart:
        refused[one].add(other)
        refused[other].add(one)
    group_of: dict[M, list[M]] = {}
    for tie in sorted(ties, key=lambda tie: (not tie.by_person, -tie.score, str(tie.one), str(tie.other))):
        left = group_of.setdefault(tie.one, [tie.one])
        right = group_of.setdefault(tie.other, [tie.other])
        if left is right or _clash(left, right, refused, held):
            continue
        larger, smaller = (left, right) if len(left) >= len(right) else (right, left)
        larger.extend(smaller)
        for member in smaller:
            group_of[member] = larger
    distinct = {id(group): group for group in group_of.values() if len(group) > 1}
    return list(distinct.values())


def _clash(
    left: Sequence[M], right: Sequence[M], refused: Mapping[M, set[M]], documents: Mapping[M, frozenset[int]]
) -> bool:
    if any(refused.get(member, set()) & set(right) for member in left):
        return True
    told = {document for member in left for document in documents.get(member, ())}
    return any(document in told for member in right for document in documents.get(member, ()))
