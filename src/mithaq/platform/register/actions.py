"""Keeping the register in step with the statements.

`project` makes the rows of some objects again, `rebuild` all of them; both go the same way, so that they agree.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Model

from mithaq.platform.register.actors import find_naming, refresh_actors
from mithaq.platform.register.models import (
    Actor,
    Agreement,
    AgreementParty,
    AgreementSignatory,
    Commitment,
    Mention,
    Position,
    Strategy,
)
from mithaq.platform.register.models import ActorName as Spelling
from mithaq.platform.register.rows import Row, make_rows
from mithaq.platform.register.rules import ActorName, name_body, name_person
from mithaq.platform.review.linking import regroup_all
from mithaq.platform.review.models import Same, Statement, Subject
from mithaq.platform.review.queries import Sheet, sheets
from mithaq.platform.review.same import heads_of, members_of
from mithaq.platform.review.vocabulary import REFERENCE_SLOT, Kind, LinkKind
from mithaq.platform.territories.queries import find_by_names

TABLES: dict[Kind, type[Model]] = {
    Kind.AGREEMENT: Agreement,
    Kind.COMMITMENT: Commitment,
    Kind.ROLE: Position,
    Kind.STRATEGY: Strategy,
}
# Any number that no other lock of the database uses.
PROJECTION_LOCK = 6_417_151_001
# Objects that are read and written at a time: what a rebuild holds in memory.
BATCH = 400


@transaction.atomic
def project(
    subjects: Iterable[UUID],
    *,
    actors: Iterable[UUID] = (),
    advance: Callable[[int], None] = lambda _count: None,
) -> None:
    """Have the register show what the live statements of these subjects say.

    Accepted statements win over proposed ones; an object that lost what it cannot do without disappears, and comes
    back when it is stated again. Of objects that are the same only the one that stands for them has a row. `actors` are
    those whose group changed: every row that names one is made again. `advance` is told after each batch how many
    objects were done.
    """
    _wait_for_others()
    touched: set[UUID] = set(actors)
    ids = set(subjects) | find_naming(touched)
    ids |= set(heads_of(ids).values())
    # Agreements first: a commitment is linked to the row of its agreement only where that row exists.
    for kind in Kind:
        of_kind = Subject.objects.filter(kind=kind).order_by("reference")
        if kind is Kind.COMMITMENT:
            ids |= _naming(ids)
        for batch in _batches(sorted(ids), BATCH):
            held = list(of_kind.filter(pk__in=batch))
            if held:
                touched |= _project_batch(kind, held)
            advance(len(held))
    for batch in _batches(sorted(touched), BATCH):
        refresh_actors(batch)


@transaction.atomic
def rebuild(*, advance: Callable[[int], None] = lambda _count: None) -> int:
    """Empty the register and make it again from the statements and links; the number of subjects."""
    _wait_for_others()
    regroup_all()
    for table in (Mention, AgreementParty, AgreementSignatory, *reversed(TABLES.values()), Spelling, Actor):
        table.objects.all().delete()
    ids = list(Subject.objects.order_by("reference").values_list("pk", flat=True))
    project(ids, advance=advance)
    return len(ids)


def _wait_for_others() -> None:
    """Project one transaction after the other: actors are counted over everybody's rows.

    Two at once would each count without the other's rows, and both would be wrong when they are done. SQLite lets one
    writer in at a time by itself. Nothing is locked after this, so that nobody waits in a circle.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PROJECTION_LOCK])


def _naming(targets: Iterable[UUID]) -> set[UUID]:
    """Subjects that name one of `targets`, or one that it stands for: they change when its row comes or goes."""
    found: set[UUID] = set()
    named_too = {member for held in members_of(targets).values() for member in held}
    for batch in _batches(sorted(named_too), BATCH):
        named = Statement.objects.live().filter(slot=REFERENCE_SLOT, target__in=batch)
        found.update(named.values_list("subject", flat=True))
    return found | set(heads_of(found).values())


