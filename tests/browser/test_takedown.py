"""A steward takes a document down and puts it back, in a browser; axe finds nothing on the way."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import expect

from mithaq.platform.accounts.models import User
from mithaq.platform.publishing.evidence import address_of, document_url
from tests.browser.conftest import NARROW, WIDE, OpenPage
from tests.browser.test_workspace import PASSWORD, faults, sign_in
from tests.platform.publishing.scene import Scene

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "viewport"), [("fr", WIDE), ("ar", NARROW)])
def test_down_and_back(open_page: OpenPage, scene: Scene, language: str, viewport: dict[str, int]) -> None:
    cache.clear()
    User.objects.create_user("sami", password=PASSWORD, role="steward")
    with translation.override(language):
        desk = reverse("workspace:takedown", args=[address_of(scene.french)])
        shown = [
            document_url(scene.french),
            reverse("publishing:commitment", args=["ENG-2025-001"]),
            reverse("publishing:documents"),
            reverse("publishing:overview"),
        ]
    page = open_page(desk, viewport=viewport)
    base = page.url.partition(f"/{language}/")[0]
    sign_in(page, "sami")
    found = faults(page)
    page.fill("input[name=why]", "à la demande de l'auteur")
    page.click("button[value=take-down]")
    expect(page.locator("button[value=put-back]")).to_be_visible()
    found += faults(page)
    for address in shown:
        page.goto(base + address)
        expect(page.locator("main")).not_to_contain_text("Trois engagements")
        found += faults(page)
    page.goto(base + desk)
    page.fill("input[name=why]", "une erreur")
    page.click("button[value=put-back]")
    page.goto(base + shown[0])
    expect(page.locator("h1")).to_contain_text("Trois engagements")
    assert found == []
