"""Proposing what a reading found: new statements beside those that are there, never in their place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from mithaq.platform.corpus.models import Reading
from mithaq.platform.ledger.actions import record
from mithaq.platform.review.drafts import Draft, DraftFact, Known, draft_facts, match_facts
from mithaq.platform.review.models import Finding, Passage, ReferenceCounter, Statement, Subject
from mithaq.platform.review.passages import place_passages, write_passages
from mithaq.platform.review.projection import project
from mithaq.platform.review.rules import value_key
from mithaq.platform.review.vocabulary import PREFIXES, REFERENCE_SLOT, Kind, Origin, State
from mithaq.reading import model
from mithaq.reading.model import Span
from mithaq.reading.text.sentences import split_sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a reading brought.

    Attributes:
        subjects: of all facts of the reading, also those that were known.
        proposed: how many statements were added.
        superseded: how many undecided statements of earlier readings this one does not repeat.
    """

    subjects: tuple[Subject, ...]
    proposed: int
    superseded: int


@transaction.atomic
def propose(reading: Reading, found: model.Reading, *, now: datetime) -> Proposal:
    """Propose the facts of a reading of a stored document.

    A first reading proposes everything. A later one finds the subjects that it speaks of again and proposes only values
    that nobody has stated yet: what was accepted stays, what was refused is not proposed again, and what is still
    undecided but not found any more is superseded.
    """
    facts = draft_facts(found)
    known = _known_subjects(reading)
    matched = match_facts(known, facts)
    subjects = _find_subjects(facts, matched, year=reading.document.year, now=now)
    Finding.objects.bulk_create(
        Finding(
            reading=reading,
            subject=subjects[fact.local_id],
            local_id=fact.local_id,
            rule=fact.rule,
            cues=[[cue.start, cue.end] for cue in fact.cues],
            confidence=fact.confidence,
        )
        for fact in facts
    )
    earlier = _earlier_statements(known)
    repeated: set[int] = set()
    new: list[tuple[Statement, list[Passage]]] = []
    sentences = split_sentences(found.text)
    for fact in facts:
        for draft in fact.drafts:
            statement = _as_statement(draft, fact, subjects=subjects, reading=reading, now=now)
            same = earlier.get((statement.subject_id, statement.slot, statement.value_key), ())
            repeated.update(each.pk for each in same)
            if not any(_settles(each) for each in same):
                passages = place_passages(found.text, draft.spans, sentences=sentences)
                statement.original = " … ".join(passage.original for passage in passages)
                new.append((statement, passages))
    Statement.objects.bulk_create([statement for statement, _ in new])
    write_passages(new, text=reading.document.text)
    dropped = _supersede_unrepeated(earlier, repeated, reading=reading, now=now)
    project({each.pk for each in subjects.values()} | {each.subject_id for each in dropped})
    return Proposal(subjects=tuple(subjects.values()), proposed=len(new), superseded=len(dropped))


def _settles(earlier: Statement) -> bool:
    """Whether a value that was stated before need not be proposed again.

    Only one that a later reading lost and this one finds again must be; one that a person set aside stays aside.
    """
    return earlier.state != State.SUPERSEDED or earlier.decided_by_id is not None


def _known_subjects(reading: Reading) -> list[Known]:
    subjects = Subject.objects.filter(findings__reading__document=reading.document_id).distinct()
    stated: dict[UUID, list[tuple[str, str, tuple[Span, ...]]]] = defaultdict(list)
    rows = Statement.objects.filter(subject__in=subjects, document=reading.document_id).prefetch_related("passages")
    for each in rows:
        spans = tuple(Span(passage.start, passage.end) for passage in each.passages.all())
        stated[each.subject_id].append((each.slot, each.value_key, spans))
    return [Known(subject=each.pk, kind=Kind(each.kind), stated=tuple(stated[each.pk])) for each in subjects]


Earlier = Mapping[tuple[UUID, str, str], Sequence[Statement]]


def _earlier_statements(known: Iterable[Known]) -> Earlier:
    earlier: dict[tuple[UUID, str, str], list[Statement]] = defaultdict(list)
    for each in Statement.objects.filter(subject__in=[one.subject for one in known]).select_for_update():
        earlier[each.subject_id, each.slot, each.value_key].append(each)
    return earlier


def _find_subjects(
    facts: Sequence[DraftFact], matched: Mapping[str, UUID], *, year: int, now: datetime
) -> dict[str, Subject]:
    stored = Subject.objects.in_bulk(matched.values())
    new: dict[str, Subject] = {}
    for kind in Kind:
        unmatched = [fact for fact in facts if fact.kind is kind and fact.local_id not in matched]
        references = allot_references(kind, year=year, count=len(unmatched))
        for fact, reference in zip(unmatched, references, strict=True):
            new[fact.local_id] = Subject(kind=kind, reference=reference, created_at=now)
    Subject.objects.bulk_create(new.values())
    return {fact.local_id: new.get(fact.local_id) or stored[matched[fact.local_id]] for fact in facts}


def allot_references(kind: Kind, *, year: int, count: int) -> list[str]:
    """The next references of a kind in a year; their counter stays locked until the transaction ends."""
    if not count:
        return []
    ReferenceCounter.objects.get_or_create(kind=kind, year=year)
    counter = ReferenceCounter.objects.select_for_update().get(kind=kind, year=year)
    first = counter.last + 1
    counter.last += count
    counter.save()
    return [f"{PREFIXES[kind]}-{year}-{number:03}" for number in range(first, first + count)]


def _as_statement(
    draft: Draft, fact: DraftFact, *, subjects: Mapping[str, Subject], reading: Reading, now: datetime
) -> Statement:
    target = subjects[draft.value] if draft.slot == REFERENCE_SLOT else None
    value = str(target.pk) if target is not None else draft.value
    return Statement(
        subject=subjects[fact.local_id],
        slot=draft.slot,
        item=draft.item,
        value=value,
        value_key=value_key(value),
        target=target,
        document=reading.document,
        reading=reading,
        origin=Origin.READING,
        rule=fact.rule,
        derived=draft.derived,
        confidence=draft.confidence,
        state=State.PROPOSED,
        created_at=now,
    )


def _supersede_unrepeated(earlier: Earlier, repeated: set[int], *, reading: Reading, now: datetime) -> list[Statement]:
    """Set aside what earlier readings of this document proposed, nobody decided, and this reading does not say."""
    dropped = [
        each
        for same in earlier.values()
        for each in same
        if each.state == State.PROPOSED and each.document_id == reading.document_id and each.pk not in repeated
    ]
    if dropped:
        why = f"not found by {reading.version}"
        entry = record(
            action="statements.superseded",
            subject_kind="document",
            subject_id=reading.document_id,
            now=now,
            before={State.PROPOSED: [each.pk for each in dropped]},
            after={"reading": reading.pk},
            why=why,
        )
        Statement.objects.filter(pk__in=[each.pk for each in dropped]).update(
            state=State.SUPERSEDED, decided_at=now, why=why, decision=entry
        )
    return dropped
