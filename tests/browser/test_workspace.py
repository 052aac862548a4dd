"""From the first administrator to a colleague who signs in, in a browser; axe finds nothing on the way."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page

from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.workspace.people import choose_password, make_account
from tests.browser.conftest import NARROW, WIDE, OpenPage
from tests.browser.test_accessibility import RULES
from tests.platform.publishing.scene import NOW, Scene

pytestmark = pytest.mark.browser

PASSWORD = "trois ponts et un cable"


def sign_in(page: Page, name: str) -> None:
    page.fill("input[name=login]", name)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")


def faults(page: Page) -> list[Any]:
    violations = Axe().run(page, options=RULES).response["violations"]
    return [(page.url, each["id"], each["nodes"][0]["html"]) for each in violations]


@pytest.mark.parametrize(("language", "viewport"), [("fr", WIDE), ("ar", NARROW)])
def test_an_administrator_makes_an_account_whose_owner_signs_in(
    open_page: OpenPage, scene: Scene, language: str, viewport: dict[str, int]
) -> None:
    cache.clear()
    chief = make_account(username="chief", email="chief@example.org", role=Role.ADMINISTRATOR, now=NOW)
    choose_password(chief, PASSWORD)
    with translation.override(language):
        desk, people, new = (reverse(f"workspace:{name}") for name in ("home", "people", "person-new"))
        other_pages = [people, reverse("mfa_index"), reverse("account_change_password")]
    page = open_page(desk, viewport=viewport)
    base = page.url.partition(f"/{language}/")[0]
    found = faults(page)
    sign_in(page, "chief")
    found += faults(page)
    for address in other_pages:
        page.goto(base + address)
        found += faults(page)

    page.goto(base + new)
    found += faults(page)
    page.fill("input[name=username]", "omar")
    page.fill("input[name=email]", "omar@example.org")
    page.select_option("select[name=role]", Role.ANALYST)
    page.click("main button[type=submit]")
    found += faults(page)
    link = page.inner_text(".linkline")
    page.click(".deskbar button")

    page.goto(link)
    found += faults(page)
    page.fill("input[name=password1]", PASSWORD)
    page.fill("input[name=password2]", PASSWORD)
    page.click("main button[type=submit]")
    page.goto(base + desk)
    sign_in(page, "omar")
    assert page.url == base + desk
    assert "omar" in page.inner_text("h1")
    assert page.goto(base + people).status == 403
    found += faults(page)
    assert found == []
