"""Judging one object of a document: what stands, what is corrected, what falls, by one decision; and taking it back."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.actions import record
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.actions import DecisionError, lock, set_state, state_by_person
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.projection import project
from mithaq.platform.review.proposing import allot_references
from mithaq.platform.review.rules import fingerprint
from mithaq.platform.review.values import check_value
from mithaq.platform.review.vocabulary import LISTED, REQUIRED, Kind, State
from mithaq.reading.model import Span

SETTLED, ADDED, UNDONE = "object.settled", "object.added", "decision.undone"


class ChangedMeanwhileError(DecisionError):
    """Somebody else has decided on the same statements since they were shown; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that a person states.

    Attributes:
        value: as JSON, checked for the slot.
        spans: where the document states it; empty where it does not.
    """

    value: Any
    spans: tuple[Span, ...] = ()


@transaction.atomic
def settle(
    statements: Iterable[Statement],
    *,
    seen: str,
    by: User,
    now: datetime,
    corrected: Mapping[int, Stated] | None = None,
    refused: Collection[int] = (),
    added: Sequence[tuple[str, Stated]] = (),
    why: str = "",
) -> Entry:
    """Decide on all statements of one object by one entry of the ledger.

    Those that are neither corrected nor refused are accepted.

    Args:
        statements: of one object, as they were shown, the live ones of one document.
        seen: their `fingerprint` as they were shown.
        corrected: the number of a statement to the value that takes its place; without spans it keeps its passages.
        refused: numbers of statements that fall; they need `why`.
        added: slots with values that were missed.

    Raises:
        ChangedMeanwhileError: the statements are not any more as they were shown.
        DecisionError: nothing would change, or a refusal has no reason.
        SlotValueError: a value that its slot cannot take.
    """
    corrected = corrected or {}
    try:
        held = lock(statements)
    except DecisionError as error:
        raise ChangedMeanwhileError(str(error)) from error
    if not held or fingerprint(held) != seen:
        raise ChangedMeanwhileError(_("Somebody has decided on this in the meantime. Nothing was changed."))
    if refused and not why.strip():
        raise DecisionError(_("A refusal needs a reason."))
    by_number = {each.pk: each for each in held}
    for number, stated in corrected.items():
        check_value(by_number[number].slot, stated.value)
    _check_slots(Kind(held[0].subject.kind), added)
    falls = [each for each in held if each.pk in refused and each.pk not in corrected]
    stands = [
        each for each in held if each.state == State.PROPOSED and each.pk not in corrected and each.pk not in refused
    ]
    replaced = [by_number[number] for number in corrected]
    if not (falls or stands or replaced or added):
        raise DecisionError(_("There is nothing left to decide here."))
    subject = held[0].subject
    entry = record(
        action=SETTLED,
        subject_kind=subject.kind,
        subject_id=subject.pk,
        now=now,
        by=by,
        before={str(each.pk): each.state for each in (*falls, *stands, *replaced)},
        after={
            "document": held[0].document_id,
            "accepted": [each.pk for each in stands],
            "refused": [each.pk for each in falls],
            "corrected": {str(number): stated.value for number, stated in corrected.items()},
            "added": [[slot, stated.value] for slot, stated in added],
        },
        why=why,
    )
    set_state(falls, State.REFUSED, entry=entry, by=by, now=now, why=why)
    set_state(stands, State.ACCEPTED, entry=entry, by=by, now=now, why=why)
    set_state(replaced, State.SUPERSEDED, entry=entry, by=by, now=now, why=why)
    for old in replaced:
        stated = corrected[old.pk]
        spans = stated.spans or tuple(Span(each.start, each.end) for each in old.passages.all())
        _state(old.subject, old.slot, Stated(stated.value, spans), old.document, entry, item=old.item)
    items = Counter({slot: _next_item(subject, slot) for slot, _stated in added})
    for slot, stated in added:
        _state(subject, slot, stated, held[0].document, entry, item=items[slot] if slot in LISTED else 0)
        items[slot] += 1
    project({each.subject_id for each in held})
    return entry


@transaction.atomic
def add_object(
    document: Document, kind: Kind, values: Mapping[str, Stated], *, by: User, now: datetime, why: str = ""
) -> Subject:
    """A new object that the reader missed, with the values that a person found in the document.

    Raises:
        DecisionError: a slot without which the object could not be shown is missing, or of another kind.
        SlotValueError: a value that its slot cannot take.
    """
    missing = [slot for slot in REQUIRED[kind] if slot not in values]
    if missing:
        raise DecisionError(f"need {', '.join(missing)} of a new {kind}, got {', '.join(values) or 'nothing'}")
    _check_slots(kind, values.items())
    reference = allot_references(kind, year=document.year, count=1)[0]
    subject = Subject.objects.create(kind=kind, reference=reference, created_at=now)
    entry = record(
        action=ADDED,
        subject_kind=kind,
        subject_id=subject.pk,
        now=now,
        by=by,
        after={"document": document.pk, "values": {slot: stated.value for slot, stated in values.items()}},
        why=why,
    )
    for slot, stated in values.items():
        _state(subject, slot, stated, document, entry)
    project([subject.pk])
    return subject


@transaction.atomic
def undo(entry: Entry, *, by: User, now: datetime) -> Entry:
    """Take a decision of `settle` or `add_object` back: what it decided is as it was, what it stated is set aside.

    The entry stays; another one says that it was undone.

    Raises:
        DecisionError: another kind of decision, or something that it decided has been decided again since.
    """
    if entry.action not in {SETTLED, ADDED}:
        raise DecisionError(f"need a decision on an object to undo, got {entry.action!r}")
    before: dict[str, str] = entry.before or {}
    held = list(
        Statement.objects.select_for_update(of=("self",)).filter(decision=entry).select_related("subject", "document")
    )
    decided = [each for each in held if str(each.pk) in before]
    stated = [each for each in held if str(each.pk) not in before]
    if len(decided) != len(before) or not held:
        raise DecisionError(_("This was decided again since, or undone already. Nothing was changed."))
    undone = record(
        action=UNDONE,
        subject_kind=entry.subject_kind,
        subject_id=entry.subject_id,
        now=now,
        by=by,
        before={"entry": entry.pk, **{str(each.pk): each.state for each in held}},
        after={"restored": before},
    )
    set_state(stated, State.SUPERSEDED, entry=undone, by=by, now=now, why="")
    for state in State:
        again = [each for each in decided if before[str(each.pk)] == state]
        if state is State.PROPOSED:
            Statement.objects.filter(pk__in=[each.pk for each in again]).update(
                state=state, decided_by=None, decided_at=None, why="", decision=None
            )
        elif again:
            set_state(again, state, entry=undone, by=by, now=now, why="")
    project({each.subject_id for each in held})
    return undone


def last_decision(document: Document, by: User) -> Entry | None:
    """The latest decision of this user on an object of the document that can still be undone, if any."""
    entries = Entry.objects.filter(
        by=by, action__in=[SETTLED, ADDED], statements__document=document, after__document=document.pk
    )
    return entries.order_by("-at", "-id").first()


def _check_slots(kind: Kind, values: Iterable[tuple[str, Stated]]) -> None:
    for slot, stated in values:
        if not slot.startswith(f"{kind}."):
            raise DecisionError(f"need slots of the kind {kind}, got {slot}")
        check_value(slot, stated.value)


def _next_item(subject: Subject, slot: str) -> int:
    """The place after the last item that was ever stated of a list slot."""
    last = Statement.objects.filter(subject=subject, slot=slot).aggregate(last=Max("item"))["last"]
    return 0 if last is None else last + 1


def _state(
    subject: Subject, slot: str, stated: Stated, document: Document | None, entry: Entry, *, item: int = 0
) -> None:
    assert entry.by is not None  # noqa: S101 (a person decides here)
    state_by_person(
        subject,
        slot,
        stated.value,
        item=item,
        document=document,
        spans=stated.spans,
        by=entry.by,
        now=entry.at,
        why=entry.why,
        entry=entry,
    )
