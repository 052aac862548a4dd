"""The facts of the passages of one document, joined under ids that are unique in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import TypeVar

from mithaq.reading.model import Commitment, Fact, Stated
from mithaq.reading.told_twice import Facts, Told, match_facts

__all__ = ["Facts", "join_facts"]

F = TypeVar("F", bound=Fact)

# What tells of the fact itself and not of the world.
_OWN = frozenset({"id", "rule", "cues", "confidence"})
_NOTHING = Facts()


def join_facts(parts: Iterable[Facts]) -> Facts:
    """The facts of all `parts` in order, numbered through (`a1`, `a2`, …).

    A fact of a later part that an earlier part tells too, in its own language, comes out once: the earlier one stands,
    and takes from the later one only what it leaves open.
    """
    joined = Facts()
    for part in parts:
        if part == _NOTHING:
            continue  # as most passages of most documents
        told = match_facts(joined, part)
        ids = _ids(joined, part, told)
        pointed = replace(part, commitments=tuple(_carried(each, ids) for each in part.commitments))
        joined = _added(_completed(joined, pointed, told), pointed, told, ids)
    return joined


def _ids(joined: Facts, part: Facts, told: Told) -> Mapping[str, str]:
    """For each agreement of `part` its id in the document: the next one, or that of the agreement that tells it."""
    fresh = [each.id for at, each in enumerate(part.agreements) if at not in told.agreements]
    ids = {own: f"a{len(joined.agreements) + number}" for number, own in enumerate(fresh, 1)}
    return ids | {part.agreements[other].id: joined.agreements[at].id for other, at in told.agreements.items()}


def _completed(joined: Facts, part: Facts, told: Told) -> Facts:
    """`joined`, open slots filled with what `part` states of the same facts."""
    return replace(
        joined,
        agreements=_filled(joined.agreements, part.agreements, told.agreements),
        commitments=_filled(joined.commitments, part.commitments, told.commitments),
        roles=_filled(joined.roles, part.roles, told.roles),
        strategies=_filled(joined.strategies, part.strategies, told.strategies),
    )


def _filled(facts: tuple[F, ...], others: tuple[F, ...], told: Mapping[int, int]) -> tuple[F, ...]:
    filled = list(facts)
    for other, at in told.items():
        open_slots = {
            each.name: held
            for each in fields(filled[at])
            if each.name not in _OWN
            and not getattr(filled[at], each.name)
            and (held := getattr(others[other], each.name))
        }
        filled[at] = replace(filled[at], **open_slots)
    return tuple(filled)


def _added(joined: Facts, part: Facts, told: Told, ids: Mapping[str, str]) -> Facts:
    """`joined` and those facts of `part` that it does not tell yet."""
    fresh = (each for at, each in enumerate(part.agreements) if at not in told.agreements)
    return Facts(
        agreements=(*joined.agreements, *(replace(each, id=ids[each.id]) for each in fresh)),
        commitments=(
            *joined.commitments,
            *_numbered("c", joined.commitments, part.commitments, told.commitments),
        ),
        roles=(*joined.roles, *_numbered("r", joined.roles, part.roles, told.roles)),
        strategies=(*joined.strategies, *_numbered("s", joined.strategies, part.strategies, told.strategies)),
    )


def _numbered(letter: str, joined: Sequence[F], facts: Sequence[F], told: Mapping[int, int]) -> Iterator[F]:
    """Those of `facts` that are not told yet, numbered behind `joined`."""
    fresh = (each for at, each in enumerate(facts) if at not in told)
    return (replace(each, id=f"{letter}{len(joined) + number}") for number, each in enumerate(fresh, 1))


def _carried(commitment: Commitment, ids: Mapping[str, str]) -> Commitment:
    held = commitment.agreement
    if held is None:
        return commitment
    return replace(commitment, agreement=Stated(ids[held.value], held.spans, held.derived, held.confidence))
