"""Reading documents."""

from django.db.models import Count
from django.db.models.functions import Substr

from mithaq.platform.corpus.models import Document, Reading


def documents_by_month() -> tuple[tuple[str, int], ...]:
    """How many documents appeared in each month, oldest first: one query.

    The month is `2025-04`; `2025` where no more is known; documents of unknown date are left out.
    """
    rows = (
        Document.objects.exclude(published="")
        .order_by()
        .annotate(month=Substr("published", 1, 7))
        .values("month")
        .annotate(documents=Count("pk"))
        .order_by("month")
        .values_list("month", "documents")
    )
    return tuple(rows)


def find_document(sha256: str) -> Document | None:
    """The document whose received bytes have this hash; None where none was received."""
    return Document.objects.filter(sha256=sha256).first()


def has_reading(document: Document, *, version: str) -> bool:
    """Whether this version of the reader (`actions.reader_version`) has read the document."""
    return Reading.objects.filter(document=document, version=version).exists()
