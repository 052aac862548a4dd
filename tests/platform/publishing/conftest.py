"""The register of `scene.py`, built once, and catalogues that are never stale."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mithaq.platform import translations
from mithaq.platform.publishing.views import page
from tests.platform.publishing.scene import NOW, Scene, build_scene


@pytest.fixture(scope="session", autouse=True)
def _compiled_catalogues() -> None:
    translations.compile_all()


@pytest.fixture(autouse=True)
def _day_of_the_scene(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register is shown as on the day of the scene, whatever the clock says."""
    monkeypatch.setattr(page, "clock", lambda: NOW.date())


@pytest.fixture
def scene(db: None, settings, tmp_path: Path) -> Scene:
    settings.MITHAQ_ORIGINALS = tmp_path / "originals"
    return build_scene()


@pytest.fixture
def on() -> date:
    return NOW.date()
