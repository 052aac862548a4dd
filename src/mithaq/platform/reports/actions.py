"""Taking a report in, closing it with a reason, and forgetting what it said."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.actions import record
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.rules import forgotten_before, make_number
from mithaq.platform.reports.vocabulary import CLOSED, ReportKind, ReportState
from mithaq.platform.review.models import Subject
from mithaq.reading.errors import MithaqError


class ReportError(MithaqError):
    """A report that cannot be closed like this."""


def file_report(
    *,
    kind: ReportKind,
    message: str,
    language: str,
    now: datetime,
    about: str = "",
    subject: Subject | None = None,
    document: Document | None = None,
    slot: str = "",
    email: str = "",
) -> Report:
    """Keep what a reader wrote, with a number to refer to. Nothing of who wrote it is kept but `email`."""
    return Report.objects.create(
        number=make_number(secrets.choice),
        kind=kind,
        about=about,
        subject=subject,
        document=document,
        slot=slot,
        message=message,
        email=email,
        language=language,
        created_at=now,
    )


@transaction.atomic
def close_report(report: Report, state: ReportState, *, why: str, by: User, now: datetime) -> Report:
    """Settle or dismiss a report; the ledger keeps the reason, and neither message nor address.

    Raises:
        ReportError: no reason, or somebody has closed it in the meantime.
    """
    if state not in CLOSED:
        raise ReportError(f"need one of {', '.join(CLOSED)}, got {state}")
    if not why.strip():
        raise ReportError(_("A report is closed with a reason."))
    held = Report.objects.select_for_update().get(pk=report.pk)
    if held.state != ReportState.OPEN:
        raise ReportError(_("Somebody has closed this report in the meantime. Nothing was changed."))
    record(
        action=f"report.{state}",
        subject_kind="report",
        subject_id=held.number,
        now=now,
        by=by,
        before={"state": held.state},
        after={"state": state, "kind": held.kind, "about": held.about, "slot": held.slot},
        why=why,
    )
    held.state, held.why, held.closed_by, held.closed_at = state, why, by, now
    held.save(update_fields=["state", "why", "closed_by", "closed_at"])
    return held


@transaction.atomic
def forget_reports(*, months: int, now: datetime) -> int:
    """Remove message and address of reports that were closed more than `months` ago; how many.

    That there was such a report, what it was about and how it was closed stays.
    """
    due = Report.objects.filter(state__in=CLOSED, closed_at__lt=forgotten_before(now, months=months), forgotten_at=None)
    return due.update(message="", email="", forgotten_at=now)
