"""What may be added up, and what may not. Pure: no database.

A total never mixes measures, units or rates, and never counts one promise twice. What is left out is kept beside it
with the reason, so that a page can show how far the total reaches.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


class LeftOut(StrEnum):
    """Why a promise is not part of a total.

    REPEATED: another document states the same quantity of the same measure for the same deadline; until a person
    says otherwise, both are taken to speak of one promise. WHOLE: it equals the sum of the others of its document,
    whose whole it states. TARGET: a target of the state that neither an agreement carries nor a territory bounds; it
    stands for itself, the promises of others contribute to it.
    """

    REPEATED = "repeated"
    WHOLE = "whole"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promised quantity as totals see it.

    Attributes:
        document: id of the document that states it first; None for a person's statement without one.
        deadline: ISO 8601 as stated, empty when none is.
        carried: an agreement carries it.
        pledged: somebody other than the state, its ministries and its strategies has to deliver it.
        region: id of the region that it is bound to; None without one.
    """

    subject: UUID
    reference: str
    measure: str
    unit: str
    per: str
    quantity: Decimal
    quantity_max: Decimal | None
    deadline: str
    document: int | None
    carried: bool
    pledged: bool
    region: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A sum with everything that it was made of.

    Attributes:
        quantity: sum of the counted promises (lower ends of ranges); None where nothing can be counted.
        counted: in the order of their references.
        left_out: the other promises of this measure, unit and rate, each with the reason.
    """

    measure: str
    unit: str
    per: str
    quantity: Decimal | None
    counted: tuple[Promise, ...]
    left_out: tuple[tuple[Promise, LeftOut], ...]


def add_up(promises: Iterable[Promise]) -> tuple[Total, ...]:
    """One total for each measure, unit and rate, those with the most counted promises first."""
    groups: dict[tuple[str, str, str], list[Promise]] = defaultdict(list)
    for each in sorted(promises, key=lambda each: each.reference):
        groups[each.measure, each.unit, each.per].append(each)
    totals = [_total(*key, held) for key, held in groups.items()]
    return tuple(sorted(totals, key=lambda each: (-len(each.counted), each.measure, each.unit, each.per)))


def _total(measure: str, unit: str, per: str, held: Sequence[Promise]) -> Total:
    wholes = {each.subject for each in _wholes(held)}
    repeated = {each.subject for each in _repeated([each for each in held if each.subject not in wholes])}
    counted: list[Promise] = []
    left_out: list[tuple[Promise, LeftOut]] = []
    for each in held:
        if each.subject in wholes:
            left_out.append((each, LeftOut.WHOLE))
        elif each.subject in repeated:
            left_out.append((each, LeftOut.REPEATED))
        elif not each.carried and not each.pledged and each.region is None:
            left_out.append((each, LeftOut.TARGET))
        else:
            counted.append(each)
    quantity = sum((each.quantity for each in counted), start=Decimal(0)) if counted else None
    return Total(
        measure=measure, unit=unit, per=per, quantity=quantity, counted=tuple(counted), left_out=tuple(left_out)
    )


def _wholes(held: Sequence[Promise]) -> list[Promise]:
    """Promises that no agreement carries and that equal the sum of the other, at least two, of their document."""
    by_document: dict[int, list[Promise]] = defaultdict(list)
    for each in held:
        if each.document is not None:
            by_document[each.document].append(each)
    found: list[Promise] = []
    for same in by_document.values():
        everything = sum((each.quantity for each in same), start=Decimal(0))
        whole = [each for each in same if not each.carried and 2 * each.quantity == everything]
        if len(same) > 2 and len(whole) == 1:
            found.extend(whole)
    return found


def _repeated(held: Sequence[Promise]) -> list[Promise]:
    """All but one document's accounts of what several documents state alike.

    One document that states the same quantity twice makes two promises; so the document with the most of them is kept,
    of several such the one that says most (territory, agreement), then the earliest.
    """
    alike: dict[tuple[Decimal, Decimal | None, str], list[Promise]] = defaultdict(list)
    for each in held:
        alike[each.quantity, each.quantity_max, each.deadline].append(each)
    found: list[Promise] = []
    for same in alike.values():
        # A person's own statement without a document repeats nobody.
        read = [each for each in same if each.document is not None]
        if not read:
            continue
        known: Counter[int | None] = Counter()
        for each in read:
            known[each.document] += 100 + 2 * (each.region is not None) + each.carried
        kept = max(known, key=lambda document: known[document])
        found.extend(each for each in read if each.document != kept)
    return found
