"""A reader reports a value in a browser, without a script; axe finds nothing on the way."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import expect

from mithaq.platform.reports.actions import file_report
from mithaq.platform.reports.models import Report
from mithaq.platform.reports.vocabulary import ReportKind
from mithaq.platform.review.models import Subject
from tests.browser.conftest import NARROW, WIDE, OpenPage
from tests.browser.test_workspace import PASSWORD, faults, sign_in
from tests.platform.publishing.scene import NOW, Scene

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_value_is_reported_from_its_slip(open_page: OpenPage, language: str, viewport: dict[str, int]) -> None:
    cache.clear()
    page = open_page(f"/{language}/commitments/", viewport=viewport)
    page.locator("details.proof > summary").first.click()
    page.locator("details.proof[open] a.report").first.click()
    found = faults(page)
    expect(page.locator("input[name=website]")).to_be_hidden()
    page.fill("textarea", "600, pas 700")
    page.click("main button[type=submit]")
    expect(page.locator("main b.mono")).to_have_text(Report.objects.get().number)
    found += faults(page)
    assert found == []


def test_reporting_needs_no_script_and_a_document_lists_a_link_for_each_value(open_page: OpenPage) -> None:
    cache.clear()
    page = open_page("/fr/documents/", java_script_enabled=False)
    page.locator(".docs a").first.click()
    page.locator(".facts a.report").first.click()
    page.fill("textarea", "Rien de tel n'est dit.")
    page.click("main button[type=submit]")
    expect(page.locator("h1")).to_contain_text("Votre signalement est arrivé")


@pytest.mark.parametrize(("language", "viewport"), [("fr", WIDE), ("ar", NARROW)])
def test_an_analyst_settles_a_report(
    open_page: OpenPage, scene: Scene, language: str, viewport: dict[str, int]
) -> None:
    cache.clear()
    scene.analyst.set_password(PASSWORD)
    scene.analyst.save()
    subject = Subject.objects.get(reference="ENG-2025-001")
    report = file_report(
        kind=ReportKind.REMOVAL,
        message="Ce nom est le mien.",
        about=subject.reference,
        subject=subject,
        slot="commitment.actor",
        language="fr",
        now=NOW,
    )
    with translation.override(language):
        listed = reverse("workspace:reports")
    page = open_page(listed, viewport=viewport)
    sign_in(page, "analyst")
    found = faults(page)
    page.get_by_role("link", name=report.number).click()
    found += faults(page)
    page.fill("input[name=why]", "remplacé par la fonction")
    page.locator("button[value=settled]").click()
    expect(page.locator(".deskbar b")).to_have_text("0")
    page.get_by_role("link", name=report.number).click()
    found += faults(page)
    assert found == []
    assert Report.objects.get().why == "remplacé par la fonction"
