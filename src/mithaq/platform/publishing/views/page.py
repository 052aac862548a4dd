"""What every page has: the register's state, the sections, the language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.differences import PAGES
from mithaq.platform.publishing.streaming import stream_json
from mithaq.platform.publishing.withheld import find_withheld, tell_withheld, withheld_fields
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.review.queries import Sheet
from mithaq.platform.review.same import stands_for
from mithaq.platform.review.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Counts:
    """The register on a day: what the line under the sections says."""

    on: str
    documents: int
    agreements: int
    commitments: int
    demonstrations: int


clock: Callable[[], date] = timezone.localdate


def today() -> date:
    """The day for which the register is shown."""
    return clock()


def language() -> str:
    """Of the page: `fr`, `ar` or `en`."""
    return (get_language() or "fr").split("-")[0]


def count_register() -> Counts:
    """Three queries."""
    held = Document.objects.aggregate(all=Count("pk"), shown=Count("pk", filter=Q(is_demonstration=True)))
    return Counts(
        on=today().isoformat(),
        documents=held["all"],
        demonstrations=held["shown"],
        agreements=Agreement.objects.count(),
        commitments=Commitment.objects.count(),
    )


def lead_on(request: HttpRequest, page: str, reference: str) -> HttpResponse:
    """To the object that stands for the one of this reference, or the page that says that it is withheld.

    Raises Http404 where there is none.
    """
    head = stands_for(reference)
    if head is not None:
        return redirect(page, reference=head)
    found = _find_withheld(page, reference)
    context = {"reference": reference, "title": reference, "withheld": tell_withheld(found)}
    return show(request, "withheld.html", context, section="")


def lead_on_json(page: str, name: str, reference: str) -> HttpResponseBase:
    """As `lead_on`, for machines."""
    head = stands_for(reference)
    if head is not None:
        return redirect(page, reference=head)
    item = withheld_fields(_find_withheld(page.removesuffix("-json"), reference))
    return stream_json(name, [item], on=today().isoformat())


def _find_withheld(page: str, reference: str) -> Sheet:
    found = find_withheld(reference)
    if found is None or PAGES.get(Kind(found.subject.kind)) != page:
        raise Http404
    return found


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    section: str,
    top: bool = False,
    status: int = 200,
) -> HttpResponse:
    """A page of the register. `top` is True where the page is the section's own front page."""
    counts = count_register()
    context = {
        "counts": counts,
        # Every page says it while one such text is in the register: its figures may show anywhere.
        "has_demonstration": counts.demonstrations > 0,
        "section": section,
        "at_section_top": top,
        "on": today().isoformat(),
        **context,
    }
    return render(request, f"publishing/{template}", context, status=status)


def absolute(request: HttpRequest, path: str) -> str:
    """The whole address of a page, for citation."""
    return request.build_absolute_uri(path)
