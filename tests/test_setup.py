"""The set-up says in one clear line what a machine lacks; the test run names what it leaves out."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run_setup(folder: Path, *, python: str) -> subprocess.CompletedProcess[str]:
    """Run the set-up script in a copy of the project that holds nothing else, with the stand-in `python`."""
    (folder / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup.sh", folder / "scripts")
    stand_in = folder / "python"
    stand_in.write_text(f"#!/bin/sh\n{python}\n", "utf-8")
    stand_in.chmod(0o755)
    command = ["sh", "scripts/setup.sh", str(stand_in), "run"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_missing_venv_module_names_its_package(tmp_path: Path) -> None:
    done = run_setup(tmp_path, python='case "$*" in *ensurepip*) exit 1;; esac; exit 0')
    assert done.returncode == 1
    assert done.stderr == "mithaq: need Python's venv module, found none: install the package python3-venv\n"
    assert not (tmp_path / ".venv").exists()


def test_an_old_python_is_refused_with_its_version(tmp_path: Path) -> None:
    done = run_setup(tmp_path, python='[ "$1" = "-V" ] && echo Python 3.9.2; exit 1')
    assert done.returncode == 1
    assert done.stderr.startswith("mithaq: need Python 3.11 or newer, found Python 3.9.2")
    assert done.stderr.count("\n") == 1


def test_make_alone_lists_all_targets() -> None:
    make = shutil.which("make")
    assert make is not None
    listed = subprocess.run([make, "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True)
    names = {line.split()[1] for line in listed.stdout.splitlines()}
    assert {"setup", "run", "test", "check", "bench", "score", "docs"} <= names


@pytest.mark.parametrize("wanted", ["oracle", "postgres,oracle"])
def test_a_requirement_that_nobody_knows_is_refused(wanted: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "run_tests.py")],
        env={**os.environ, "MITHAQ_REQUIRE": wanted}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "MITHAQ_REQUIRE: expected some of ['chromium', 'postgres'], got ['oracle']\n"


def test_what_is_required_and_missing_fails_before_anything_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "run_tests.py")],
        env={**os.environ, "MITHAQ_REQUIRE": "chromium", "PATH": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "required, and not on this machine: chromium\n"
    assert done.stdout == ""
