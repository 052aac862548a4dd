"""What a row or item of the open data holds, each with its evidence, under stable column names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.urls import reverse

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.register.models import Actor, Agreement, Commitment
from mithaq.platform.review.models import Passage, Same, Statement, Subject
from mithaq.platform.review.naming import NAMING_SLOTS, names_in
from mithaq.platform.review.queries import Sheet, document_sheets, sheets

Row = TypeVar("Row", Agreement, Commitment)

EVIDENCE_COLUMNS = (
    "document",
    "document_title",
    "document_published",
    "document_sha256",
    "document_is_demonstration",
    "start",
    "end",
    "original",
    "sentence",
)
# What several documents tell of one object: how many (copies of a text count as one source), the references of the
# objects that were merged into it, and the slots on which the accounts differ.
# And those whose value is withheld, since the documents that state it were taken down.
SHARED_COLUMNS = ("documents", "sources", "merged", "differs", "withheld")
COMMITMENT_COLUMNS = (
    "reference",
    "state",
    "measure",
    "quantity",
    "quantity_max",
    "bound",
    "unit",
    "per",
    "modality",
    "deadline",
    "deadline_on",
    "actor",
    "place",
    "territory",
    "region",
    "agreement",
    "last_heard_on",
)
AGREEMENT_COLUMNS = (
    "reference",
    "state",
    "kind",
    "act",
    "date",
    "place",
    "territory",
    "event",
    "duration",
    "ends_on",
    "follows",
    "parties",
    "signatories",
    "last_heard_on",
)
STATEMENT_COLUMNS = (
    "subject",
    "slot",
    "item",
    "value",
    "state",
    "origin",
    "rule",
    "derived",
    "confidence",
    "stated_by",
    "decided_at",
    "why",
    *EVIDENCE_COLUMNS,
)
_BATCH = 500


def commitment_fields(commitment: Commitment) -> dict[str, Any]:
    return {
        "reference": commitment.reference,
        "state": commitment.state,
        "measure": commitment.measure,
        "quantity": format(commitment.quantity.normalize(), "f"),
        "quantity_max": format(commitment.quantity_max.normalize(), "f")
        if commitment.quantity_max is not None
        else None,
        "bound": commitment.bound or None,
        "unit": commitment.unit,
        "per": commitment.per or None,
        "modality": commitment.modality or None,
        "deadline": commitment.deadline or None,
        "deadline_on": commitment.deadline_on,
        "actor": commitment.actor_name or None,
        "place": commitment.place or None,
        "territory": commitment.territory.iso if commitment.territory is not None else None,
        "region": commitment.region.iso if commitment.region is not None else None,
        "agreement": commitment.agreement.reference if commitment.agreement is not None else None,
        "last_heard_on": commitment.last_heard_on,
    }


def agreement_fields(agreement: Agreement) -> dict[str, Any]:
    return {
        "reference": agreement.reference,
        "state": agreement.state,
        "kind": agreement.kind,
        "act": agreement.act or None,
        "date": agreement.date or None,
        "place": agreement.place or None,
        "territory": agreement.territory.iso if agreement.territory is not None else None,
        "event": agreement.event or None,
        "duration": agreement.duration or None,
        "ends_on": agreement.ends_on,
        "follows": agreement.follows or None,
        "parties": [party.name for party in agreement.parties.all()],
        "signatories": [signatory.name for signatory in agreement.signatories.all()],
        "last_heard_on": agreement.last_heard_on,
    }


def actor_fields(actor: Actor) -> dict[str, Any]:
    return {
        "slug": actor.slug,
        "kind": actor.kind,
        "name": actor.name,
        "names": [{"name": each.name, "count": each.count} for each in actor.names.all()],
    }


def passage_fields(passage: Passage, statement: Statement) -> dict[str, Any]:
    document = statement.document
    if document is None:
        return {}
    return {
        "document": document_url(document),
        "document_title": document.title,
        "document_published": document.published or None,
        "document_sha256": document.sha256,
        "document_is_demonstration": document.is_demonstration,
        "start": passage.start,
        "end": passage.end,
        "original": passage.original,
        "sentence": passage.sentence,
    }


def statement_fields(statement: Statement) -> dict[str, Any]:
    """A statement with all its passages."""
    return {
        "slot": statement.slot,
        "value": statement.value,
        "state": statement.state,
        "origin": statement.origin,
        "rule": statement.rule or None,
        "derived": statement.derived or None,
        "confidence": statement.confidence,
        "stated_by": str(statement.person) if statement.person is not None else None,
        "decided_at": statement.decided_at,
        "why": statement.why or None,
        "evidence": [passage_fields(passage, statement) for passage in statement.passages.all()],
    }


def sheet_evidence(sheet: Sheet) -> list[dict[str, Any]]:
    """Every live statement of an object, chosen, concurring and competing."""
    return [
        {**statement_fields(each), "shown": each is choice.chosen}
        for choices in sheet.slots.values()
        for choice in choices
        for each in choice.everyone
    ]


def shared_fields(sheet: Sheet, merged: Sequence[str]) -> dict[str, Any]:
    """The values of SHARED_COLUMNS."""
    return {
        "documents": len(sheet.documents),
        "sources": sheet.sources,
        "merged": list(merged),
        "differs": [slot.partition(".")[2] for slot in sheet.competing],
        "withheld": [slot.partition(".")[2] for slot in sheet.withheld],
    }


def difference_fields(sheet: Sheet) -> list[dict[str, Any]]:
    """Slot by slot where the accounts differ: every value, the one shown first, each with its documents."""
    return [
        {"slot": slot, "values": _values([choice.chosen, *choice.also, *choice.near], [*choice.competing])}
        for slot, choice in sheet.competing.items()
    ]


def _values(shown: Sequence[Statement], others: Sequence[Statement]) -> list[dict[str, Any]]:
    by_key: dict[str, list[Statement]] = {}
    for each in (*shown, *others):
        by_key.setdefault(each.value_key, []).append(each)
    return [
        {
            "value": same[0].value,
            "shown": same[0] is shown[0],
            "documents": [document_url(each.document) for each in same if each.document is not None],
        }
        for same in by_key.values()
    ]


def merged_references(subjects: Iterable[UUID]) -> dict[UUID, list[str]]:
    """The references of the other members of each object's group: one query."""
    found: dict[UUID, list[str]] = {}
    for head, member, name in Same.objects.filter(head__in=list(subjects)).values_list("head", "member", "name"):
        if member != head:
            found.setdefault(head, []).append(name)
    return found


