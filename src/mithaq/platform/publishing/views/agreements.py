"""Agreements: the list, one agreement, their exports."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mithaq.platform.publishing import agreements as lines
from mithaq.platform.publishing import commitments as commitment_lines
from mithaq.platform.publishing import exports, streaming
from mithaq.platform.publishing.accounts import tell_accounts, tell_ties
from mithaq.platform.publishing.differences import find_differences
from mithaq.platform.publishing.evidence import Book, show_choice
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.passages import find_sources
from mithaq.platform.publishing.shown import Shown
from mithaq.platform.publishing.statuses import SIGNED
from mithaq.platform.publishing.views.listing import choose_rows, cut_page, list_context
from mithaq.platform.publishing.views.page import language, lead_on, lead_on_json, show, today
from mithaq.platform.publishing.withheld import tell_withheld
from mithaq.platform.register.models import Agreement, AgreementSignatory


def _dimensions(rows: Sequence[Agreement]) -> list[Dimension[Agreement]]:
    names = {party.actor.slug: party.actor.name for each in rows for party in each.parties.all()}
    return lines.dimensions(actors=names)


def _found(request: HttpRequest) -> list[Agreement]:
    rows = list(lines.all_agreements())
    return choose_rows(request, rows, _dimensions(rows))[0]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = list(lines.all_agreements())
    kept, facets = choose_rows(request, rows, _dimensions(rows))
    page = cut_page(request, kept)
    shown = lines.make_lines(page.object_list, on=today(), language=language())
    context = {
        **list_context(request, "agreements", facets, page, total=len(rows)),
        "lines": shown,
    }
    return show(request, "agreements.html", context, section="agreements", top=True)


@require_safe
def one(request: HttpRequest, reference: str) -> HttpResponse:
    agreement = lines.all_agreements().filter(reference=reference).first()
    if agreement is None:
        return lead_on(request, "publishing:agreement", reference)
    book = Book.of([agreement.subject])
    sheet = book.sheet(agreement.subject_id)
    carried = list(commitment_lines.all_commitments().filter(agreement=agreement))
    line = lines.make_line(agreement, book, on=today(), language=language())
    context = {
        "line": line,
        "agreement": agreement,
        "title": line.name,
        "parties": _parties(agreement, book),
        "signatories": _signatories(agreement, book),
        "duration": lines.show_duration(agreement, book, language=language()),
        "term": lines.find_term(agreement, on=today(), language=language(), book=book),
        "lineage": lines.find_lineage(agreement, book, on=today(), language=language()),
        "level": "signed" if agreement.act in SIGNED else "announced",
        "said_by": show_choice(said, str(said.chosen.value)) if (said := sheet.one("agreement.said_by")) else None,
        "commitments": commitment_lines.make_lines(carried, on=today(), language=language()),
        "withheld": tell_withheld(sheet),
        "sources": find_sources(sheet, language=language()),
        "accounts": tell_accounts(sheet),
        "source_count": sheet.sources,
        "ties": tell_ties(sheet),
        "differences": find_differences([sheet], language=language()),
        "json_url": reverse("publishing:agreement-json", args=[reference]),
        "parent": _("Agreements"),
        "parent_url": reverse("publishing:agreements"),
    }
    return show(request, "agreement.html", context, section="agreements")


def _parties(agreement: Agreement, book: Book) -> list[tuple[Shown, str]]:
    """Each party with the page of its actor."""
    return [
        (shown, actor_url(actor.slug) if actor is not None else "")
        for shown, actor in lines.show_parties(agreement, book)
    ]


def _signatories(agreement: Agreement, book: Book) -> list[tuple[Shown, AgreementSignatory | None, str]]:
    """Each signatory with the function named beside it, and the page of the person."""
    return [
        (shown, row, actor_url(row.actor.slug) if row is not None else "")
        for shown, row in lines.show_signatories(agreement, book)
    ]


def actor_url(slug: str) -> str:
    return reverse("publishing:actor", args=[slug])


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    rows = exports.csv_rows(_found(request), exports.agreement_fields, "agreement.kind")
    return streaming.stream_csv(
        "agreements", (*exports.AGREEMENT_COLUMNS, *exports.EVIDENCE_COLUMNS, *exports.SHARED_COLUMNS), rows
    )


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    items = exports.json_items(_found(request), exports.agreement_fields, "agreement")
    return streaming.stream_json("agreements", items, on=today().isoformat())


@require_safe
def one_as_json(request: HttpRequest, reference: str) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    agreement = lines.all_agreements().filter(reference=reference).first()
    if agreement is None:
        return lead_on_json("publishing:agreement-json", "agreements", reference)
    items = exports.json_items([agreement], exports.agreement_fields, "agreement")
    return streaming.stream_json("agreements", items, on=today().isoformat())
