"""Making statements and deciding on them. Nothing is overwritten; every decision is in the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.actions import SYSTEM, record
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.models import Passage, Statement, Subject
from mithaq.platform.review.passages import place_passages, write_passages
from mithaq.platform.review.projection import project
from mithaq.platform.review.rules import value_key
from mithaq.platform.review.values import check_value
from mithaq.platform.review.vocabulary import REFERENCE_SLOT, Origin, State
from mithaq.reading.errors import MithaqError
from mithaq.reading.model import Span


class DecisionError(MithaqError):
    """A decision on a statement that cannot be taken any more, or not like this."""


@transaction.atomic
def accept(
    statements: Iterable[Statement],
    *,
    now: datetime,
    by: User | None = None,
    by_name: str = SYSTEM,
    why: str = "",
) -> Entry:
    """Let statements stand. Raises DecisionError where one was superseded, or none is left to be accepted."""
    return _decide(statements, State.ACCEPTED, now=now, by=by, by_name=by_name, why=why)


@transaction.atomic
def refuse(
    statements: Iterable[Statement],
    *,
    why: str,
    now: datetime,
    by: User | None = None,
    by_name: str = SYSTEM,
) -> Entry:
    """Let statements fall, with the reason. Raises DecisionError where one was superseded or no reason is given."""
    if not why.strip():
        raise DecisionError("need a reason to refuse a statement, got none")
    return _decide(statements, State.REFUSED, now=now, by=by, by_name=by_name, why=why)


@transaction.atomic
def accept_documents(
    documents: Iterable[Document], *, why: str, now: datetime, by: User | None = None, by_name: str = SYSTEM
) -> Entry | None:
    """Accept everything that is proposed from these documents, by one entry of the ledger.

    None, and no entry, where nothing is proposed.
    """
    ids = sorted(document.pk for document in documents)
    proposed = Statement.objects.undecided().filter(document__in=ids).select_for_update()
    subjects = set(proposed.values_list("subject", flat=True))
    if not subjects:
        return None
    entry = record(
        action="documents.accepted",
        subject_kind="documents",
        subject_id=len(ids),
        now=now,
        by=by,
        by_name=by_name,
        before={State.PROPOSED: sorted(proposed.values_list("pk", flat=True))},
        after={"documents": ids, "state": State.ACCEPTED},
        why=why,
    )
    proposed.update(state=State.ACCEPTED, decided_by=by, decided_at=now, why=why, decision=entry)
    project(subjects)
    return entry


@transaction.atomic
def correct(
    statement: Statement,
    *,
    value: Any,
    by: User,
    now: datetime,
    why: str = "",
    spans: Sequence[Span] | None = None,
) -> Statement:
    """State another value in the place of a statement, which is superseded and kept.

    Args:
        value: as JSON, checked for the slot.
        spans: where the document states it; None keeps the passages of the statement that is corrected.

    Raises SlotValueError for a value that the slot cannot take, DecisionError where the statement was superseded in
    the meantime.
    """
    check_value(statement.slot, value)
    old = lock([statement])[0]
    if spans is None:
        spans = [Span(passage.start, passage.end) for passage in old.passages.all()]
    entry = record(
        action="statement.corrected",
        subject_kind=old.subject.kind,
        subject_id=old.subject_id,
        now=now,
        by=by,
        before={"statement": old.pk, "slot": old.slot, "value": old.value, "state": old.state},
        after={"value": value},
        why=why,
    )
    set_state([old], State.SUPERSEDED, entry=entry, by=by, now=now, why=why)
    new = state_by_person(
        old.subject,
        old.slot,
        value,
        item=old.item,
        document=old.document,
        spans=spans,
        by=by,
        now=now,
        why=why,
        entry=entry,
    )
    project([old.subject_id])
    return new


@transaction.atomic
def add_statement(
    subject: Subject,
    slot: str,
    value: Any,
    *,
    by: User,
    now: datetime,
    why: str = "",
    item: int = 0,
    document: Document | None = None,
    spans: Sequence[Span] = (),
) -> Statement:
    """State a value beside those that are there: what was missed, or what somebody says differently.

    Raises SlotValueError for a value that the slot cannot take, DecisionError for a slot of another kind of object, or
    for passages without a document.
    """
    if not slot.startswith(f"{subject.kind}."):
        raise DecisionError(f"need a slot of the kind {subject.kind}, got {slot!r}")
    check_value(slot, value)
    entry = record(
        action="statement.added",
        subject_kind=subject.kind,
        subject_id=subject.pk,
        now=now,
        by=by,
        after={"slot": slot, "value": value},
        why=why,
    )
    new = state_by_person(
        subject, slot, value, item=item, document=document, spans=spans, by=by, now=now, why=why, entry=entry
    )
    project([subject.pk])
    return new


@transaction.atomic
def prefer(statement: Statement, *, by: User, now: datetime, why: str = "") -> Entry:
    """Choose which of several accepted values is shown first; the others stay beside it.

    Raises DecisionError for a statement that was not accepted.
    """
    chosen = lock([statement])[0]
    if chosen.state != State.ACCEPTED:
        raise DecisionError(f"need an accepted statement to prefer, statement {chosen.pk} is {chosen.state}")
    entry = record(
        action="statement.preferred",
        subject_kind=chosen.subject.kind,
        subject_id=chosen.subject_id,
        now=now,
        by=by,
        before={"chosen_at": chosen.chosen_at.isoformat() if chosen.chosen_at else None},
        after={"statement": chosen.pk, "slot": chosen.slot, "value": chosen.value},
        why=why,
    )
    Statement.objects.filter(pk=chosen.pk).update(chosen_at=now)
    project([chosen.subject_id])
    return entry


def _decide(
    statements: Iterable[Statement], state: State, *, now: datetime, by: User | None, by_name: str, why: str
) -> Entry:
    held = [each for each in lock(statements) if each.state != state]
    if not held:
        raise DecisionError(f"need a statement that is not yet {state}, got none")
    subjects = {each.subject_id for each in held}
    before: dict[str, list[int]] = defaultdict(list)
    for each in held:
        before[each.state].append(each.pk)
    one = held[0].subject if len(subjects) == 1 else None
    entry = record(
        action=f"statements.{state}",
        subject_kind=one.kind if one else "subjects",
        subject_id=one.pk if one else len(subjects),
        now=now,
        by=by,
        by_name=by_name,
        before=before,
        after={"state": state},
        why=why,
    )
    set_state(held, state, entry=entry, by=by, now=now, why=why)
    project(subjects)
    return entry


def lock(statements: Iterable[Statement]) -> list[Statement]:
    """The statements as they are now, held until the transaction ends."""
    ids = [each.pk for each in statements]
    held = list(
        Statement.objects.select_for_update(of=("self",)).filter(pk__in=ids).select_related("subject", "document")
    )
    for each in held:
        if each.state == State.SUPERSEDED:
            raise DecisionError(f"need a statement that stands, statement {each.pk} was superseded")
    return held


def set_state(
    held: Sequence[Statement], state: State, *, entry: Entry, by: User | None, now: datetime, why: str
) -> None:
    Statement.objects.filter(pk__in=[each.pk for each in held]).update(
        state=state, decided_by=by, decided_at=now, why=why, decision=entry
    )


def state_by_person(
    subject: Subject,
    slot: str,
    value: Any,
    *,
    item: int,
    document: Document | None,
    spans: Sequence[Span],
    by: User,
    now: datetime,
    why: str,
    entry: Entry,
) -> Statement:
    passages: list[Passage] = []
    if spans:
        if document is None:
            raise DecisionError(f"need the document of the passages for {slot}, got none")
        passages = place_passages(document.text, spans)
    statement = Statement(
        subject=subject,
        slot=slot,
        item=item,
        value=value,
        value_key=value_key(value),
        target=Subject.objects.get(pk=value) if slot == REFERENCE_SLOT else None,
        original=" … ".join(passage.original for passage in passages),
        document=document,
        origin=Origin.PERSON,
        person=by,
        state=State.ACCEPTED,
        created_at=now,
        decided_by=by,
        decided_at=now,
        why=why,
        decision=entry,
    )
    statement.save()
    write_passages([(statement, passages)], text=document.text if document is not None else "")
    return statement
