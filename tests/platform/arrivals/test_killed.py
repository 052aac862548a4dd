"""Workers are killed in the middle of two hundred documents; each document is there exactly once afterwards.

Real processes, a real database (SQLite in a file, or PostgreSQL in a database of its own), the real reader. Linking is
left out: it is no part of this, and takes most of the time.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

DOCUMENTS = 200
# So many documents are seen to be read before each kill.
BEFORE_KILLS = (25, 40, 30)
ROOT = Path(__file__).parents[3]


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Of processes that share one installation of their own."""
    shared = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
        "OMP_NUM_THREADS": "1",
        "MITHAQ_VAR": str(tmp_path / "var"),
        "MITHAQ_LINKER": "",
        "MITHAQ_LOST_SECONDS": "2",
    }
    if os.environ.get("MITHAQ_TEST_DATABASE") != "postgres":
        yield {**shared, "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.local"}
        return
    name = f"mithaq_killed_{os.getpid()}"
    with postgres() as server:
        server.execute(f'CREATE DATABASE "{name}"')
    yield {
        **shared,
        "DJANGO_SETTINGS_MODULE": "mithaq.platform.settings.production",
        "MITHAQ_SECRET_KEY": "only for tests",
        "MITHAQ_ALLOWED_HOSTS": "localhost",
        "MITHAQ_DB_NAME": name,
        **{f"MITHAQ_DB_{part}": held for part, held in access().items()},
    }
    with postgres() as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def access() -> dict[str, str]:
    given = {"HOST": "127.0.0.1", "PORT": "5432", "USER": "postgres", "PASSWORD": ""}
    return {part: os.environ.get(f"MITHAQ_TEST_DB_{part}", default) for part, default in given.items()}


@contextmanager
def postgres() -> Iterator[psycopg.Connection]:
    held = access()
    with psycopg.connect(
        host=held["HOST"],
        port=held["PORT"],
        user=held["USER"],
        password=held["PASSWORD"],
        dbname=os.environ.get("MITHAQ_TEST_DB_NAME", "postgres"),
        autocommit=True,
    ) as connection:
        yield connection


def run(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def start_worker(environment: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mithaq", "work"]
    return subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.PIPE, text=True)


def kill(worker: subprocess.Popen[str], *, after: int, delay: float) -> None:
    """SIGKILL, some moments after the worker has told of so many documents: it is at the next one then."""
    assert worker.stderr is not None
    with worker.stderr as told:
        for _ in range(after):
            assert told.readline().startswith("mithaq: read ")
        time.sleep(delay)
        worker.kill()
        assert worker.wait() == -signal.SIGKILL


def test_each_document_is_there_once_whatever_is_killed(environment: dict[str, str]) -> None:
    run(environment, "django", "migrate", "--verbosity", "0")
    run(environment, "tests.platform.arrivals.programs", "bring", str(DOCUMENTS))
    moments = random.Random(7)  # noqa: S311 (when to kill)
    for after in BEFORE_KILLS:
        kill(start_worker(environment), after=after, delay=moments.uniform(0, 0.1))
    interrupted = json.loads(run(environment, "tests.platform.arrivals.programs", "state"))
    assert 0 < interrupted["states"]["done"] < DOCUMENTS
    time.sleep(float(environment["MITHAQ_LOST_SECONDS"]))
    run(environment, "mithaq", "work", "--once")

    state = json.loads(run(environment, "tests.platform.arrivals.programs", "state"))
    assert state["states"] == {"waiting": 0, "reading": 0, "done": DOCUMENTS, "failed": 0}
    once = ("documents", "names", "readings", "added", "originals")
    assert {name: state[name] for name in once} == dict.fromkeys(once, DOCUMENTS)
    assert set(state["of_documents"]) == {state["of_documents"][0]}
    assert len(state["of_documents"]) == DOCUMENTS
    assert (state["was_known"], state["waiting_bytes"]) == (0, 0)
    # The kills did strike in the middle of a document, and that one was begun again.
    assert state["given_back"] >= 1
    assert state["attempts"] in {2, 3}
