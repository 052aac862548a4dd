"""Debian's chromium, driven by Playwright against a live server with the register of the page tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from mithaq.platform import translations
from mithaq.platform.ledger import triggers
from mithaq.platform.publishing.views import page as page_of_views
from tests.platform.publishing.scene import NOW, Scene, build_scene

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1360, "height": 900}
NARROW = {"width": 390, "height": 844}

OpenPage = Callable[..., Page]


def is_complaint(said: ConsoleMessage) -> bool:
    """An error or warning, except where a test asks for a page in vain, or sends a form with something wrong in it."""
    expected = any(f"status of {status}" in said.text for status in (403, 404, 422))
    return said.type in {"error", "warning"} and not expected


def find_chromium() -> str | None:
    return CHROMIUM if Path(CHROMIUM).exists() else shutil.which("chromium")


@pytest.fixture(scope="session", autouse=True)
def _compiled_catalogues() -> None:
    translations.compile_all()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Left out where chromium is missing; an error where MITHAQ_REQUIRE asks for it."""
    path = find_chromium()
    if path is None:
        if "chromium" in os.environ.get("MITHAQ_REQUIRE", "").split(","):
            pytest.fail("chromium is missing, and MITHAQ_REQUIRE asks for it")
        pytest.skip("chromium is missing")
    # Playwright's loop makes Django take this thread for an asynchronous one.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()
    if before is None:
        os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


@pytest.fixture
def scene(transactional_db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """The register, committed, since the server runs in a thread of its own; the clock stands still."""
    settings.MITHAQ_ORIGINALS = tmp_path / "originals"
    settings.MITHAQ_ARRIVALS = tmp_path / "arrivals"
    monkeypatch.setattr(page_of_views, "clock", lambda: NOW.date())
    with connection.schema_editor() as editor:
        triggers.install(editor)
    yield build_scene()
    # Django empties the tables after such a test, which the ledger's triggers would refuse.
    with connection.schema_editor() as editor:
        triggers.remove(editor)


@pytest.fixture
def open_page(browser: Browser, scene: Scene, live_server: Any) -> Iterator[OpenPage]:
    """Opens an address of the register; any error in the browser's console fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_address(address: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": WIDE, "locale": "fr-FR", **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if is_complaint(said) else None)
        page.goto(live_server.url + address)
        return page

    yield open_address
    for context in contexts:
        context.close()
    assert complaints == []
