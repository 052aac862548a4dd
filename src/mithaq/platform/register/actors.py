"""Actors follow the rows that name them: their spellings, the name shown, and whether they are there at all."""

from collections import Counter, defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import Count

from mithaq.platform.register.models import (
    Actor,
    ActorName,
    AgreementParty,
    AgreementSignatory,
    Commitment,
    Position,
)

# Every pair of columns that names an actor: who, and as the document writes it.
NAMING = (
    (AgreementParty, "actor", "name"),
    (AgreementSignatory, "actor", "name"),
    (AgreementSignatory, "organisation", "organisation_name"),
    (Commitment, "actor", "actor_name"),
    (Position, "person", "person_name"),
    (Position, "organisation", "organisation_name"),
)


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
    ActorName.objects.filter(actor__in=ids).delete()
    ActorName.objects.bulk_create(
        ActorName(actor_id=pk, name=spelling, count=count)
        for pk, counted in sorted(spellings.items())
        for spelling, count in sorted(counted.items())
    )
    Actor.objects.filter(pk__in=ids).exclude(pk__in=spellings).delete()
    renamed = []
    for each in Actor.objects.filter(pk__in=spellings):
        counted = spellings[each.pk]
        name = min((-count, spelling) for spelling, count in counted.items())[1]
        if each.name != name:
            each.name = name
            renamed.append(each)
    Actor.objects.bulk_update(renamed, ["name"])
