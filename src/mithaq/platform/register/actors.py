"""Actors follow the rows that name them: their spellings, the name shown, and whether they are there at all."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.db.models import Count

from mithaq.platform.register.models import (
    Actor,
    ActorKey,
    ActorName,
    AgreementParty,
    AgreementSignatory,
    Commitment,
    Position,
)
from mithaq.platform.register.vocabulary import ActorKind
from mithaq.platform.review.models import Same
from mithaq.platform.review.naming import withheld_names
from mithaq.platform.review.vocabulary import Kind
from mithaq.resolving.blocking import body_keys, person_keys

# Every pair of columns that names an actor: who, and as the document writes it.
NAMING = (
    (AgreementParty, "actor", "name"),
    (AgreementSignatory, "actor", "name"),
    (AgreementSignatory, "organisation", "organisation_name"),
    (Commitment, "actor", "actor_name"),
    (Position, "person", "person_name"),
    (Position, "organisation", "organisation_name"),
)


def find_naming(ids: Collection[UUID]) -> set[UUID]:
    """The subjects whose rows name one of these actors."""
    found: set[UUID] = set()
    if not ids:
        return found
    for table, actor, _name in NAMING:
        subject = "agreement" if table in (AgreementParty, AgreementSignatory) else "pk"
        found.update(table._default_manager.filter(**{f"{actor}__in": ids}).order_by().values_list(subject, flat=True))
    return found


def refresh_actors(ids: Collection[UUID]) -> None:
    """Count the spellings of these actors again; the most used is shown; an actor that nothing names is removed."""
    spellings: dict[UUID, Counter[str]] = defaultdict(Counter)
    for table, actor, name in NAMING:
        rows = (
            table._default_manager.order_by()
            .filter(**{f"{actor}__in": ids})
            .values_list(actor, name)
            .annotate(count=Count("pk"))
        )
        for pk, spelling, count in rows:
            spellings[pk][spelling] += count
    withheld = withheld_names()
    joined = Same.objects.filter(head__in=spellings).exclude(kind__in=list(Kind)).exclude(name__in=withheld)
    for head, name in joined.values_list("head", "name"):
        # Where two documents name one party differently, a row shows one of the two names.
        spellings[head][name] = spellings[head][name] or 1
    ActorName.objects.filter(actor__in=ids).delete()
    ActorName.objects.bulk_create(
        ActorName(actor_id=pk, name=spelling, count=count)
        for pk, counted in sorted(spellings.items())
        for spelling, count in sorted(counted.items())
    )
    Actor.objects.filter(pk__in=ids).exclude(pk__in=spellings).delete()
    _refresh_keys(ids, spellings)
    renamed = []
    for each in Actor.objects.filter(pk__in=spellings):
        counted = spellings[each.pk]
        name = min((-count, spelling) for spelling, count in counted.items())[1]
        if each.name != name:
            each.name = name
            renamed.append(each)
    Actor.objects.bulk_update(renamed, ["name"])


def _refresh_keys(ids: Collection[UUID], spellings: Mapping[UUID, Iterable[str]]) -> None:
    ActorKey.objects.filter(actor__in=ids).delete()
    kinds = dict(Actor.objects.filter(pk__in=spellings).values_list("pk", "kind"))
    ActorKey.objects.bulk_create(
        ActorKey(actor_id=pk, key=key)
        for pk, kind in sorted(kinds.items())
        for key in sorted({key for spelling in spellings[pk] for key in keys_of(kind, spelling)})
    )


def keys_of(kind: str, spelling: str) -> frozenset[str]:
    """The keys of one spelling; a state has none: its name says of which country only where it is whole."""
    if kind == ActorKind.PERSON:
        return person_keys(spelling)
    return frozenset() if kind == ActorKind.STATE else body_keys(spelling)
