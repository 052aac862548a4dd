"""Reading the demonstration documents into the register, once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop

from mithaq.platform.corpus.models import Document
from mithaq.platform.demonstration.sources import DemonstrationDocument
from mithaq.platform.intake import Reader, add_document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.review.actions import accept_documents

# The ledger holds them in English; pages translate what the system itself said.
BY = gettext_noop("Mithaq, demonstration")
WHY = gettext_noop(
    "Demonstration: the statements of the demonstration documents are accepted together, as they were read, "
    "so that the register has something to show. Nobody checked them one by one."
)


@dataclass(frozen=True, slots=True)
class LoadResult:
    """How many demonstration documents there are, how many were new, and the decision that accepted them.

    `decision` is None where nothing had to be decided.
    """

    held: int
    added: int
    decision: Entry | None


def load_demonstration(
    documents: Iterable[DemonstrationDocument],
    *,
    now: datetime,
    read: Reader | None = None,
    advance: Callable[[], None] = lambda: None,
) -> LoadResult:
    """Add the documents that are not there yet, then accept what they state by one decision.

    Documents are added one by one, each whole: a load that was interrupted goes on where it stopped. What a newer
    reader proposes later on is not accepted by loading again, and what a person refused stays refused.
    """
    added = 0
    loaded: list[Document] = []
    for each in documents:
        result = add_document(
            each.document, original=each.original, media_type="text/plain", now=now, demonstration=True, read=read
        )
        added += result.added
        loaded.append(result.document)
        advance()
    decided = Entry.objects.filter(action="documents.accepted", by_name=BY).exists()
    decision = None
    if added or not decided:
        decision = accept_documents(loaded, why=WHY, by_name=BY, now=now)
    return LoadResult(held=len(loaded), added=added, decision=decision)
