"""What waits for a person: documents with undecided statements, what matters most first."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from mithaq.platform.corpus.models import Document
from mithaq.platform.review.models import Statement
from mithaq.platform.review.vocabulary import State

# Below it a value is more likely to need a correction than the usual one (see docs/methods/reading.md).
UNSURE = 0.6


@dataclass(frozen=True, slots=True)
class Waiting:
    """One document with undecided statements.

    Attributes:
        objects: how many agreements, commitments, functions and strategies have an undecided statement.
        commitments: how many of them are commitments.
        contradicted: how many of them other documents tell differently.
        unsure: how many undecided values have a confidence below UNSURE.
        decided: how many objects of the document nobody has to look at any more.
    """

    document: Document
    objects: int
    commitments: int
    contradicted: int
    unsure: int
    decided: int

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """What the order of the queue compares, the greatest first."""
        return self.commitments, self.contradicted, self.unsure, self.objects


def waiting(*, contradicted: Iterable[str] = ()) -> list[Waiting]:
    """All documents with undecided statements: commitments first, then contradictions, then what is unsure.

    `contradicted`: ids of the objects on which accounts differ; the register counts them. Two queries.
    """
    disputed = [str(each) for each in contradicted]
    undecided = Q(state=State.PROPOSED)
    rows = (
        Statement.objects.filter(document__in=Statement.objects.undecided().values("document"))
        .values("document")
        .annotate(
            objects=Count("subject", filter=undecided, distinct=True),
            all_objects=Count("subject", distinct=True),
            commitments=Count("subject", filter=undecided & Q(slot__startswith="commitment."), distinct=True),
            contradicted=Count("subject", filter=undecided & Q(subject__in=disputed), distinct=True),
            unsure=Count("id", filter=undecided & Q(confidence__lt=UNSURE)),
        )
        .order_by()
    )
    documents = Document.objects.defer("text").in_bulk([row["document"] for row in rows])
    held = [
        Waiting(
            document=documents[row["document"]],
            objects=row["objects"],
            commitments=row["commitments"],
            contradicted=row["contradicted"],
            unsure=row["unsure"],
            decided=row["all_objects"] - row["objects"],
        )
        for row in rows
    ]
    return sorted(held, key=lambda each: (*(-part for part in each.weight), each.document.pk))
