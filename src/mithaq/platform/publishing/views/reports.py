"""Reporting an error, or asking for correction or removal: without an account, a cookie or a script."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from mithaq.platform.publishing.reports import About, find_about
from mithaq.platform.publishing.values import name_slot
from mithaq.platform.publishing.views.page import language, show
from mithaq.platform.reports.actions import file_report
from mithaq.platform.reports.forms import ReportForm, make_stamp
from mithaq.platform.reports.limits import take_turn
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.rules import REPORTS, WITHIN_SECONDS


@csrf_exempt  # a token would need a cookie; see forms.make_stamp
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form for what `about` and `slot` name; sent, it leads to the page with the number."""
    about = find_about(request.GET.get("about", ""), request.GET.get("slot", ""))
    form = ReportForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _show(request, form, about, status=422 if form.is_bound else 200)
    if not take_turn(request):
        return _show(request, form, about, status=429)
    held = file_report(
        kind=form.cleaned_data["kind"],
        message=form.cleaned_data["message"],
        email=form.cleaned_data["email"],
        about=about.key,
        subject=about.subject,
        document=about.document,
        slot=about.slot,
        language=language(),
        now=timezone.now(),
    )
    return redirect("publishing:report-received", number=held.number)


def _show(request: HttpRequest, form: ReportForm, about: About, *, status: int) -> HttpResponse:
    context = {
        "form": form,
        "about": about,
        "slot": name_slot(about.slot) if about.slot else "",
        "stamp": make_stamp(),
        "months": settings.MITHAQ_KEEP_REPORTS_MONTHS,
        "too_many": status == 429,
        "most": REPORTS,
        "minutes": WITHIN_SECONDS // 60,
        "has_demonstration": False,
    }
    response = show(request, "report.html", context, section="", status=status)
    if status == 429:
        response["Retry-After"] = str(WITHIN_SECONDS)
    return response


@never_cache
@require_safe
def received(request: HttpRequest, number: str) -> HttpResponse:
    """The number of a report that was kept: nothing of what it says."""
    held = get_object_or_404(Report, number=number)
    about = _find_or_nothing(held.about)
    context = {"number": held.number, "about": about, "months": settings.MITHAQ_KEEP_REPORTS_MONTHS}
    return show(request, "report_received.html", {**context, "has_demonstration": False}, section="")


def _find_or_nothing(key: str) -> About:
    """As `find_about`; the register as a whole where what was reported is not there any more."""
    try:
        return find_about(key)
    except Http404:
        return About()
