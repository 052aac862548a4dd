"""A worker that reads in the process of the test."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from django_tasks_db.management.commands import db_worker

from mithaq.platform.arrivals import tasks
from mithaq.platform.arrivals.models import Arrival
from mithaq.platform.arrivals.working import drain

T = TypeVar("T")

Drain = Callable[[], list[Arrival]]


class Here:
    """Stands for the process apart."""

    def call(self, work: Callable[[], T], *, seconds: float, waiting: Callable[[], object]) -> T:
        assert seconds > 0
        waiting()
        return work()


@pytest.fixture
def read_all(monkeypatch: pytest.MonkeyPatch) -> Drain:
    """Do all that is queued; the arrivals that came to an end, in their order."""
    monkeypatch.setattr(tasks, "reading_process", Here)
    # A worker drops connections that are too old; the test's own holds the transaction around everything.
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    def read_all() -> list[Arrival]:
        ended: list[Arrival] = []
        drain(tell=ended.append)
        return ended

    return read_all
