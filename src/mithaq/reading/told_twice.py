"""Which facts of two passages of one document, in two languages, are the same: a bilingual statement tells all twice.

Names are compared across scripts. Where anything speaks against it, or more than one fact would do, both stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

import regex

from mithaq.reading.model import Agreement, AgreementKind, Commitment, Role, Stated, Strategy
from mithaq.reading.moving import moved_back
from mithaq.reading.text.view import View

if TYPE_CHECKING:
    from mithaq.reading.names.compare import Kind

T = TypeVar("T")

# More pairs than this are not compared one by one: no document that tells its facts twice has so many.
_MOST_PAIRS = 20_000
_YEAR = regex.compile(r"20\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What passages of one language state, with ids unique among them."""

    agreements: tuple[Agreement, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    roles: tuple[Role, ...] = ()
    strategies: tuple[Strategy, ...] = ()

    def moved_back(self, view: View) -> Facts:
        """These facts with their spans in the text that `view` was made of."""
        return Facts(
            agreements=moved_back(self.agreements, view),
            commitments=moved_back(self.commitments, view),
            roles=moved_back(self.roles, view),
            strategies=moved_back(self.strategies, view),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Which facts of a later part are told earlier, a kind each: index in the later part to index in the earlier."""

    agreements: Mapping[int, int]
    commitments: Mapping[int, int]
    roles: Mapping[int, int]
    strategies: Mapping[int, int]


def match_facts(earlier: Facts, later: Facts) -> Told:
    """The facts of `later` that `earlier` tells too."""
    agreements = _matched(earlier.agreements, later.agreements, same_agreement)
    return Told(
        agreements=agreements,
        commitments=_matched(earlier.commitments, later.commitments, same_commitment),
        roles=_matched(earlier.roles, later.roles, lambda one, other: _same(one.person, other.person, "person")),
        strategies=_matched(earlier.strategies, later.strategies, same_strategy),
    )


def _matched(earlier: Sequence[T], later: Sequence[T], same: Callable[[T, T], bool]) -> dict[int, int]:
    """Each of `later` with the only one of `earlier` that it is the same as, where that is so from both sides."""
    if len(earlier) * len(later) > _MOST_PAIRS:
        return {}
    pairs = [(at, other) for other, each in enumerate(later) for at, one in enumerate(earlier) if same(one, each)]
    ones, others = Counter(at for at, _ in pairs), Counter(other for _, other in pairs)
    return {other: at for at, other in pairs if ones[at] == 1 and others[other] == 1}


def same_agreement(one: Agreement, other: Agreement) -> bool:
    """Same act, no date that contradicts, and two signatories in common; or the same kind and two parties, or one and
    the date, and no party that contradicts.
    """
    if one.act.value is not other.act.value or not _agree(one.date, other.date):
        return False
    if _signed_by_same(one, other):
        return True
    if not _kinds_agree(one, other):
        return False
    few, many = sorted((one.parties, other.parties), key=len)
    shared = sum(any(_same(party, each, "organisation") for each in many) for party in few)
    if not few or shared < len(few):
        return False
    return shared > 1 or (one.date is not None and other.date is not None and len(many) == 1)


def _signed_by_same(one: Agreement, other: Agreement) -> bool:
    """Whether the same two persons or more signed both, all whom either names."""
    few, many = sorted((one.signatories, other.signatories), key=len)
    return len(few) > 1 and all(
        any(_compared(each.value.person, held.value.person, "person") for held in many) for each in few
    )


def _kinds_agree(one: Agreement, other: Agreement) -> bool:
    kinds = {one.kind.value, other.kind.value}
    return len(kinds) == 1 or AgreementKind.AGREEMENT in kinds


def same_commitment(one: Commitment, other: Commitment) -> bool:
    """Same quantity of the same thing in the same mood, and no actor or deadline that contradicts."""
    return (
        _numbers(one) == _numbers(other)
        and _agree(one.deadline, other.deadline)
        and (one.actor is None or other.actor is None or _same(one.actor, other.actor, "organisation"))
    )


def _numbers(each: Commitment) -> tuple[object, ...]:
    upper = each.quantity_max.value if each.quantity_max is not None else None
    per = each.per.value if each.per is not None else None
    return each.quantity.value, upper, per, each.unit.value, each.measure.value, each.modality.value


def same_strategy(one: Strategy, other: Strategy) -> bool:
    """Names that compare as the same, and of the same year where both have one."""
    years = [set(_YEAR.findall(each.name.value)) for each in (one, other)]
    return (not all(years) or years[0] == years[1]) and _same(one.name, other.name, "organisation")


def _agree(one: Stated[str] | None, other: Stated[str] | None) -> bool:
    """True unless both are known and neither is the other, told less precisely."""
    if one is None or other is None:
        return True
    return one.value.startswith(other.value) or other.value.startswith(one.value)


def _same(one: Stated[str], other: Stated[str], kind: Kind) -> bool:
    return _compared(one.value, other.value, kind)


@lru_cache(maxsize=4096)
def _compared(one: str, other: str, kind: Kind) -> bool:
    # Imported here: its tables take time to load, and most documents are in one language.
    from mithaq.reading.names.compare import compare_names

    return compare_names(one, other, kind).same