def with_sheets(rows: Sequence[Row]) -> Iterator[tuple[Row, Sheet, list[str]]]:
    """Rows with their evidence and what was merged into them, in batches so that an export stays small in memory."""
    for at in range(0, len(rows), _BATCH):
        batch = rows[at : at + _BATCH]
        held = sheets(row.subject for row in batch)
        merged = merged_references(row.subject_id for row in batch)
        for row in batch:
            yield row, held[row.subject_id], merged.get(row.subject_id, [])


def csv_rows(rows: Sequence[Row], fields: Callable[[Row], dict[str, Any]], slot: str) -> Iterator[dict[str, Any]]:
    """One row an object, with the first passage that states `slot`; all passages are in the statements export."""
    for row, sheet, merged in with_sheets(rows):
        held = {**fields(row), **shared_fields(sheet, merged)}
        values = {key: "; ".join(value) if isinstance(value, list) else value for key, value in held.items()}
        choice = sheet.one(slot)
        passage = next(iter(choice.chosen.passages.all()), None) if choice else None
        yield values | (passage_fields(passage, choice.chosen) if choice and passage else {})


def json_items(rows: Sequence[Row], fields: Callable[[Row], dict[str, Any]], name: str) -> Iterator[dict[str, Any]]:
    """One item an object, with every statement that it rests on."""
    for row, sheet, merged in with_sheets(rows):
        url = reverse(f"publishing:{name}", kwargs={"reference": row.reference})
        yield {
            **fields(row),
            **shared_fields(sheet, merged),
            "url": url,
            "differences": difference_fields(sheet),
            "statements": sheet_evidence(sheet),
        }


