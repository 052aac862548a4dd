"""Reports at the desk: open ones first and counted, one with what it concerns, closed once with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from mithaq.platform.accounts.models import User
from mithaq.platform.corpus.models import Document
from mithaq.platform.ledger.models import Entry
from mithaq.platform.publishing.evidence import address_of, document_url
from mithaq.platform.reports.actions import close_report, file_report
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.vocabulary import ReportKind, ReportState
from mithaq.platform.review.models import Subject
from tests.platform.builders import NOW, TEXT, a_reading, add, an_agreement

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with override("en"):
        yield


@pytest.fixture
def document(db: None) -> Document:
    return add(a_reading()).document


@pytest.fixture
def desk(client: Client, analyst: User) -> Client:
    client.force_login(analyst)
    return client


def a_report(**values: Any) -> Report:
    held = {"kind": ReportKind.ERROR, "message": "It is <b>600</b>.", "language": "fr", "now": NOW}
    return file_report(**{**held, **values})


def page(desk: Client, report: Report) -> str:
    return desk.get(reverse("workspace:report", args=[report.number])).content.decode()


def close(desk: Client, report: Report, state: str = "settled", why: str = "corrected") -> Any:
    return desk.post(reverse("workspace:report", args=[report.number]), {"state": state, "why": why})


def test_a_report_of_a_value_leads_to_its_page_and_to_judging_its_document(desk: Client, document: Document) -> None:
    other = add(a_reading(TEXT, an_agreement(), name="two")).document
    subject = Subject.objects.get(kind="commitment")
    report = a_report(about=subject.reference, subject=subject, slot="commitment.quantity", email="n@example.org")
    html = page(desk, report)
    assert reverse("publishing:commitment", args=[subject.reference]) in html
    assert reverse("workspace:judge", args=[address_of(document)]) in html
    assert reverse("workspace:judge", args=[address_of(other)]) not in html
    assert "&lt;b&gt;600" in html
    assert "mailto:n@example.org" in html


def test_a_report_of_a_document_or_of_the_whole(desk: Client, document: Document) -> None:
    html = page(desk, a_report(about=address_of(document), document=document))
    assert document_url(document) in html
    assert reverse("workspace:judge", args=[address_of(document)]) in html
    assert "the register as a whole" in page(desk, a_report())


def test_what_is_not_there_any_more_is_named_without_a_link(desk: Client) -> None:
    assert "<bdi>an-actor-of-old</bdi>" in page(desk, a_report(about="an-actor-of-old"))


def test_open_reports_are_counted_in_the_bar_and_on_the_queue(desk: Client, analyst: User) -> None:
    first, _second, third = a_report(), a_report(), a_report()
    close_report(first, ReportState.DISMISSED, why="nothing to do", by=analyst, now=NOW)
    queue = desk.get(reverse("workspace:queue")).content.decode()
    assert "Reports <b>2</b>" in queue
    assert "2 open reports" in queue
    listed = desk.get(reverse("workspace:reports")).content.decode()
    assert listed.index(third.number) < listed.index(first.number)


def test_a_report_is_settled_with_a_reason(desk: Client, analyst: User) -> None:
    report = a_report()
    assert close(desk, report, why=" ").status_code == 422
    assert close(desk, report, state="open").status_code == 422
    assert close(desk, report, state="dismissed", why="no error").status_code == 302
    report.refresh_from_db()
    assert (report.state, report.closed_by, report.why) == ("dismissed", analyst, "no error")
    assert Entry.objects.about("report", report.number).get().action == "report.dismissed"
    assert "no error" in page(desk, report)


def test_a_report_that_another_has_closed_is_not_closed_again(desk: Client, analyst: User) -> None:
    report = a_report()
    close_report(report, ReportState.SETTLED, why="corrected", by=analyst, now=NOW)
    assert close(desk, report, state="dismissed", why="late").status_code == 409
    report.refresh_from_db()
    assert (report.state, report.why) == ("settled", "corrected")
