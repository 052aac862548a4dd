"""Reading statements: what an object shows, slot by slot, with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from mithaq.platform.corpus.models import Document
from mithaq.platform.review.models import Same, Statement, Subject
from mithaq.platform.review.rules import Choice, choose, value_key
from mithaq.platform.review.same import heads_of, members_of
from mithaq.platform.review.vocabulary import LISTED, LIVE, SLOTS, Kind


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is shown of one object.

    Attributes:
        subject: the object, or the one that stands for several that are the same; their statements stand together.
        documents: those that a live statement comes from, each once, in order of appearance.
        slots: each slot that has a live statement, in the order of vocabulary.SLOTS. Every statement in it has
            its document (without text) and passages loaded: reading them costs no query.
        withheld: the slots of which a value is not shown, since every document that states it was taken down.
        taken_down: those documents.
    """

    subject: Subject
    documents: tuple[Document, ...]
    slots: Mapping[str, tuple[Choice[Statement], ...]]
    withheld: tuple[str, ...] = ()
    taken_down: tuple[Document, ...] = ()

    def one(self, slot: str) -> Choice[Statement] | None:
        """What a single slot shows; None where nobody has stated it."""
        held = self.slots.get(slot, ())
        return held[0] if held else None

    def all(self, slot: str) -> tuple[Choice[Statement], ...]:
        """What a list slot shows, in order; empty where nobody has stated any."""
        return self.slots.get(slot, ())

    @property
    def sources(self) -> int:
        """How many sources tell of it: copies of one text count once, a person's own word without a document not."""
        return len({document.source_id for document in self.documents})

    @property
    def competing(self) -> Mapping[str, Choice[Statement]]:
        """The slots for which statements of the same standing disagree."""
        return {slot: held[0] for slot, held in self.slots.items() if held[0].competing}


def sheet(subject: Subject) -> Sheet:
    """What is shown of one object: three queries, four where it names another."""
    return sheets([subject])[subject.pk]


def sheets(
    subjects: Iterable[Subject],
    *,
    document: Document | None = None,
    slots: Iterable[str] | None = None,
    evidence: bool = True,
) -> dict[UUID, Sheet]:
    """What is shown of several objects, by id: three queries for any number of them, four where they name others.

    An object that is the same as others shows what is stated of all of them; ask for the one that stands for them
    (`stand_ins`). With `document`, only what that document states; with `slots`, only these. Without `evidence`, one
    query less, for the values alone: passages, people and the documents' titles are then not loaded.
    """
    by_id = {subject.pk: subject for subject in subjects}
    members = members_of(by_id)
    head_of = {member: head for head, held in members.items() for member in held}
    standing = Statement.objects.standing().filter(subject__in=head_of)
    statements = standing.with_evidence() if evidence else standing.values_only()
    if document is not None:
        statements = statements.filter(document=document)
    if slots is not None:
        statements = statements.filter(slot__in=list(slots))
    held: dict[UUID, list[Statement]] = defaultdict(list)
    for statement in _lead_on(statements):
        held[head_of[statement.subject_id]].append(statement)
    return {pk: _make_sheet(subject, held[pk]) for pk, subject in by_id.items()}


def stand_ins(subjects: Iterable[Subject]) -> list[Subject]:
    """Each object, or the one that stands for it, once each: at most two queries."""
    given = list(subjects)
    by_id = {subject.pk: subject for subject in given}
    heads = heads_of(by_id)
    others = set(heads.values()) - by_id.keys()
    if others:
        by_id |= Subject.objects.in_bulk(others)
    return list({heads[subject.pk]: by_id[heads[subject.pk]] for subject in given}.values())


def document_sheets(document: Document) -> tuple[Sheet, ...]:
    """What one document states, object by object in the order of their first passage: at most seven queries."""
    subjects = Subject.objects.filter(statements__document=document, statements__state__in=LIVE).distinct()
    found = sheets(stand_ins(subjects), document=document)
    return tuple(sorted(found.values(), key=lambda each: (_first_passage(each), each.subject.reference)))


def contradictions(*, limit: int | None = None) -> tuple[Sheet, ...]:
    """Objects of which statements of the same standing disagree on a single slot, oldest first: three queries.

    The sheets' `competing` says on which slots, and with what. Every merged object is looked at: pages ask
    `register.queries.disputed`, which is counted beforehand.
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
    merged = Same.objects.filter(kind__in=[Kind.AGREEMENT, Kind.COMMITMENT]).values("head")
    suspected = Subject.objects.filter(Q(pk__in=suspects) | Q(pk__in=merged)).order_by("created_at", "reference")
    found = sheets(stand_ins(suspected))
    disputed = tuple(each for each in found.values() if each.competing)
    return disputed[:limit]


def history(subject: Subject) -> list[Statement]:
    """Every statement ever made of an object, also refused and superseded ones, oldest first: three queries."""
    members = members_of([subject.pk])[subject.pk]
    return list(Statement.objects.filter(subject__in=members).with_evidence().order_by("created_at", "id"))


def awaiting_review() -> int:
    """How many objects have a statement that nobody has decided on."""
    return Statement.objects.undecided().aggregate(subjects=Count("subject", distinct=True))["subjects"]


def _lead_on(statements: Iterable[Statement]) -> list[Statement]:
    """Statements whose value names another object name the one that stands for it, here and not in the database."""
    held = list(statements)
    heads = heads_of(each.target_id for each in held if each.target_id is not None)
    for each in held:
        if each.target_id is not None and heads[each.target_id] != each.target_id:
            each.target_id = heads[each.target_id]
            each.value = str(each.target_id)
            each.value_key = value_key(each.value)
    return held


def _make_sheet(subject: Subject, statements: Sequence[Statement]) -> Sheet:
    shown = [each for each in statements if each.document is None or not each.document.is_taken_down]
    hidden = [each for each in statements if each.document is not None and each.document.is_taken_down]
    chosen = choose(shown)
    slots = SLOTS[Kind(subject.kind)]
    withheld = _find_withheld(shown, hidden)
    return Sheet(
        subject=subject,
        documents=_documents(shown),
        slots={slot: chosen[slot] for slot in slots if slot in chosen},
        withheld=tuple(slot for slot in slots if slot in withheld),
        taken_down=_documents(hidden) if withheld else (),
    )


def _find_withheld(shown: Sequence[Statement], hidden: Sequence[Statement]) -> set[str]:
    """Single slots that nothing shown states, and list slots of which an item is missing."""
    stated = {each.slot for each in shown}
    items = {(each.slot, each.value_key) for each in shown}
    return {
        each.slot
        for each in hidden
        if ((each.slot, each.value_key) not in items if each.slot in LISTED else each.slot not in stated)
    }


def _documents(statements: Iterable[Statement]) -> tuple[Document, ...]:
    return tuple({each.document.pk: each.document for each in statements if each.document is not None}.values())


def _first_passage(sheet: Sheet) -> int:
    starts = [
        passage.start for held in sheet.slots.values() for choice in held for passage in choice.chosen.passages.all()
    ]
    return min(starts, default=0)
