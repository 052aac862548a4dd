"""Documents that may tell of the same as one document: what linking compares it with, however large the register is."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from mithaq.platform.corpus.models import Document
from mithaq.platform.register.actors import NAMING
from mithaq.platform.register.models import (
    Actor,
    ActorKey,
    ActorName,
    Agreement,
    AgreementParty,
    AgreementSignatory,
    Commitment,
    Mention,
)

# Two accounts of one agreement differ by so many days at most.
_DAYS_APART = 4
# Documents that one document is compared with, those of the nearest days; what bounds the cost of adding one.
_NEIGHBOURS = 120
_ALIKE_NAMES = 60
# Statements up to which a name is rare: all that names it is looked at, else the newest of these.
_EACH = 8


def find_neighbours(document: Document) -> list[Document]:
    """Other documents that may tell of the same: an agreement of these days, the same quantity, a name alike."""
    subjects = list(Mention.objects.filter(document=document).order_by().values_list("subject", flat=True))
    near = set(_by_day(subjects)) | set(_by_quantity(subjects)) | set(_by_name(subjects))
    found = Document.objects.without_text().filter(mentions__subject__in=near).exclude(pk=document.pk).distinct()
    day = document.published_on or date.max
    return sorted(found, key=lambda each: (abs(((each.published_on or day) - day).days), -each.pk))[:_NEIGHBOURS]


def _by_day(subjects: Sequence[UUID]) -> Iterator[UUID]:
    days = Agreement.objects.filter(pk__in=subjects).exclude(date_from=None).values_list("date_from", "date_to")
    for first, last in days.distinct():
        margin = timedelta(days=_DAYS_APART)
        yield from Agreement.objects.filter(date_from__lte=last + margin, date_to__gte=first - margin).values_list(
            "pk", flat=True
        )[:_NEIGHBOURS]


def _by_quantity(subjects: Sequence[UUID]) -> Iterator[UUID]:
    for quantity, unit in (
        Commitment.objects.filter(pk__in=subjects).order_by().values_list("quantity", "unit").distinct()
    ):
        yield from Commitment.objects.filter(quantity=quantity, unit=unit).values_list("pk", flat=True)[:_NEIGHBOURS]


def _by_name(subjects: Sequence[UUID]) -> Iterator[UUID]:
    named: set[UUID] = set()
    for table, actor, _name in NAMING:
        rows = table._default_manager.filter(**{f"{_subject_of(table)}__in": subjects}).order_by()
        named.update(pk for pk in rows.values_list(actor, flat=True) if pk is not None)
    keys = ActorKey.objects.filter(actor__in=named).order_by().values("key")
    alike = Actor.objects.filter(keys__key__in=keys).exclude(pk__in=named).order_by("pk").distinct()
    looked_at = named | set(alike.values_list("pk", flat=True)[:_ALIKE_NAMES])
    counted = Actor.objects.filter(pk__in=looked_at).order_by().annotate(uses=Coalesce(Subquery(_uses()), 0))
    used = list(counted.values_list("pk", "uses"))
    rare = [pk for pk, uses in used if uses <= _EACH]
    for table, actor, _name in NAMING:
        subject = _subject_of(table)
        yield from table._default_manager.filter(**{f"{actor}__in": rare}).order_by().values_list(subject, flat=True)
        for pk in (pk for pk, uses in used if uses > _EACH):
            newest = table._default_manager.filter(**{actor: pk}).order_by("-pk")
            yield from newest.values_list(subject, flat=True)[:_EACH]


def _uses() -> QuerySet[Any]:
    """How many statements name the actor of the query around it."""
    return (
        ActorName.objects.filter(actor=OuterRef("pk")).order_by().values("actor").annotate(n=Sum("count")).values("n")
    )


def _subject_of(table: type) -> str:
    return "agreement" if table in (AgreementParty, AgreementSignatory) else "pk"