def statement_rows() -> Iterator[dict[str, Any]]:
    """One row for each passage of each live statement, and one for each statement without a passage."""
    last = 0
    while True:
        batch = list(Statement.objects.live().with_evidence().filter(pk__gt=last).order_by("pk")[:_BATCH])
        if not batch:
            return
        for statement in batch:
            yield from _statement_rows(statement, statement.subject)
        last = batch[-1].pk


def _statement_rows(statement: Statement, subject: Subject) -> Iterator[dict[str, Any]]:
    values = statement_fields(statement)
    passages = values.pop("evidence")
    value = statement.value if isinstance(statement.value, str) else json.dumps(statement.value, ensure_ascii=False)
    row = {**values, "subject": subject.reference, "item": statement.item, "value": value}
    for passage in passages or [{}]:
        yield row | passage


ACTOR_COLUMNS = ("slug", "kind", "name", "spellings", "agreements", "signed", "commitments")


DOCUMENT_COLUMNS = (
    "document",
    "document_title",
    "document_published",
    "document_sha256",
    "document_is_demonstration",
    "language",
    "genre",
    "copy_of",
    "source_url",
    "received_at",
    "agreements",
    "commitments",
    "roles",
    "strategies",
    "taken_down_at",
    "taken_down_why",
)


def document_fields(document: Document) -> dict[str, Any]:
    """Counts are None where the query did not make them: one document has its facts instead.

    Of a document that was taken down neither title nor source is given.
    """
    gone = document.is_taken_down
    return {
        "document": document_url(document),
        "document_title": None if gone else document.title,
        "document_published": document.published or None,
        "document_sha256": document.sha256,
        "document_is_demonstration": document.is_demonstration,
        "language": document.language or None,
        "genre": document.genre,
        "copy_of": document_url(document.copy_of) if document.copy_of is not None else None,
        "source_url": None if gone else document.url or None,
        "received_at": document.received_at.isoformat(),
        "agreements": getattr(document, "agreement_count", None),
        "commitments": getattr(document, "commitment_count", None),
        "roles": getattr(document, "role_count", None),
        "strategies": getattr(document, "strategy_count", None),
        "taken_down_at": document.taken_down_at.isoformat() if document.taken_down_at else None,
        "taken_down_why": document.taken_down_why or None,
    }


def document_facts(document: Document) -> list[dict[str, Any]]:
    return [
        {"reference": each.subject.reference, "kind": each.subject.kind, "statements": sheet_evidence(each)}
        for each in document_sheets(document)
    ]


def actor_items(actors: Sequence[Actor]) -> Iterator[dict[str, Any]]:
    """One item an actor, with every statement that names it."""
    for actor, statements in _with_naming(actors):
        yield {**actor_fields(actor), "statements": [statement_fields(each) for each in statements]}


def actor_rows(actors: Sequence[Actor]) -> Iterator[dict[str, Any]]:
    """One row an actor, with the first passage that names it."""
    for actor, statements in _with_naming(actors):
        row: dict[str, Any] = {
            "slug": actor.slug,
            "kind": actor.kind,
            "name": actor.name,
            "spellings": "; ".join(each.name for each in actor.names.all()),
            "agreements": actor.agreement_count,
            "signed": actor.signed_count,
            "commitments": actor.commitment_count,
        }
        found = ((passage, each) for each in statements for passage in each.passages.all())
        passage, statement = next(found, (None, None))
        yield row | (passage_fields(passage, statement) if passage is not None and statement is not None else {})


def _with_naming(actors: Sequence[Actor]) -> Iterator[tuple[Actor, list[Statement]]]:
    """Actors with the statements that hold one of their spellings: two queries."""
    by_name: dict[str, list[Statement]] = {}
    for statement in Statement.objects.live().with_evidence().filter(slot__in=NAMING_SLOTS).order_by("pk"):
        for name in names_in(statement):
            by_name.setdefault(name, []).append(statement)
    for actor in actors:
        yield actor, [each for name in actor.names.all() for each in by_name.get(name.name, ())]
