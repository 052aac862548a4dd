"""Documents: the list, one document with its found facts, their exports."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mithaq.platform.corpus.models import Document, Reading
from mithaq.platform.corpus.vocabulary import Original
from mithaq.platform.publishing import documents as marked
from mithaq.platform.publishing import exports, streaming
from mithaq.platform.publishing.evidence import address_of, document_url, find_by_address, title_of
from mithaq.platform.publishing.facets import Dimension
from mithaq.platform.publishing.labels import GENRES, LANGUAGES
from mithaq.platform.publishing.views.listing import choose_rows, cut_page, list_context
from mithaq.platform.publishing.views.page import language, show, today
from mithaq.platform.register import queries
from mithaq.platform.review.queries import document_sheets


def _dimensions() -> list[Dimension[Document]]:
    return [
        Dimension(
            name="language",
            legend=_("Language"),
            values=lambda each: [each.language] if each.language else [],
            word=lambda code: str(LANGUAGES.get(code, code)),
        ),
        Dimension(
            name="year",
            legend=_("Year"),
            values=lambda each: [each.published[:4]] if each.published else [],
            word=str,
        ),
    ]


def _found(request: HttpRequest) -> list[Document]:
    return choose_rows(request, list(queries.documents().newest_first()), _dimensions())[0]


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    rows = list(queries.documents().newest_first())
    kept, facets = choose_rows(request, rows, _dimensions())
    page = cut_page(request, kept)
    context = {
        **list_context(request, "documents", facets, page, total=len(rows)),
        "lines": [(each, document_url(each)) for each in page.object_list],
    }
    return show(request, "documents.html", context, section="documents", top=True)


@require_safe
def one(request: HttpRequest, address: str) -> HttpResponse:
    document = find_by_address(address)
    if document.is_taken_down:
        return _taken_down(request, document)
    reading = Reading.objects.filter(document=document).order_by("-read_at", "-id").first()
    sheets = document_sheets(document)
    noise: Sequence[Sequence[object]] = reading.noise if reading is not None else ()
    groups = marked.list_facts(document, sheets, language=language())
    context = {
        "document": document,
        "address": address_of(document),
        "reading": reading,
        "marked": marked.mark_document(document, sheets, noise),
        "groups": groups,
        "found": sum(len(group.items) for group in groups),
        "noise": [{"start": each[0], "end": each[1], "why": marked.name_noise(str(each[2]))} for each in noise],
        "promises": any(sheet.subject.kind == "commitment" for sheet in sheets),
        "genre": GENRES.get(document.genre, document.genre),
        "copy_of": document.copy_of,
        "copy_title": title_of(document.copy_of) if document.copy_of is not None else "",
        "copy_url": document_url(document.copy_of) if document.copy_of is not None else "",
        "copy_share": round(100 * (document.copy_share or 0)),
        "language_word": LANGUAGES.get(document.language, ""),
        "length": len(document.text),
        "has_demonstration": False,  # the page says it of this very document, in its own words
        "json_url": reverse("publishing:document-json", args=[address]),
        "parent": _("Documents"),
        "parent_url": reverse("publishing:documents"),
    }
    return show(request, "document.html", context, section="documents")


def _taken_down(request: HttpRequest, document: Document) -> HttpResponse:
    """The hash, the day and the reason: nothing of what the document says."""
    context = {
        "document": document,
        "deleted": document.original_is == Original.DELETED,
        "address": address_of(document),
        "has_demonstration": False,
        "json_url": reverse("publishing:document-json", args=[address_of(document)]),
        "parent": _("Documents"),
        "parent_url": reverse("publishing:documents"),
        "title": title_of(document),
    }
    return show(request, "document_taken_down.html", context, section="documents")


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    rows = (exports.document_fields(each) for each in _found(request))
    return streaming.stream_csv("documents", exports.DOCUMENT_COLUMNS, rows)


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    items = (exports.document_fields(each) for each in _found(request))
    return streaming.stream_json("documents", items, on=today().isoformat())


@require_safe
def one_as_json(request: HttpRequest, address: str) -> HttpResponseBase:  # noqa: ARG001 (a view is given its request)
    document = find_by_address(address)
    item = exports.document_fields(document)
    if not document.is_taken_down:
        item["facts"] = exports.document_facts(document)
    if document.text_may_be_shown:
        item["text"] = document.text
    return streaming.stream_json("documents", [item], on=today().isoformat())