def _project_batch(kind: Kind, subjects: Sequence[Subject]) -> set[UUID]:
    """Make the rows of some objects of one kind; the actors that they named before or name now."""
    ids = [subject.pk for subject in subjects]
    touched = _actors_of(kind, ids)
    heads = heads_of(ids)
    held = sheets([subject for subject in subjects if heads[subject.pk] == subject.pk], evidence=False)
    rows = list(_rows(kind, held.values()))
    touched |= _add_actors(rows)
    _replace(kind, ids, rows)
    Mention.objects.filter(subject__in=ids).delete()
    Mention.objects.bulk_create(
        Mention(subject_id=row.main.pk, document=document, kind=kind)
        for row in rows
        for document in held[row.main.pk].documents
    )
    return touched


def _rows(kind: Kind, held: Iterable[Sheet]) -> Iterator[Row]:
    shown = list(held)
    slot = f"{kind}.place"
    places = {choice.chosen.value for sheet in shown if (choice := sheet.one(slot))}
    named = [choice.chosen.target_id for sheet in shown if (choice := sheet.one(REFERENCE_SLOT))]
    agreements = set(Agreement.objects.filter(pk__in=named).values_list("pk", flat=True)) if named else set()
    territories = find_by_names(places) if places else {}
    rows = list(make_rows(shown, territories=territories, agreements=agreements))
    merged = _merged_names(actor.id for row in rows for actor in row.actors)
    # Rows are made again under the names that stand for others: two spellings of one party are one party.
    yield from make_rows(shown, territories=territories, agreements=agreements, merged=merged) if merged else rows


def _merged_names(actors: Iterable[UUID]) -> dict[UUID, ActorName]:
    """The name that stands for each actor that is the same as another one."""
    heads = {member: head for member, head in heads_of(actors).items() if member != head}
    names = {
        each.member: (name_person if each.kind == LinkKind.PERSON else name_body)(each.name)
        for each in Same.objects.filter(member__in=heads.values())
    }
    return {member: name for member, head in heads.items() if (name := names.get(head)) is not None}


def _actors_of(kind: Kind, ids: Sequence[UUID]) -> set[UUID]:
    """The actors that the present rows of these objects name."""
    match kind:
        case Kind.AGREEMENT:
            columns = [
                AgreementParty.objects.filter(agreement__in=ids).values_list("actor"),
                AgreementSignatory.objects.filter(agreement__in=ids).values_list("actor", "organisation"),
            ]
        case Kind.COMMITMENT:
            columns = [Commitment.objects.filter(pk__in=ids).values_list("actor")]
        case Kind.ROLE:
            columns = [Position.objects.filter(pk__in=ids).values_list("person", "organisation")]
        case Kind.STRATEGY:
            columns = []
    return {actor for found in columns for row in found for actor in row if actor is not None}


def _add_actors(rows: Iterable[Row]) -> set[UUID]:
    named = {actor.id: actor for row in rows for actor in row.actors}
    Actor.objects.bulk_create(
        (
            Actor(id=actor.id, kind=actor.kind, key=actor.key, name=actor.name, slug=actor.slug)
            for actor in named.values()
        ),
        ignore_conflicts=True,
    )
    return set(named)


def _replace(kind: Kind, ids: Sequence[UUID], rows: Sequence[Row]) -> None:
    table = TABLES[kind]
    kept = [row.main.pk for row in rows]
    table._default_manager.filter(pk__in=ids).exclude(pk__in=kept).delete()
    # Updated in place, not deleted first: commitments would lose their agreement.
    table._default_manager.bulk_create(
        [row.main for row in rows],
        update_conflicts=True,
        unique_fields=["subject"],
        update_fields=[each.name for each in table._meta.concrete_fields if not each.primary_key],
    )
    for child in (AgreementParty, AgreementSignatory) if kind is Kind.AGREEMENT else ():
        child.objects.filter(agreement__in=ids).delete()
        child.objects.bulk_create(each for row in rows for each in row.children if isinstance(each, child))


def _batches(ids: Sequence[UUID], size: int) -> Iterator[Sequence[UUID]]:
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
