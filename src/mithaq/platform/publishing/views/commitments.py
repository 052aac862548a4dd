"""Commitments: the list, one commitment, their exports."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mithaq.platform.publishing import agreements as agreement_lines
from mithaq.platform.publishing import commitments as lines
from mithaq.platform.publishing.evidence import Book
from mithaq.platform.publishing.exports import commitment_fields, describe, stream_csv, stream_json, with_evidence
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.pages import make_commitment_page
from mithaq.platform.publishing.views.listing import choose_rows, cut_page, list_context
from mithaq.platform.publishing.views.page import language, show, today
from mithaq.platform.register.models import Agreement, Commitment
from mithaq.platform.territories.models import Territory


def _dimensions(found: list[Commitment]) -> list[Dimension[Commitment]]:
    regions = {each.region.iso: each.region for each in found if each.region is not None}
    names = {each.actor.slug: each.actor.name for each in found if each.actor is not None}
    return lines.dimensions(on=today(), language=language(), regions=regions, actors=names)


def _found(request: HttpRequest) -> list[Commitment]:
    rows = list(lines.all_commitments())
    return choose_rows(request, rows, _dimensions(rows))[0]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = list(lines.all_commitments())
    kept, facets = choose_rows(request, rows, _dimensions(rows))
    page = cut_page(request, kept)
    shown = lines.make_lines(page.object_list, on=today(), language=language())
    context = {
        **list_context(request, "commitments", facets, page, total=len(rows)),
        "lines": shown,
        "has_demonstration": any(line.demonstration for line in shown),
        "without": Agreement.objects.filter(commitments=None).count(),
        "agreements_url": reverse("publishing:agreements"),
    }
    return show(request, "commitments.html", context, section="commitments", top=True)


@require_safe
def one(request: HttpRequest, reference: str) -> HttpResponse:
    commitment = get_object_or_404(lines.all_commitments(), reference=reference)
    context = make_commitment_page(commitment, on=today(), language=language())
    return show(request, "commitment.html", context, section="commitments")


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    return stream_csv("commitments", with_evidence(_found(request), "commitment.quantity", commitment_fields()))


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    return stream_json("commitments", describe(_found(request), commitment_fields()))


@require_safe
def one_as_json(request: HttpRequest, reference: str) -> HttpResponseBase:
    commitment = get_object_or_404(lines.all_commitments(), reference=reference)
    return stream_json("commitments", describe([commitment], commitment_fields()))
