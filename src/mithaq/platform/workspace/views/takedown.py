"""Taking a document down and putting it back, by stewards."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mithaq.platform.accounts.gate import requires
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Permission
from mithaq.platform.corpus.models import Document
from mithaq.platform.corpus.vocabulary import Original
from mithaq.platform.ledger.models import Entry
from mithaq.platform.publishing.evidence import address_of, document_url, find_by_address
from mithaq.platform.review.takedown import TakedownError, put_back, take_down
from mithaq.platform.workspace.labels import takedown_word

_ACTIONS = ("document.taken_down", "document.put_back")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.PUBLISH)
def one(request: HttpRequest, address: str) -> HttpResponse:
    """One document, with what would follow and what was done so far; sent with `do`, it is taken down or put back."""
    document = find_by_address(address)
    if request.method != "POST":
        return _show(request, document)
    why, now, by = request.POST.get("why", ""), timezone.now(), _signed_in(request)
    try:
        match request.POST.get("do"):
            case "take-down":
                take_down(document, why=why, by=by, now=now, delete=request.POST.get("original") == "delete")
                messages.success(request, _("The document is taken down."))
            case "put-back":
                put_back(document, why=why, by=by, now=now)
                messages.success(request, _("The document is put back."))
            case _:
                return _show(request, document, status=422)
    except TakedownError as error:
        return _show(request, document, complaint=str(error), status=422)
    return redirect("workspace:takedown", address=address_of(document))


def _show(request: HttpRequest, document: Document, *, complaint: str = "", status: int = 200) -> HttpResponse:
    entries = Entry.objects.about("document", document.pk).filter(action__in=_ACTIONS)
    context = {
        "document": document,
        "address": address_of(document),
        "public_url": document_url(document),
        "deleted": document.original_is == Original.DELETED,
        "copies": [
            (each, document_url(each))
            for each in Document.objects.without_text().filter(Q(copy_of=document.source_id) | Q(pk=document.source_id))
            if each.pk != document.pk and not each.is_taken_down
        ],
        "history": [(entry, takedown_word(entry.action)) for entry in entries],
        "typed": request.POST.get("why", ""),
        "complaint": complaint,
    }
    return render(request, "workspace/takedown.html", context, status=status)


def _signed_in(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 (the gate let nobody else in)
    return request.user
