"""Reports are kept, closed once with a reason, and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from mithaq.platform.accounts.models import User
from mithaq.platform.ledger.models import Entry
from mithaq.platform.reports.actions import ReportError, close_report, file_report, forget_reports
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.vocabulary import ReportKind, ReportState

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


def a_report(**values: Any) -> Report:
    held: dict[str, Any] = {
        "kind": ReportKind.REMOVAL,
        "message": "Ce nom est le mien.",
        "email": "nadia@example.org",
        "about": "ENG-2025-001",
        "language": "fr",
        "now": NOW,
    }
    return file_report(**{**held, **values})


def test_a_report_is_closed_once_and_the_ledger_holds_neither_message_nor_address(analyst: User) -> None:
    report = a_report()
    close_report(report, ReportState.SETTLED, why="corrected", by=analyst, now=NOW)
    entry = Entry.objects.about("report", report.number).get()
    assert (entry.action, entry.by, entry.why) == ("report.settled", analyst, "corrected")
    assert not {"example.org", "mien"} & set(
        str([entry.before, entry.after]).replace("'", " ").replace("@", " ").split()
    )
    with pytest.raises(ReportError, match="in the meantime"):
        close_report(report, ReportState.DISMISSED, why="late", by=analyst, now=NOW)
    assert Report.objects.get().state == ReportState.SETTLED


@pytest.mark.parametrize(("state", "why"), [(ReportState.SETTLED, " "), (ReportState.OPEN, "reason")])
def test_a_report_is_not_closed_without_reason_nor_into_being_open(analyst: User, state: ReportState, why: str) -> None:
    report = a_report()
    with pytest.raises(ReportError):
        close_report(report, state, why=why, by=analyst, now=NOW)
    assert Report.objects.open().get() == report
    assert not Entry.objects.exists()


def test_what_was_closed_long_ago_is_forgotten_and_nothing_else(analyst: User) -> None:
    old, fresh, waiting = a_report(), a_report(), a_report(now=NOW - timedelta(days=3000))
    close_report(old, ReportState.DISMISSED, why="nothing to do", by=analyst, now=NOW - timedelta(days=740))
    close_report(fresh, ReportState.SETTLED, why="corrected", by=analyst, now=NOW - timedelta(days=700))
    assert forget_reports(months=24, now=NOW) == 1
    old.refresh_from_db()
    assert (old.message, old.email, old.about, old.why) == ("", "", "ENG-2025-001", "nothing to do")
    for each in (fresh, waiting):
        each.refresh_from_db()
        assert (each.message, each.email) == ("Ce nom est le mien.", "nadia@example.org")
    assert forget_reports(months=24, now=NOW) == 0


def test_open_reports_come_first_and_the_oldest_of_them(analyst: User) -> None:
    closed, late = a_report(), a_report()
    early = a_report(now=NOW - timedelta(days=1))
    close_report(closed, ReportState.SETTLED, why="corrected", by=analyst, now=NOW)
    assert list(Report.objects.open_first()) == [early, late, closed]


@pytest.mark.parametrize(
    "values",
    [{"message": ""}, {"kind": "praise"}, {"state": "settled"}, {"why": "a reason"}, {"forgotten_at": NOW}],
)
def test_the_database_refuses_what_no_report_can_be(values: dict[str, Any]) -> None:
    report = a_report()
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.filter(pk=report.pk).update(**values)
