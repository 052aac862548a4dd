"""Which documents are copies of one another: found by their sketches, decided by their words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from mithaq.platform.corpus.models import Document, Shingle
from mithaq.platform.ledger.actions import record
from mithaq.resolving.copies import COPIED, compare, likely_shared, shingles, sketch

# Documents that are compared word by word: those with the most of the sketch in common.
_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class Found:
    """What a text has in common with the register: its sketch, and documents with the same words, the nearest first."""

    sketch: tuple[int, ...]
    copies: tuple[tuple[int, float], ...]


def find_copies(text: str, *, apart_from: int | None = None) -> Found:
    """Looks a text up before it is read: two queries, whatever the number of documents.

    Args:
        apart_from: the document whose text this is, where it is stored already.
    """
    words = shingles(text)
    kept = sketch(words)
    likely = (
        Shingle.objects.filter(hash__in=kept)
        .exclude(document=apart_from)
        .order_by()
        .values("document")
        .annotate(shared=Count("pk"))
        .filter(shared__gte=likely_shared(0, 0))
        .order_by("-shared", "document")
        .values_list("document", flat=True)[:_LOOKED_AT]
    )
    texts = Document.objects.filter(pk__in=list(likely)).values_list("pk", "text")
    found = [(pk, compare("", words, "", shingles(other))) for pk, other in texts]
    copies = sorted(((pk, copy.share) for pk, copy in found if copy is not None), key=lambda pair: (-pair[1], pair[0]))
    return Found(tuple(kept), tuple(copies))


def record_copies(document: Document, found: Found, *, now: datetime) -> Document | None:
    """Keep the sketch of a stored document, and of which one it is a copy; that one, None where it is of its own.

    The original of a group is the document that appeared first; where an older one comes in later, all others become
    copies of it. An entry of the ledger says so.
    """
    Shingle.objects.bulk_create(Shingle(document=document, hash=each) for each in found.sketch)
    if not found.copies:
        return None
    nearest = Document.objects.without_text().filter(pk__in=[pk for pk, _ in found.copies])
    originals = {each.source_id for each in nearest}
    group = list(Document.objects.without_text().filter(Q(pk__in=originals) | Q(copy_of__in=originals)))
    first = _first([*group, document])
    shares = dict(found.copies)
    best = max(shares.values())
    for each in [*group, document]:
        copy_of = None if each.pk == first.pk else first.pk
        if each.copy_of_id != copy_of:
            each.copy_of_id = copy_of
            if copy_of is None:
                each.copy_share = None
            elif each.pk == document.pk:
                each.copy_share = shares.get(first.pk, best)
            else:
                each.copy_share = each.copy_share or shares.get(each.pk, COPIED)
            Document.objects.filter(pk=each.pk).update(copy_of=copy_of, copy_share=each.copy_share)
    record(
        action="document.copies_found",
        subject_kind="document",
        subject_id=document.pk,
        now=now,
        after={"original": first.pk, "copies": sorted(each.pk for each in [*group, document] if each.pk != first.pk)},
        why=f"at least {COPIED:.0%} of the shorter text's words stand in the other",
    )
    return None if first.pk == document.pk else first


def _first(documents: Iterable[Document]) -> Document:
    """The one that appeared first; of one day, and of unknown days, the one that was received first."""
    return min(documents, key=lambda each: (each.published_on or date.max, each.received_at, each.pk))
