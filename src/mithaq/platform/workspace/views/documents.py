"""Bringing documents in, and what became of them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mithaq.platform.accounts.gate import requires
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Permission
from mithaq.platform.arrivals.actions import NotFailedError, Received
from mithaq.platform.arrivals.forms import AddressForm, FilesForm, TextForm
from mithaq.platform.arrivals.labels import explain, kind_word, state_word
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.queries import arrivals_in, count_by_state
from mithaq.platform.arrivals.queueing import bring, bring_again
from mithaq.platform.arrivals.vocabulary import UNFINISHED, State
from mithaq.platform.publishing.evidence import document_url

PER_PAGE = 50

Form = FilesForm | TextForm | AddressForm


@require_safe
@requires(Permission.BRING)
def listing(request: HttpRequest) -> HttpResponse:
    """What was brought, the newest first; `?state=` shows one state."""
    chosen = request.GET.get("state", "")
    state = State(chosen) if chosen in set(State) else None
    counts = count_by_state()
    page = Paginator(arrivals_in(state), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": FilesForm(),
        "lines": [_line(arrival) for arrival in page],
        "page": page,
        "page_link": f"?state={state}&page=" if state else "?page=",
        "state": state,
        "states": [(each, state_word(each), counts[each]) for each in State],
        "total": sum(counts.values()),
        "unfinished": sum(counts[each] for each in UNFINISHED),
    }
    return render(request, "workspace/documents.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.BRING)
def files(request: HttpRequest) -> HttpResponse:
    """Files of a form; the script of the page sends them one by one and asks for JSON."""
    form = FilesForm(request.POST, request.FILES) if request.method == "POST" else FilesForm()
    if not form.is_bound or request.accepts("text/html"):
        return _page(request, form, template="workspace/documents_files.html")
    if not form.is_valid():
        return JsonResponse({"errors": [error for each in form.errors.values() for error in each]}, status=422)
    return JsonResponse({"told": _tell([_bring(request, each) for each in form.brought()])})


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.BRING)
def text(request: HttpRequest) -> HttpResponse:
    return _page(request, TextForm(request.POST or None), template="workspace/documents_text.html")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.BRING)
def address(request: HttpRequest) -> HttpResponse:
    return _page(request, AddressForm(request.POST or None), template="workspace/documents_address.html")


@require_POST
@requires(Permission.BRING)
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a failed arrival once more."""
    get_object_or_404(Arrival, pk=pk)
    try:
        bring_again(pk, now=timezone.now(), by=_signed_in(request))
    except NotFailedError:
        messages.warning(request, _("This document waits or was read already: there is nothing to try again."))
    else:
        messages.success(request, _("The document waits to be read once more."))
    return redirect("workspace:documents")


def _page(request: HttpRequest, form: Form, *, template: str) -> HttpResponse:
    if form.is_bound and form.is_valid():
        received = [_bring(request, each) for each in form.brought()]
        for told in _tell(received):
            messages.success(request, told)
        return redirect("workspace:documents")
    return render(request, template, {"form": form}, status=422 if form.errors else 200)


def _bring(request: HttpRequest, brought: Any) -> Received:
    return bring(brought, now=timezone.now(), by=_signed_in(request))


def _tell(received: list[Received]) -> list[str]:
    """What becomes of what was brought, in a sentence for each case."""
    new = [each for each in received if each.is_new]
    known = sum(each.arrival.state == State.DONE for each in new)
    waiting = len(received) - len(new)
    fresh = len(new) - known
    told = []
    if fresh:
        told.append(
            ngettext("%(n)s document waits to be read.", "%(n)s documents wait to be read.", fresh) % {"n": fresh}
        )
    if waiting:
        told.append(
            ngettext("%(n)s document was waiting already.", "%(n)s documents were waiting already.", waiting)
            % {"n": waiting}
        )
    if known:
        told.append(
            ngettext(
                "%(n)s document is in the register already.", "%(n)s documents are in the register already.", known
            )
            % {"n": known}
        )
    return told


def _line(arrival: Arrival) -> dict[str, object]:
    """One arrival as the list shows it."""
    return {
        "arrival": arrival,
        "state": state_word(arrival.state),
        "kind": kind_word(arrival.kind),
        "why": explain(arrival.problem, arrival.error) if arrival.problem else None,
        "document": arrival.document,
        "url": document_url(arrival.document) if arrival.document is not None else "",
        "again": reverse("workspace:documents-again", kwargs={"pk": arrival.pk})
        if arrival.state == State.FAILED
        else "",
        "is_unfinished": arrival.state in UNFINISHED,
    }


def _signed_in(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 (the gate let nobody else in)
    return request.user
