"""From the facts of a reading to statements, and which of them are already known. Pure: no database."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

from mithaq.platform.review.rules import value_key
from mithaq.platform.review.vocabulary import LIST_SLOTS, REFERENCE_SLOT, SINGLE_SLOTS, Kind
from mithaq.reading import model
from mithaq.reading.errors import ReadingError
from mithaq.reading.model import Span, Stated

# What tells two facts of one document apart: one of these slots must stand on the same words in both.
ANCHORS: dict[Kind, frozenset[str]] = {
    Kind.AGREEMENT: frozenset({"agreement.kind", "agreement.party", "agreement.signatory"}),
    Kind.COMMITMENT: frozenset({"commitment.quantity"}),
    Kind.ROLE: frozenset({"role.person"}),
    Kind.STRATEGY: frozenset({"strategy.name"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One statement to be made.

    Attributes:
        value: as JSON; for the slot that refers to another object, that fact's local id.
    """

    slot: str
    item: int
    value: Any
    spans: tuple[Span, ...]
    derived: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFact:
    """One fact of a reading as statements."""

    local_id: str
    kind: Kind
    rule: str
    cues: tuple[Span, ...]
    confidence: float | None
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was stated before of a subject that the document mentions: slot, hash of the value, passages."""

    subject: UUID
    kind: Kind
    stated: tuple[tuple[str, str, tuple[Span, ...]], ...] = field(default=())


def draft_facts(reading: model.Reading) -> tuple[DraftFact, ...]:
    """Every fact of the reading. Raises ReadingError where a commitment names an agreement that is not there."""
    facts = tuple(_draft_fact(fact) for fact in reading.facts())
    ids = {fact.local_id for fact in facts if fact.kind is Kind.AGREEMENT}
    for fact in facts:
        for draft in fact.drafts:
            if draft.slot == REFERENCE_SLOT and draft.value not in ids:
                raise ReadingError(f"need an agreement of the reading for {fact.local_id}, got {draft.value!r}")
    return facts


def match_facts(known: Iterable[Known], facts: Sequence[DraftFact]) -> dict[str, UUID]:
    """Which subject each fact is, by local id; a fact that is not in the result is new.

    A fact may be a subject of its kind when both state an anchor slot on overlapping words. The pairs that share most
    are joined first; each fact and each subject is taken once.
    """
    pairs = [
        (score, index, subject.subject)
        for subject in known
        for index, fact in enumerate(facts)
        if fact.kind is subject.kind and (score := _likeness(subject, fact))
    ]
    matched: dict[str, UUID] = {}
    taken: set[UUID] = set()
    for _score, index, subject_id in sorted(pairs, key=lambda pair: (-pair[0], pair[1], str(pair[2]))):
        if facts[index].local_id not in matched and subject_id not in taken:
            matched[facts[index].local_id] = subject_id
            taken.add(subject_id)
    return matched


def _likeness(known: Known, fact: DraftFact) -> int:
    score = 0
    anchored = False
    for draft in fact.drafts:
        key = value_key(draft.value)
        for slot, known_key, spans in known.stated:
            if slot != draft.slot:
                continue
            if any(mine.overlaps(theirs) for mine in draft.spans for theirs in spans):
                score += 2
                anchored = anchored or slot in ANCHORS[fact.kind]
            score += key == known_key
    return score if anchored else 0


def _draft_fact(fact: model.Fact) -> DraftFact:
    kind = Kind(type(fact).__name__.lower())
    return DraftFact(
        local_id=fact.id,
        kind=kind,
        rule=fact.rule,
        cues=fact.cues,
        confidence=fact.confidence,
        drafts=tuple(_drafts(fact, kind)),
    )


def _drafts(fact: model.Fact, kind: Kind) -> Iterator[Draft]:
    for each in fields(fact):
        held = getattr(fact, each.name)
        if each.name in SINGLE_SLOTS[kind] and held is not None:
            yield _draft(f"{kind}.{each.name}", 0, held)
        elif each.name in LIST_SLOTS[kind]:
            for item, stated in enumerate(held):
                yield _draft(f"{kind}.{LIST_SLOTS[kind][each.name]}", item, stated)


def _draft(slot: str, item: int, stated: Stated[Any]) -> Draft:
    return Draft(
        slot=slot,
        item=item,
        value=_as_json(stated.value),
        spans=stated.spans,
        derived=stated.derived or "",
        confidence=stated.confidence,
    )


def _as_json(value: Any) -> Any:
    if isinstance(value, model.Signatory):
        return {"person": value.person, "role": value.role, "organisation": value.organisation}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        # As text: a JSON number would pass through a binary fraction. `f` never writes an exponent.
        return f"{value:f}"
    return value
