"""An analyst brings documents in, by files that are chosen or dropped, a text, an address; axe finds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page, expect

from mithaq.platform.accounts.vocabulary import Role
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.workspace.people import choose_password, make_account
from tests.browser.conftest import NARROW, WIDE, OpenPage
from tests.browser.test_workspace import PASSWORD, faults, sign_in
from tests.platform.arrivals.conftest import Drain, read_all  # noqa: F401 (a fixture)
from tests.platform.publishing.scene import NOW, Scene

pytestmark = pytest.mark.browser

DROP = """([name, text]) => {
  const held = new DataTransfer();
  held.items.add(new File([text], name));
  const event = new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true });
  document.querySelector(".drop").dispatchEvent(event);
}"""


def at_desk(open_page: OpenPage, name: str, *, language: str, viewport: dict[str, int], **options: Any) -> Page:
    cache.clear()
    leila = make_account(username="leila", email="leila@example.org", role=Role.ANALYST, now=NOW)
    choose_password(leila, PASSWORD)
    with translation.override(language):
        page = open_page(reverse(f"workspace:{name}"), viewport=viewport, **options)
    sign_in(page, "leila")
    return page


@pytest.mark.parametrize(("language", "viewport"), [("fr", WIDE), ("ar", NARROW)])
def test_files_are_sent_one_by_one_and_the_list_follows_the_work(
    open_page: OpenPage,
    scene: Scene,
    read_all: Drain,  # noqa: F811
    tmp_path: Path,
    language: str,
    viewport: dict[str, int],
) -> None:
    good, other, broken = (tmp_path / name for name in ("communiqué.txt", "photo.txt", "rompu.pdf"))
    good.write_text("Atlas Câbles créera 150 emplois.", encoding="utf-8")
    other.write_bytes(b"\x89PNG\r\n\x1a\n")
    broken.write_bytes(b"%PDF-1.7\n")
    page = at_desk(open_page, "documents", language=language, viewport=viewport)
    expect(page.locator("form.scripted")).to_have_count(1)
    found = faults(page)
    page.set_input_files("input[type=file]", [good, other, broken])
    page.click("form.upload button[type=submit]")
    expect(page.locator(".sending li")).to_have_count(3)
    expect(page.locator(".sending li.refused")).to_have_count(1)
    expect(page.locator(".sending li.refused")).to_contain_text("photo.txt")
    found += faults(page)
    page.click(".sending p a")
    expect(page.locator(".arrivals > li.waiting")).to_have_count(2)
    found += faults(page)

    read_all()
    # Nobody loads the page again.
    expect(page.locator(".arrivals > li.done")).to_have_count(1, timeout=15_000)
    expect(page.locator(".arrivals > li.failed")).to_have_count(1)
    found += faults(page)
    page.click(".arrivals > li.failed button")
    expect(page.locator(".notices")).to_have_count(1)
    expect(page.locator(".arrivals > li.waiting")).to_have_count(1)
    page.click(".arrivals > li.done a")
    expect(page.locator("h1")).to_contain_text("Atlas Câbles créera 150 emplois")
    assert found == []


def test_a_file_that_is_dropped_is_sent(open_page: OpenPage, scene: Scene) -> None:
    page = at_desk(open_page, "documents", language="fr", viewport=WIDE)
    expect(page.locator("form.scripted")).to_have_count(1)
    page.evaluate(DROP, ["déposé.txt", "Atlas Câbles créera 150 emplois."])
    expect(page.locator(".arrivals > li.waiting")).to_contain_text("déposé.txt")
    assert Arrival.objects.get().name == "déposé.txt"


def test_without_the_script_the_form_sends_all_at_once(open_page: OpenPage, scene: Scene, tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_text(f"Texte {file.name}.")
    page = at_desk(open_page, "documents-files", language="fr", viewport=WIDE, java_script_enabled=False)
    page.set_input_files("input[type=file]", files)
    page.click("form.upload button[type=submit]")
    expect(page.locator(".arrivals > li.waiting")).to_have_count(2)


@pytest.mark.parametrize(("language", "viewport"), [("fr", NARROW), ("ar", WIDE)])
def test_a_text_and_an_address_are_brought(
    open_page: OpenPage, scene: Scene, language: str, viewport: dict[str, int]
) -> None:
    page = at_desk(open_page, "documents-text", language=language, viewport=viewport)
    found = faults(page)
    page.fill("input[name=title]", "Les câbles")
    page.fill("input[name=published]", "hier")
    page.fill("textarea", "Atlas Câbles créera 150 emplois.")
    page.click("main button[type=submit]")
    expect(page.locator(".errorlist")).to_have_count(1)
    found += faults(page)
    page.fill("input[name=published]", "2025-04")
    page.click("main button[type=submit]")
    with translation.override(language):
        page.goto(page.url.partition(f"/{language}/")[0] + reverse("workspace:documents-address"))
    found += faults(page)
    page.fill("input[name=address]", "https://example.org/communiqué")
    page.click("main button[type=submit]")
    expect(page.locator(".arrivals > li.waiting")).to_have_count(2)
    found += faults(page)
    assert found == []
