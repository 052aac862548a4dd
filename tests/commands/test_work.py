"""`mithaq work`: the command around the worker; tests/platform/arrivals has the work itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.local",
        "MITHAQ_VAR": str(tmp_path / "var"),
    }


def start(environment: dict[str, str], *arguments: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        env=environment,
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        **more,
    )


def test_without_a_database_it_says_what_is_needed(environment: dict[str, str]) -> None:
    done = start(environment, "mithaq", "work", "--once")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("mithaq: need a database that `mithaq prepare` has made ready, got: ")


def test_it_tells_what_became_of_each_and_stops(environment: dict[str, str]) -> None:
    start(environment, "django", "migrate", "--verbosity", "0")
    bring = (
        "import django; django.setup()\n"
        "from django.utils import timezone\n"
        "from mithaq.platform.arrivals.actions import Brought\n"
        "from mithaq.platform.arrivals.queueing import bring\n"
        "for name, data in (('a.txt', b'Un texte.'), ('b\\n.pdf', b'%PDF-1.7')):\n"
        "    brought = Brought(kind='file', name=name, original=data, extension='.' + name[-3:])\n"
        "    bring(brought, now=timezone.now(), by=None)\n"
    )
    subprocess.run([sys.executable, "-c", bring], env=environment, cwd=ROOT, check=True)
    done = start(environment, "mithaq", "work", "--once")
    first, second = done.stderr.splitlines()
    assert (done.returncode, first) == (0, "mithaq: read a.txt")
    assert second.startswith("mithaq: refused b .pdf: need a PDF, got one that is broken")


def test_beside_a_server_it_stops_with_its_input(environment: dict[str, str]) -> None:
    start(environment, "django", "migrate", "--verbosity", "0")
    done = start(environment, "mithaq", "work", "--beside", input="", timeout=60)
    assert done.returncode == 0
