"""What a test has other processes do: `python -m tests.platform.arrivals.programs bring|state [NUMBER]`."""

from __future__ import annotations

import json
import sys

import django


def text(number: int) -> str:
    """A small document unlike the others."""
    words = (
        f"Communiqué numéro {number}\n\nLa société Alpha{number} et le ministère des Ponts ont signé, en 2025, "
        "une convention de partenariat à Rabat. "
        f"Alpha{number} créera {number + 10} emplois directs d'ici 2029 à Oujda.\n"
    )
    return words + " ".join(f"mot{number * 1000 + n}" for n in range(60))


def bring_some(count: int) -> None:
    from django.utils import timezone

    from mithaq.platform.arrivals.actions import Brought
    from mithaq.platform.arrivals.queueing import bring
    from mithaq.platform.arrivals.vocabulary import Kind

    for number in range(count):
        bring(
            Brought(kind=Kind.FILE, name=f"{number}.txt", original=text(number).encode(), extension=".txt"),
            now=timezone.now(),
            by=None,
        )


def show_state() -> None:
    """Everything that must come out once."""
    from django.db.models import Count

    from mithaq.platform.arrivals.models import Arrival
    from mithaq.platform.arrivals.queries import count_by_state
    from mithaq.platform.corpus.models import Document, Reading
    from mithaq.platform.ledger.models import Entry
    from mithaq.platform.review.models import Statement

    told = {
        "states": {state.value: count for state, count in count_by_state().items()},
        "documents": Document.objects.count(),
        "names": Document.objects.values("name").distinct().count(),
        "readings": Reading.objects.count(),
        "added": Entry.objects.filter(action="document.added").count(),
        "given_back": Entry.objects.filter(action="arrival.given_back").count(),
        "attempts": max(Arrival.objects.values_list("attempts", flat=True), default=0),
        "was_known": Arrival.objects.filter(was_known=True).count(),
        "statements": Statement.objects.count(),
        "of_documents": sorted(
            Statement.objects.order_by().values("document").annotate(n=Count("pk")).values_list("n", flat=True)
        ),
        "waiting_bytes": len(
            [each for each in Arrival.objects.exclude(sha256="").iterator() if each.original.exists()]
        ),
        "originals": sum(each.original.exists() for each in Document.objects.iterator()),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] == "bring":
        bring_some(int(sys.argv[2]))
    else:
        show_state()
