"""axe finds nothing: WCAG 2.2 A and AA, every sort of page, French and Arabic, light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import translation

from mithaq.platform.publishing.evidence import document_url
from mithaq.platform.register.models import Actor
from mithaq.platform.review.linking import propose_links
from mithaq.platform.review.models import Subject
from tests.browser.conftest import NARROW, WIDE, OpenPage
from tests.platform.publishing.scene import NOW, Scene
from tests.platform.review.test_linking import draft, two_accounts

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
}


def addresses(scene: Scene, language: str) -> list[str]:
    with translation.override(language):
        return [
            reverse("publishing:overview"),
            reverse("publishing:agreements"),
            reverse("publishing:agreement", args=["ACC-2025-001"]),
            reverse("publishing:commitments"),
            reverse("publishing:commitment", args=["ENG-2025-002"]),
            reverse("publishing:actors"),
            reverse("publishing:actor", args=[Actor.objects.get(names__name="Atlas Câbles").slug]),
            reverse("publishing:documents"),
            document_url(scene.french),
            document_url(scene.arabic),
            document_url(scene.hostile),
            reverse("publishing:search") + "?q=atlas",
            reverse("publishing:method"),
            reverse("publishing:open-data"),
            f"/{language}/nowhere/",
        ]


def promise_beside(agreement: Subject) -> Subject:
    """The one commitment of the document that tells of `agreement`."""
    document = agreement.statements.values("document")[:1]
    return Subject.objects.filter(kind="commitment", statements__document__in=document).distinct().get()


def merged_addresses(language: str) -> list[str]:
    """Pages of an agreement that two documents tell of, with another date each, and of its promise told twice."""
    one, other = two_accounts()
    propose_links([draft(one, other)], rule="linker 1", document=1, now=NOW)
    promise, again = promise_beside(one), promise_beside(other)
    propose_links([draft(promise, again, sure=False)], rule="linker 1", document=1, now=NOW)
    with translation.override(language):
        return [
            reverse("publishing:agreement", args=[one.reference]),
            reverse("publishing:commitment", args=[promise.reference]),
        ]


# Each language meets each scheme and each width once, and each scheme each width: a fault of three at once is rare.
@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("fr", "light", WIDE), ("fr", "dark", NARROW), ("ar", "light", NARROW), ("ar", "dark", WIDE)],
    ids=["fr-light-wide", "fr-dark-narrow", "ar-light-narrow", "ar-dark-wide"],
)
def test_axe_finds_nothing(
    open_page: OpenPage, scene: Scene, language: str, scheme: str, viewport: dict[str, int]
) -> None:
    first, *others = addresses(scene, language) + merged_addresses(language)
    page = open_page(first, viewport=viewport, color_scheme=scheme)
    base = page.url.removesuffix(first)
    axe = Axe()
    found = {}
    for address in [first, *others]:
        if address != first:
            page.goto(base + address)
        # Open slips are checked too: one a page can be open at a time.
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        violations = axe.run(page, options=RULES).response["violations"]
        if violations:
            found[address] = [(each["id"], each["nodes"][0]["html"]) for each in violations]
    assert found == {}
