"""Reading statements: what an object shows, slot by slot, with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from mithaq.platform.corpus.models import Document
from mithaq.platform.review.models import Statement, Subject
from mithaq.platform.review.rules import Choice, choose
from mithaq.platform.review.vocabulary import LISTED, LIVE, SLOTS, Kind


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is shown of one object.

    Attributes:
        documents: those that a live statement comes from, each once, in order of appearance.
        slots: each slot that has a live statement, in the order of vocabulary.SLOTS. Every statement in it has
            its document (without text) and passages loaded: reading them costs no query.
    """

    subject: Subject
    documents: tuple[Document, ...]
    slots: Mapping[str, tuple[Choice[Statement], ...]]

    def one(self, slot: str) -> Choice[Statement] | None:
        """What a single slot shows; None where nobody has stated it."""
        held = self.slots.get(slot, ())
        return held[0] if held else None

    def all(self, slot: str) -> tuple[Choice[Statement], ...]:
        """What a list slot shows, in order; empty where nobody has stated any."""
        return self.slots.get(slot, ())

    @property
    def competing(self) -> Mapping[str, Choice[Statement]]:
        """The slots for which statements of the same standing disagree."""
        return {slot: held[0] for slot, held in self.slots.items() if held[0].competing}


def sheet(subject: Subject) -> Sheet:
    """What is shown of one object: two queries."""
    return sheets([subject])[subject.pk]


def sheets(
    subjects: Iterable[Subject],
    *,
    document: Document | None = None,
    slots: Iterable[str] | None = None,
    evidence: bool = True,
) -> dict[UUID, Sheet]:
    """What is shown of several objects, by id: two queries for any number of them.

    With `document`, only what that document states; with `slots`, only these. Without `evidence`, one query, for
    the values alone: passages, people and the documents' titles are then not loaded.
    """
    by_id = {subject.pk: subject for subject in subjects}
    live = Statement.objects.live().filter(subject__in=by_id)
    statements = live.with_evidence() if evidence else live.values_only()
    if document is not None:
        statements = statements.filter(document=document)
    if slots is not None:
        statements = statements.filter(slot__in=list(slots))
    held: dict[UUID, list[Statement]] = defaultdict(list)
    for statement in statements:
        held[statement.subject_id].append(statement)
    return {pk: _make_sheet(subject, held[pk]) for pk, subject in by_id.items()}


def document_sheets(document: Document) -> tuple[Sheet, ...]:
    """What one document states, object by object in the order of their first passage: three queries."""
    subjects = Subject.objects.filter(statements__document=document, statements__state__in=LIVE).distinct()
    found = sheets(subjects, document=document)
    return tuple(sorted(found.values(), key=lambda each: (_first_passage(each), each.subject.reference)))


def contradictions(*, limit: int | None = None) -> tuple[Sheet, ...]:
    """Objects of which statements of the same standing disagree on a single slot, oldest first: three queries.

    The sheets' `competing` says on which slots, and with what.
    """
    several = Count("value_key", distinct=True)
    single = [slot for slots in SLOTS.values() for slot in slots if slot not in LISTED]
    suspects = (
        Statement.objects.live()
        .filter(slot__in=single)
        .values("subject", "slot", "state")
        .annotate(several=several)
        .filter(several__gt=1)
        .values("subject")
    )
    found = sheets(Subject.objects.filter(pk__in=suspects).order_by("created_at", "reference"))
    disputed = tuple(each for each in found.values() if each.competing)
    return disputed[:limit]


def history(subject: Subject) -> list[Statement]:
    """Every statement ever made of an object, also refused and superseded ones, oldest first: two queries."""
    return list(Statement.objects.filter(subject=subject).with_evidence().order_by("created_at", "id"))


def awaiting_review() -> int:
    """How many objects have a statement that nobody has decided on."""
    return Statement.objects.undecided().aggregate(subjects=Count("subject", distinct=True))["subjects"]


def _make_sheet(subject: Subject, statements: Sequence[Statement]) -> Sheet:
    chosen = choose(statements)
    documents = {each.document.pk: each.document for each in statements if each.document is not None}
    return Sheet(
        subject=subject,
        documents=tuple(documents.values()),
        slots={slot: chosen[slot] for slot in SLOTS[Kind(subject.kind)] if slot in chosen},
    )


def _first_passage(sheet: Sheet) -> int:
    starts = [
        passage.start for held in sheet.slots.values() for choice in held for passage in choice.chosen.passages.all()
    ]
    return min(starts, default=0)
