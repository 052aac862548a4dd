"""What readers reported: listed, looked into, closed with a reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from mithaq.platform.accounts.gate import requires
from mithaq.platform.accounts.models import User
from mithaq.platform.accounts.vocabulary import Permission
from mithaq.platform.corpus.models import Document
from mithaq.platform.publishing.evidence import address_of, document_url
from mithaq.platform.publishing.reports import About, find_about
from mithaq.platform.publishing.values import name_slot
from mithaq.platform.publishing.views.listing import cut_page
from mithaq.platform.reports.actions import ReportError, close_report
from mithaq.platform.reports.forms import CloseForm
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.vocabulary import ReportState
from mithaq.platform.workspace.labels import report_kind_word, report_state_word


@require_safe
@requires(Permission.REVIEW)
def listing(request: HttpRequest) -> HttpResponse:
    """All reports, open ones first and the oldest of them at the top."""
    page = cut_page(request, Report.objects.open_first())
    context = {
        "page": page,
        "page_link": "?page=",
        "lines": [
            {
                "report": each,
                "url": reverse("workspace:report", args=[each.number]),
                "kind": report_kind_word(each.kind),
                "state": report_state_word(each.state),
                "slot": name_slot(each.slot) if each.slot else "",
            }
            for each in page.object_list
        ],
        "open": Report.objects.open().count(),
    }
    return render(request, "workspace/reports.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.REVIEW)
def one(request: HttpRequest, number: str) -> HttpResponse:
    """One report with what it concerns; sent, it is settled or dismissed with a reason."""
    report = get_object_or_404(Report.objects.select_related("subject", "document", "closed_by"), number=number)
    if request.method != "POST":
        return _show(request, report)
    form = CloseForm(request.POST)
    if not form.is_valid():
        return _show(request, report, complaint=_("A report is closed with a reason."), status=422)
    state = ReportState(form.cleaned_data["state"])
    try:
        close_report(report, state, why=form.cleaned_data["why"], by=_signed_in(request), now=timezone.now())
    except ReportError as error:
        report.refresh_from_db()
        return _show(request, report, complaint=str(error), status=409)
    messages.success(request, f"{report_state_word(state)}{_(': ')}{report.number}")
    return redirect("workspace:reports")


def _show(request: HttpRequest, report: Report, *, complaint: str = "", status: int = 200) -> HttpResponse:
    context = {
        "report": report,
        "kind": report_kind_word(report.kind),
        "state": report_state_word(report.state),
        "is_open": report.state == ReportState.OPEN,
        "about": _about(report),
        "slot": name_slot(report.slot) if report.slot else "",
        "documents": [
            (
                each,
                document_url(each),
                reverse("workspace:judge", args=[address_of(each)]),
                reverse("workspace:takedown", args=[address_of(each)]),
            )
            for each in _documents(report)
        ],
        "typed": request.POST.get("why", ""),
        "complaint": complaint,
    }
    return render(request, "workspace/report.html", context, status=status)


def _about(report: Report) -> About | None:
    """None where what was reported is not in the register any more."""
    try:
        return find_about(report.about)
    except Http404:
        return None


def _documents(report: Report) -> list[Document]:
    """Those on which the reported value, object or document rests, in order of appearance."""
    if report.document_id is not None:
        return list(Document.objects.without_text().filter(pk=report.document_id))
    if report.subject_id is None:
        return []
    narrowed = {"statements__slot": report.slot} if report.slot else {}
    return list(Document.objects.without_text().filter(statements__subject=report.subject_id, **narrowed).distinct())


def _signed_in(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 (the gate let nobody else in)
    return request.user
