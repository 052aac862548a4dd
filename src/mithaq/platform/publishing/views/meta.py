"""Search, method, open data, and what machines ask for."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing import actors as actor_lines
from mithaq.platform.publishing import agreements as agreement_lines
from mithaq.platform.publishing import commitments as commitment_lines
from mithaq.platform.publishing import exports, link_exports, streaming
from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.publishing.labels import LEVELS, STATUSES
from mithaq.platform.publishing.views.page import language, show, today
from mithaq.platform.territories.rules import fold_name

FOUND = 25  # of each sort: who wants more uses the lists and their filters
LONGEST = 200


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """References, names and titles that contain the words; nothing is ranked."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    found: dict[str, object] = {}
    if words:
        folded = fold_name(words)
        names = Q(key__contains=folded) if folded else Q()
        actors = actor_lines.all_actors().filter(names | Q(names__name__icontains=words)).distinct()
        parties = Q(parties__actor__in=actors.values("pk"))
        agreements = agreement_lines.all_agreements().filter(
            Q(reference__icontains=words) | Q(event__icontains=words) | Q(place__icontains=words) | parties
        )
        commitments = commitment_lines.all_commitments().filter(
            Q(reference__icontains=words)
            | Q(place__icontains=words)
            | Q(actor_name__icontains=words)
            | Q(actor__in=actors.values("pk"))
        )
        documents = (
            Document.objects.without_text()
            .filter(taken_down_at=None)
            .filter(Q(title__icontains=words) | Q(name__icontains=words))
        )
        found = {
            "agreements": agreement_lines.make_lines(
                list(agreements.distinct()[:FOUND]), on=today(), language=language()
            ),
            "commitments": commitment_lines.make_lines(list(commitments[:FOUND]), on=today(), language=language()),
            "actors": [(each, actor_lines.url_of(each)) for each in actors[:FOUND]],
            "documents": [(each, document_url(each)) for each in documents[:FOUND]],
        }
    context = {"searched": words, "found": found, "any": any(found.values()), "limit": FOUND}
    return show(request, "search.html", context, section="")


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    return show(request, "method.html", {"statuses": STATUSES, "levels": LEVELS}, section="method", top=True)


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    files = [
        {
            "name": name,
            "csv": reverse(f"publishing:{name}-csv"),
            "json": reverse(f"publishing:{name}-json"),
            "columns": columns,
        }
        for name, columns in {
            "commitments": (*exports.COMMITMENT_COLUMNS, *exports.EVIDENCE_COLUMNS, *exports.SHARED_COLUMNS),
            "agreements": (*exports.AGREEMENT_COLUMNS, *exports.EVIDENCE_COLUMNS, *exports.SHARED_COLUMNS),
            "actors": (*exports.ACTOR_COLUMNS, *exports.EVIDENCE_COLUMNS),
            "documents": exports.DOCUMENT_COLUMNS,
        }.items()
    ]
    files.append(
        {
            "name": "statements",
            "csv": reverse("publishing:statements-csv"),
            "json": "",
            "columns": exports.STATEMENT_COLUMNS,
        }
    )
    files.append(
        {"name": "links", "csv": reverse("publishing:links-csv"), "json": "", "columns": link_exports.LINK_COLUMNS}
    )
    return show(
        request, "open-data.html", {"files": files, "licence": streaming.LICENCE}, section="open-data", top=True
    )


@require_safe
def statements_csv(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    return streaming.stream_csv("statements", exports.STATEMENT_COLUMNS, exports.statement_rows())


@require_safe
def links_csv(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    return streaming.stream_csv("links", link_exports.LINK_COLUMNS, link_exports.link_rows())


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 (a view is given its request)
    """Everything public may be indexed; filtered lists and exports are many addresses of the same content."""
    rules = ["User-agent: *", "Disallow: /*/search/", "Disallow: /*?", "Disallow: /*.csv", "Disallow: /*.json", ""]
    return HttpResponse("\n".join(rules), content_type="text/plain; charset=utf-8")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 (Django gives it)
    """The page for an address that leads nowhere; it says nothing of what was asked for."""
    return show(request, "404.html", {}, section="", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 (Django gives it)
    """The page for whoever has signed in and may not do this; it says nothing of what was asked for."""
    return show(request, "403.html", {}, section="", status=403)
