"""What documents lack that an earlier version stored: their genre, their countries, and of which ones they are copies.

This stands beside intake. It reads no document anew: the stored texts say all of it.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from mithaq.platform.corpus.actions import describe
from mithaq.platform.corpus.copies import find_copies, record_copies
from mithaq.platform.corpus.models import Document
from mithaq.platform.review.models import Statement
from mithaq.platform.review.projection import project


def count_unfilled() -> int:
    """How many documents lack something: one query on an index."""
    return Document.objects.undescribed().count()


def fill_documents(*, now: datetime, advance: Callable[[], None] = lambda: None) -> int:
    """Fill what documents lack, in the order in which they came; how many there were.

    Each document is a transaction of its own, so that what was broken off goes on where it stood. The register shows
    their objects anew where the source that is believed first, or the country of an office, may be another now.
    """
    waiting = list(Document.objects.undescribed().order_by("pk").values_list("pk", flat=True))
    for pk in waiting:
        with transaction.atomic():
            _fill(Document.objects.get(pk=pk), now=now)
        advance()
    return len(waiting)


def _fill(document: Document, *, now: datetime) -> None:
    changed = describe(document)
    touched = {document.pk} if changed else set()
    if not document.shingles.exists():
        found = find_copies(document.text, apart_from=document.pk)
        record_copies(document, found, now=now)
        group = {document.source_id, *(pk for pk, _ in found.copies)}
        touched |= set(Document.objects.filter(Q(pk__in=group) | Q(copy_of__in=group)).values_list("pk", flat=True))
    project(_subjects_of(touched))


def _subjects_of(documents: set[int]) -> set[UUID]:
    return set(Statement.objects.live().filter(document__in=documents).order_by().values_list("subject", flat=True))
