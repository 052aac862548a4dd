"""What pages and exports say of documents that were taken down, and of what rested on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.publishing.values import name_slot
from mithaq.platform.review.models import Link, Statement, Subject
from mithaq.platform.review.naming import withheld_names
from mithaq.platform.review.queries import Sheet, sheet
from mithaq.platform.review.same import heads_of


@dataclass(frozen=True, slots=True)
class Withheld:
    """What of an object is not shown: its slots in words, and the documents that were taken down."""

    slots: tuple[str, ...]
    documents: tuple[tuple[Document, str], ...]


def tell_withheld(sheet: Sheet) -> Withheld | None:
    """None where nothing of the object is withheld."""
    if not sheet.withheld:
        return None
    return Withheld(
        slots=tuple(name_slot(slot) for slot in sheet.withheld),
        documents=tuple((each, document_url(each)) for each in sheet.taken_down),
    )


def find_withheld(reference: str) -> Sheet | None:
    """The sheet of an object that cannot be shown since what it cannot do without is withheld; else None."""
    subject = Subject.objects.filter(reference=reference).first()
    if subject is None or heads_of([subject.pk])[subject.pk] != subject.pk:
        return None
    found = sheet(subject)
    return found if found.withheld else None


def withheld_fields(found: Sheet) -> dict[str, Any]:
    """Such an object in the open data."""
    return {
        "reference": found.subject.reference,
        "withheld": [slot.partition(".")[2] for slot in found.withheld],
        "taken_down": [takedown_fields(each) for each in found.taken_down],
    }


def takedown_fields(document: Document) -> dict[str, Any]:
    return {
        "document": document_url(document),
        "document_sha256": document.sha256,
        "taken_down_at": document.taken_down_at.isoformat() if document.taken_down_at else None,
        "taken_down_why": document.taken_down_why or None,
    }


def shown_links() -> QuerySet[Link]:
    """All links but those that would tell, by names or reasons, what a document that was taken down says."""
    gone = Document.objects.taken_down()
    if not gone.exists():
        return Link.objects.all()
    subjects = Statement.objects.filter(document__in=gone).values("subject")
    hidden = withheld_names()
    links = Link.objects.exclude(one__in=subjects).exclude(other__in=subjects)
    return links.exclude(one_name__in=hidden).exclude(other_name__in=hidden)
